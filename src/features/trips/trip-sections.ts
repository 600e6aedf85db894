import {
  CalendarDays,
  Compass,
  Flag,
  FolderOpen,
  ListTodo,
  type LucideIcon,
  Map as MapIcon,
  MessageCircle,
  Navigation,
  NotebookPen,
  Users,
  WalletCards,
} from 'lucide-react'
import type { StageName } from '#contract/stage.ts'

/** The parts of the trip page, side by side where there is room. The label is `trip.<id>`. */
export const tripPanes = [
  { id: 'plan', icon: CalendarDays },
  { id: 'map', icon: MapIcon },
  { id: 'chat', icon: MessageCircle },
] as const satisfies readonly { id: string; icon: LucideIcon }[]
export type TripPane = (typeof tripPanes)[number]['id']

/** The trip page with this part in sight. */
export function tripPaneHref(tripId: string, pane: TripPane): string {
  return pane === 'plan' ? tripSectionHref(tripId, '') : `${tripSectionHref(tripId, '')}#${pane}`
}

/** The part that the fragment of an address names. */
export function paneOfHash(hash: string): TripPane | null {
  return tripPanes.find(({ id }) => hash === `#${id}`)?.id ?? null
}

interface TripSection {
  id: string
  path: string
  icon: LucideIcon
  /** Shown in this stage only. */
  stage?: StageName
}

/** The pages of a trip, in the order of the navigation. The label is `trip.sections.<id>`. */
export const tripSections = [
  { id: 'plan', path: '', icon: CalendarDays },
  { id: 'on', path: '/on', icon: Navigation, stage: 'on' },
  { id: 'post', path: '/post', icon: Flag, stage: 'post' },
  { id: 'explore', path: '/explore', icon: Compass },
  { id: 'tasks', path: '/tasks', icon: ListTodo },
  { id: 'budget', path: '/budget', icon: WalletCards },
  { id: 'notes', path: '/notes', icon: NotebookPen },
  { id: 'files', path: '/files', icon: FolderOpen },
  { id: 'people', path: '/people', icon: Users },
] as const satisfies readonly TripSection[]

export const tripSectionHref = (tripId: string, path: string): string => `/trips/${tripId}${path}`

/** The second list of the tasks page. */
export const packingHref = (tripId: string): string => `${tripSectionHref(tripId, '/tasks')}?list=packing`
