// The ids of a document stand for rows that are still to be made: an importer of a copy must not meet those of the original.
import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { BriefRelaxation } from '#contract/brief-relaxation.ts'
import { renamePeopleOfSplit } from '#contract/expense-split.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import type { TripDocument } from '#contract/trip-document.ts'

interface Guest {
  id: string
  name: string
}
export interface RenumberedDocument extends Omit<TripDocument, 'items' | 'expenses' | 'people' | 'self'> {
  items: (TripDocument['items'][number] & { id: string })[]
  expenses: (TripDocument['expenses'][number] & { id: string })[]
  /** Everybody but the importer. */
  guests: Guest[]
  /** Of the importer and the guests. */
  personIds: string[]
}

/**
 * `importer` takes the place of the person whose document it is. The others are guests, who have no account here: they take
 * part in expenses, while tasks and bags of theirs are nobody's, and their votes are not counted.
 */
export function renumberDocument({ people, self, ...document }: TripDocument, importer: string): RenumberedDocument {
  const personIds = idsOfPeople(people, self, importer)
  const personOf = (id: string) => personIds.get(id) ?? id
  const importerOrNull = (id: string | null) => (id !== null && id === self ? importer : null)
  const itemIds = newIds(document.items)
  const expenseIds = newIds(document.expenses)
  return {
    ...document,
    guests: people.flatMap(({ id, name }) => (id === self ? [] : [{ id: personOf(id), name }])),
    personIds: [importer, ...personIds.values()],
    brief: document.brief && renumberBrief(document.brief, itemIds),
    items: document.items.map(({ id, candidates, ...item }) => ({
      ...item,
      id: (id && itemIds.get(id)) ?? uuidv7(),
      candidates: candidates.map((candidate) => ({
        ...candidate,
        addedBy: importerOrNull(candidate.addedBy),
        votes: candidate.votes.includes(self ?? '') ? [importer] : [],
      })),
    })),
    tasks: document.tasks.map((task) => ({ ...task, assigneeId: importerOrNull(task.assigneeId) })),
    packing: document.packing.map((item) => ({ ...item, personId: importerOrNull(item.personId) })),
    expenses: document.expenses.map(({ id, split, ...expense }) => ({
      ...expense,
      id: (id && expenseIds.get(id)) ?? uuidv7(),
      paidBy: personOf(expense.paidBy),
      itemId: (expense.itemId !== null && itemIds.get(expense.itemId)) || null,
      split: renamePeopleOfSplit(split, personOf),
    })),
    transfers: document.transfers.map((transfer) => ({
      ...transfer,
      from: personOf(transfer.from),
      to: personOf(transfer.to),
    })),
    files: document.files.map((file) => ({
      ...file,
      itemIds: file.itemIds.flatMap((id) => itemIds.get(id) ?? []),
      expenseIds: file.expenseIds.flatMap((id) => expenseIds.get(id) ?? []),
    })),
  }
}

/** By the ids of the document. */
function newIds(listed: readonly { id?: string }[]): Map<string, string> {
  return new Map(listed.flatMap(({ id }) => (id ? [[id, uuidv7()] as const] : [])))
}

function renumberBrief<Brief extends Pick<TripBrief, 'relaxations'>>(
  brief: Brief,
  itemIds: ReadonlyMap<string, string>,
): Brief {
  if (!brief.relaxations) return brief
  const value = brief.relaxations.value.flatMap((each): BriefRelaxation[] => {
    if (each.type !== 'drop-item') return [each]
    const itemId = itemIds.get(each.itemId)
    return itemId ? [{ ...each, itemId }] : []
  })
  return { ...brief, relaxations: { ...brief.relaxations, value } }
}

/** In the order of the document before and after the importer: the odd minor unit of a split goes by the order of ids. */
function idsOfPeople(people: TripDocument['people'], self: string | null, importer: string): Map<string, string> {
  const at = people.findIndex(({ id }) => id === self)
  return new Map(
    people.map(({ id }, index) => {
      if (index === at) return [id, importer]
      const place = index < at ? index : 0xffff_0000 + index
      return [id, `${place.toString(16).padStart(8, '0')}${randomUUID().slice(8)}`]
    }),
  )
}
