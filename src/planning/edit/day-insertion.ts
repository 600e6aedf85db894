// Inserts one item into a day so that as few others as possible change their start.
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { Editor } from './apply-changes.ts'
import { scheduleDay } from './day-schedule.ts'

export type Insertion = { items: PlannedItem[]; moved: number }

export function bestInsertion(
  editor: Editor,
  edit: { itinerary: Itinerary; day: number; fixed: ReadonlySet<string>; notBefore?: number },
  item: PlannedItem,
): Insertion | null {
  const { items = [], date } = edit.itinerary.days[edit.day] ?? {}
  if (date === undefined) return null
  const start = `${date}T${item.start.slice(11)}`
  const end = `${date}T${item.end.slice(11)}`
  const dated: PlannedItem = { ...item, start, end, travel: null }
  let best: Insertion | null = null
  for (let at = 0; at <= items.length; at++) {
    const scheduled = insertAt(editor, edit, items, dated, at)
    if (!scheduled) continue
    const moved = items.filter(({ id, start: old }) =>
      scheduled.some((each) => each.id === id && each.start !== old),
    ).length
    if (!best || moved < best.moved) best = { items: scheduled, moved }
  }
  return best
}

/** A new item starts as soon as the one before it ends. */
function insertAt(
  editor: Editor,
  edit: { itinerary: Itinerary; day: number; fixed: ReadonlySet<string>; notBefore?: number },
  items: readonly PlannedItem[],
  item: PlannedItem,
  at: number,
): PlannedItem[] | null {
  const before = items[at - 1]
  const date = item.start.slice(0, 10)
  const opens = editor.model.request.dayWindow.start
  const earliest = before && before.end > `${date}T${opens}` ? before.end : `${date}T${opens}`
  const minutes = Date.parse(`${item.end}Z`) - Date.parse(`${item.start}Z`)
  const end = new Date(Date.parse(`${earliest}Z`) + minutes).toISOString().slice(0, 16)
  return scheduleDay(editor, { ...edit, items: items.toSpliced(at, 0, { ...item, start: earliest, end }) })
}
