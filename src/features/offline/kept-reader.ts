// Reads what is kept on this device, with the waiting changes on it.
import type { Expense, PaidTransfer } from '#contract/budget.ts'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import type { PackingItem } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import type { Entity, WaitingCall, WaitingChange } from '#lib/offline/waiting-change.ts'
import { rateQuestion } from '#lib/rate-question.ts'
import { applyChanges, findEntity } from './apply-changes.ts'
import { applyToExpenses, type ExpenseDelta, expenseDeltas } from './apply-expenses.ts'
import { applyToNote, applyToNotes } from './apply-notes.ts'
import { applyToPacking } from './apply-packing.ts'
import { applyToSettlement, applyToSummary } from './apply-sums.ts'
import { applyToTransfers } from './apply-transfers.ts'
import {
  answerKey,
  fieldOf,
  isBeginning,
  isBudgetSummary,
  isExpenseKey,
  isExpensePage,
  isNote,
  isNotePage,
  isPackingList,
  isRate,
  isSettlement,
  isTripDetail,
  notePath,
  packingPath,
  ratePath,
  settlementPath,
  textOf,
  tripPath,
} from './kept-answers.ts'

export function createKeptReader(userId: string, store: OfflineStore) {
  const changesOf = async (tripId: string) => (await store.changes(userId)).filter((change) => change.tripId === tripId)

  const keptAnswer = async (path: string, input: unknown) =>
    (await store.getAnswer(answerKey(userId, path, input)))?.data

  const withChanges = async (path: string, input: unknown, answer: unknown): Promise<unknown> => {
    if (offlineMarks.read().waiting === 0) return answer
    if (isTripDetail(answer)) return applyChanges(answer, await changesOf(answer.id))
    if (isNote(path, answer))
      return answer.tripId ? (applyToNote(answer, answer.id, await changesOf(answer.tripId)) ?? answer) : answer
    const tripId = textOf(input, 'tripId')
    if (tripId === null) return answer
    const changes = await changesOf(tripId)
    if (isPackingList(path, answer)) return applyToPacking(answer, changes)
    if (isNotePage(path, answer)) return applyToNotes(answer, isBeginning(input), changes)
    const isSummary = isBudgetSummary(path, answer)
    if (!isSummary && !isExpensePage(path, answer) && !isSettlement(path, answer)) return answer
    const context = await expenseContext(tripId, changes)
    if (!context) return answer
    const deltas = expenseDeltas(changes, context)
    if (isSummary) return applyToSummary(answer, deltas.values(), context)
    return isExpensePage(path, answer)
      ? applyToExpenses(answer, isBeginning(input), deltas)
      : applyToSettlement(answer, deltas.values(), applyToTransfers(answer.paid, changes))
  }

  const read = async (path: string, input: unknown): Promise<unknown> =>
    withChanges(path, input, await keptAnswer(path, input))

  const readTrip = async (tripId: string): Promise<TripDetail | null> => {
    const trip = await read(tripPath, { tripId })
    return isTripDetail(trip) ? trip : null
  }

  const expenseContext = async (tripId: string, changes: readonly WaitingChange[]) => {
    const trip = await readTrip(tripId)
    if (!trip) return null
    const amounts = changes.flatMap(({ call }) => {
      const currency = textOf(fieldOf(call.input, 'amount'), 'currency')
      return call.path.startsWith('budget.') && currency ? currency : []
    })
    const rates = new Map<string, number>()
    for (const currency of new Set(amounts)) {
      const answer = await keptAnswer(ratePath, rateQuestion(currency, trip.currency))
      const rate = isRate(answer) ? answer.items[0]?.rate : undefined
      if (rate !== undefined) rates.set(currency, rate)
    }
    return { trip, rates }
  }

  /** Also one that was written offline. */
  const readNote = async (entryId: string): Promise<KnowledgeEntry | null> => {
    const note = await read(notePath, { entryId })
    if (isNote(notePath, note)) return note
    return applyToNote(null, entryId, await store.changes(userId))
  }

  const findPackingItem = async (tripId: string, id: string): Promise<PackingItem | null> => {
    const list = await read(packingPath, { tripId })
    return isPackingList(packingPath, list) ? (list.find((item) => item.id === id) ?? null) : null
  }

  const findExpense = async (tripId: string, id: string): Promise<Expense | null> => {
    const changes = await changesOf(tripId)
    const context = await expenseContext(tripId, changes)
    const delta: ExpenseDelta | undefined = context ? expenseDeltas(changes, context).get(id) : undefined
    if (delta) return delta.after
    const pages = (await store.answersOfTrip(tripId)).filter(({ key }) => isExpenseKey(key, userId))
    const isMine = (expense: unknown): expense is Expense => textOf(expense, 'id') === id
    return (
      pages
        .flatMap(({ data }) => fieldOf(data, 'items'))
        .flat()
        .find(isMine) ?? null
    )
  }

  const findTransfer = async (tripId: string, id: string): Promise<PaidTransfer | null> => {
    const settlement = await read(settlementPath, { tripId })
    return isSettlement(settlementPath, settlement) ? (settlement.paid.find((paid) => paid.id === id) ?? null) : null
  }

  const readEntity = async (
    tripId: string,
    { path }: Pick<WaitingCall, 'path'>,
    id: string,
  ): Promise<Entity | null> => {
    if (path.startsWith('knowledge.')) return readNote(id)
    if (path.startsWith('tasks.packing.')) return findPackingItem(tripId, id)
    if (path.startsWith('budget.expenses.')) return findExpense(tripId, id)
    if (path.startsWith('budget.transfers.')) return findTransfer(tripId, id)
    const trip = await readTrip(tripId)
    return trip && findEntity(trip, id)
  }

  return {
    withChanges,
    read,
    readTrip,
    readNote,
    readEntity,
    /** For calls that name an object alone. */
    async tripIdOf(call: WaitingCall, id: string): Promise<string | null> {
      if (call.path.startsWith('knowledge.')) return (await readNote(id))?.tripId ?? null
      for (const trip of offlineMarks.read().trips) if (await readEntity(trip.id, call, id)) return trip.id
      return null
    },
  }
}
