'use client'
// State that the plan, its map and its sheets share: trip, commands, and view.
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { type PlanCommands, usePlanCommands } from './use-plan-commands.ts'

/** What the side sheet edits. */
export type Editing =
  | { kind: 'item'; itemId: string }
  | { kind: 'new'; day: number | null; position?: { lat: number; lng: number } }

interface PickedPlace {
  name: string
  kind: ItineraryItem['kind'] | null
  lat: number
  lng: number
}

interface PlanView {
  /** The item under the pointer or focus, in the list or on the map. */
  highlighted: string | null
  highlight: (itemId: string | null) => void
  /** The item whose details are open on the map; its row is in sight. */
  selected: string | null
  select: (itemId: string | null) => void
  /** The day that the map shows; null = all. */
  day: number | null
  showDay: (day: number | null) => void
  /** Moves the map to an item; `count` makes a repeated request distinct. */
  target: { itemId: string; count: number } | null
  goTo: (itemId: string) => void
  /** A place that was picked on the map for what is being edited; `count` makes a repeated pick distinct. */
  picked: (PickedPlace & { count: number }) | null
  pick: (place: PickedPlace) => void
  /** The items that are chosen to be changed together; null while none are being chosen. */
  chosen: ReadonlySet<string> | null
  choose: (chosen: ReadonlySet<string> | null) => void
  editing: Editing | null
  edit: (editing: Editing | null) => void
  /** The dialog for a list of places is open. */
  isPasting: boolean
  setPasting: (isPasting: boolean) => void
}

interface Plan {
  trip: TripDetail
  items: readonly ItineraryItem[]
  canWrite: boolean
  commands: PlanCommands
}

const PlanContext = createContext<Plan | null>(null)
const ViewContext = createContext<PlanView | null>(null)

/** `onGoTo` shows the map where only one pane is visible. */
export function PlanProvider({
  trip,
  onGoTo,
  children,
}: {
  trip: TripDetail
  onGoTo: () => void
  children: ReactNode
}) {
  const commands = usePlanCommands(trip.id)
  const [highlighted, highlight] = useState<string | null>(null)
  const [selected, select] = useState<string | null>(null)
  const [day, showDay] = useState<number | null>(null)
  const [target, setTarget] = useState<PlanView['target']>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [picked, setPicked] = useState<PlanView['picked']>(null)
  const [isPasting, setPasting] = useState(false)
  const [chosen, choose] = useState<PlanView['chosen']>(null)
  const plan = useMemo<Plan>(
    () => ({ trip, items: trip.itinerary, canWrite: trip.role !== 'viewer' && trip.status === 'active', commands }),
    [trip, commands],
  )
  const view = useMemo<PlanView>(
    () => ({
      highlighted,
      highlight,
      selected,
      select,
      day,
      showDay,
      target,
      goTo: (itemId) => {
        setTarget((last) => ({ itemId, count: (last?.count ?? 0) + 1 }))
        onGoTo()
      },
      picked,
      pick: (place) => setPicked((last) => ({ ...place, count: (last?.count ?? 0) + 1 })),
      chosen,
      choose,
      editing,
      edit: (next) => {
        setPicked(null)
        setEditing(next)
      },
      isPasting,
      setPasting,
    }),
    [highlighted, selected, day, target, picked, chosen, editing, isPasting, onGoTo],
  )
  return (
    <PlanContext value={plan}>
      <ViewContext value={view}>{children}</ViewContext>
    </PlanContext>
  )
}

export function usePlan(): Plan {
  const plan = use(PlanContext)
  if (!plan) throw new Error('usePlan belongs under PlanProvider')
  return plan
}

export function usePlanView(): PlanView {
  const view = use(ViewContext)
  if (!view) throw new Error('usePlanView belongs under PlanProvider')
  return view
}
