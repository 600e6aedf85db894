import { CalendarDays, Compass, type LucideIcon, NotebookPen, Users } from 'lucide-react'

/** The pages of a trip, in the order of the navigation. The label is `trip.sections.<id>`. */
export const tripSections = [
  { id: 'plan', path: '', icon: CalendarDays },
  { id: 'explore', path: '/explore', icon: Compass },
  { id: 'notes', path: '/notes', icon: NotebookPen },
  { id: 'people', path: '/people', icon: Users },
] as const satisfies readonly { id: string; path: string; icon: LucideIcon }[]

export const tripSectionHref = (tripId: string, path: string): string => `/trips/${tripId}${path}`
