// Inserts one item into a day so that as few others as possible change their start.
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { Editor } from './apply-changes.ts'
import { scheduleDay } from './day-schedule.ts'

export type Insertion = { items: PlannedItem[]; moved: number }
type InsertionEdit = { itinerary: Itinerary; day: number; fixed: ReadonlySet<string>; notBefore?: number }

/** `bestInsertion` that looks once for an item in a day: a replan tries the same on days that it has not changed. */
export function rememberInsertions(editor: Editor, fixed: ReadonlySet<string>) {
  const known = new Map<string, Insertion | null>()
  return (edit: Omit<InsertionEdit, 'fixed'>, item: PlannedItem): Insertion | null => {
    const { days } = edit.itinerary
    const [before, today] = [days[edit.day - 1], days[edit.day]].map((each) => textOf(each?.items))
    const key = [edit.day, edit.notBefore, textOf([item]), before, today].join('\n')
    const found = known.get(key)
    if (found !== undefined) return found
    const inserted = bestInsertion(editor, { ...edit, fixed }, item)
    known.set(key, inserted)
    return inserted
  }
}

export function bestInsertion(editor: Editor, edit: InsertionEdit, item: PlannedItem): Insertion | null {
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
    if (moved === 0) return { items: scheduled, moved }
    if (!best || moved < best.moved) best = { items: scheduled, moved }
  }
  return best
}

/** A new item starts as soon as the one before it ends. */
function insertAt(
  editor: Editor,
  edit: InsertionEdit,
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

/** What the times of a day depend on. */
function textOf(items: readonly PlannedItem[] = []): string {
  return items.map(({ id, start, end }) => `${id} ${start} ${end}`).join()
}
