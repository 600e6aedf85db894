import type { Expense, PaidTransfer } from '#contract/budget.ts'
import { toSplitInput } from '#contract/expense-split.ts'
import type { StoredFile } from '#contract/file.ts'
import type { ItemCandidate } from '#contract/item-candidate.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import type { PackingItem } from '#contract/packing.ts'
import { stageNames } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { peopleNamedIn, type TripDocument, tripDocumentFormat, tripDocumentVersion } from '#contract/trip-document.ts'

/** What belongs to a trip besides its plan and its tasks. */
export interface TripContents {
  brief: TripBrief | null
  candidates: ItemCandidate[]
  votes: { candidateId: string; userId: string }[]
  packing: PackingItem[]
  /** These and all below: as they were added. */
  expenses: Expense[]
  transfers: PaidTransfer[]
  notes: KnowledgeEntry[]
  files: StoredFile[]
}

interface DocumentSource {
  detail: TripDetail
  contents: TripContents
  /** Whose document it is. */
  userId: string
  /** Of people who are no members. */
  namesOf(ids: readonly string[]): Promise<Map<string, string>>
  exportedAt: Date
}

export async function toTripDocument(source: DocumentSource): Promise<TripDocument> {
  const { detail, contents, userId, namesOf, exportedAt } = source
  const isPlanned = new Set(detail.itinerary.map(({ id }) => id))
  const unnamed = {
    format: tripDocumentFormat,
    version: tripDocumentVersion,
    exportedAt: exportedAt.toISOString(),
    trip: toDocumentTrip(detail),
    self: userId,
    brief: contents.brief && toDocumentBrief(contents.brief, isPlanned),
    items: detail.itinerary.map((item) => ({
      ...toDocumentItem(item),
      candidates: contents.candidates
        .filter(({ itemId }) => itemId === item.id)
        .map((candidate) => toDocumentCandidate(candidate, contents.votes)),
    })),
    tasks: stageNames.flatMap((name) => detail.tasks.filter(({ stage }) => stage === name)).map(toDocumentTask),
    packing: contents.packing.map(toDocumentPacking),
    expenses: contents.expenses.map((expense) => toDocumentExpense(expense, isPlanned)),
    transfers: contents.transfers.map(({ from, to, amount, paidAt }) => ({ from, to, amount, paidAt })),
    notes: contents.notes.map(({ title, content, tags, source: from }) => ({ title, content, tags, source: from })),
    files: contents.files.flatMap(toDocumentFiles),
  } satisfies Omit<TripDocument, 'people'>
  const members = new Map(detail.members.map((member) => [member.userId, member]))
  const ids = [...new Set([...members.keys(), ...peopleNamedIn(unnamed)])].sort()
  const names = await namesOf(ids.filter((id) => !members.has(id)))
  const people = ids.map((id) => {
    const member = members.get(id)
    return { id, name: member?.name ?? names.get(id) ?? '', role: member?.role ?? null }
  })
  const { format, version, exportedAt: at, trip, ...rest } = unnamed
  return { format, version, exportedAt: at, trip, people, ...rest }
}

function toDocumentTrip(detail: TripDetail): TripDocument['trip'] {
  const { title, origin, stops, startDate, durationDays, budget, currency, party, pace, preferences, needs } = detail
  const { status, currentStage } = detail
  return {
    title,
    origin,
    stops: stops.map(({ place, nights }) => ({ place, nights })),
    startDate,
    durationDays,
    budget,
    currency,
    party,
    pace,
    preferences,
    needs,
    status,
    currentStage,
    stages: stageNames.flatMap((name) => detail.stages.filter(({ stage }) => stage === name)),
  }
}

/** Without what somebody has dismissed of their memories, and without what it says of items that are gone. */
function toDocumentBrief({ dismissed: _, ...brief }: TripBrief, isPlanned: ReadonlySet<string>): TripDocument['brief'] {
  if (!brief.relaxations) return brief
  const value = brief.relaxations.value.filter((each) => each.type !== 'drop-item' || isPlanned.has(each.itemId))
  return { ...brief, relaxations: { ...brief.relaxations, value } }
}

function toDocumentItem({ tripId: _, position: __, version: ___, ...item }: ItineraryItem) {
  return item
}

function toDocumentCandidate(
  { id, tripId: _, itemId: __, addedBy, votes: ___, hasMyVote: ____, createdAt: _____, ...content }: ItemCandidate,
  votes: TripContents['votes'],
) {
  const voters = votes.filter(({ candidateId }) => candidateId === id).map(({ userId }) => userId)
  return { ...content, addedBy: addedBy?.userId ?? null, votes: voters }
}

function toDocumentTask({ id: _, tripId: __, position: ___, version: ____, ...task }: Task) {
  return task
}

function toDocumentPacking({ id: _, tripId: __, version: ___, ...item }: PackingItem) {
  return item
}

function toDocumentExpense(
  { tripId: _, version: __, itemId, split, ...expense }: Expense,
  isPlanned: ReadonlySet<string>,
): TripDocument['expenses'][number] {
  const known = itemId !== null && isPlanned.has(itemId) ? itemId : null
  return { ...expense, itemId: known, split: toSplitInput(split) }
}

/** None where what it belonged to is gone. */
function toDocumentFiles(file: StoredFile): TripDocument['files'] {
  const { name, kind, mediaType, size, sha256, itemIds, expenseIds } = file
  if (kind === 'report' || itemIds.length + expenseIds.length === 0) return []
  return [{ name, kind, mediaType, size, sha256, itemIds, expenseIds }]
}
