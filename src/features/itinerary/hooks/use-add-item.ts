import type { NewItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { createUnsaved } from '../plan-op.ts'
import { usePlan } from './plan-context.tsx'

/** Puts a result of a search into the plan, before what begins later that day. `what`: said in the toast, which offers to undo it. */
export function useAddItem() {
  const { trip, items, commands } = usePlan()
  return (item: Omit<NewItem, 'day'>, day: number | null, what: string) => {
    const later = itemsOfDay(items, day).find(({ start }) => item.start && start && start > item.start)
    const added = {
      ...item,
      day,
      ...createUnsaved(trip.id),
    }
    return commands.run({ type: 'add', item: added, before: later?.id ?? null }, what, { offerUndo: true })
  }
}
