// Answers of procedures as they are kept on this device: their keys, and which of them is what.
import type { BudgetSummary, Settlement } from '#contract/budget.ts'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import type { PackingItem } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { ExpensePage } from './apply-expenses.ts'
import type { NotePage } from './apply-notes.ts'
import { sortedJson } from './sorted-json.ts'

export const tripPath = 'trips.get'
export const packingPath = 'tasks.packing.list'
export const notePath = 'knowledge.get'
export const ratePath = 'travel.convertCurrency'
export const settlementPath = 'budget.settleUp'
const expensesPath = 'budget.expenses.list'

export function answerKey(userId: string, path: string, input: unknown): string {
  return sortedJson([userId, path, input ?? null])
}

export function fieldOf(input: unknown, field: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
}

export function textOf(input: unknown, field: string): string | null {
  const value = fieldOf(input, field)
  return typeof value === 'string' ? value : null
}

const filters = ['cursor', 'tags', 'status', 'category', 'paidBy', 'itemId']

/** Of a list without a filter. */
export function isBeginning(input: unknown): boolean {
  return filters.every((field) => (fieldOf(input, field) ?? null) === null)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

export function isTripDetail(answer: unknown): answer is TripDetail {
  return isObject(answer) && 'itinerary' in answer && 'tasks' in answer
}

export function isPackingList(path: string, answer: unknown): answer is PackingItem[] {
  return path === packingPath && Array.isArray(answer)
}

export function isNote(path: string, answer: unknown): answer is KnowledgeEntry {
  return path === notePath && isObject(answer) && 'content' in answer
}

export function isNotePage(path: string, answer: unknown): answer is NotePage {
  return path === 'knowledge.list' && isObject(answer) && 'items' in answer
}

export function isExpensePage(path: string, answer: unknown): answer is ExpensePage {
  return path === expensesPath && isObject(answer) && 'items' in answer
}

/** Of a kept answer, whose key begins with account and procedure. */
export function isExpenseKey(key: string, userId: string): boolean {
  return key.startsWith(sortedJson([userId, expensesPath]).slice(0, -1))
}

export function isBudgetSummary(path: string, answer: unknown): answer is BudgetSummary {
  return path === 'budget.summary' && isObject(answer) && 'byCategory' in answer
}

export function isSettlement(path: string, answer: unknown): answer is Settlement {
  return path === settlementPath && isObject(answer) && 'balances' in answer
}

export function isRate(answer: unknown): answer is { items: readonly { rate: number }[] } {
  return isObject(answer) && 'items' in answer
}
