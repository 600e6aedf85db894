// A change that was made without a network: the call that makes it, and what was known of its object then.
import type { inferRouterInputs } from '@trpc/server'
import type { Expense, PaidTransfer } from '#contract/budget.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import type { PackingItem } from '#contract/packing.ts'
import type { Task } from '#contract/task.ts'
import type { AppRouter } from '#server/http/root.router.ts'

type Inputs = inferRouterInputs<AppRouter>

/** The procedures whose calls may wait. Those that change several objects wait as one call for each. */
interface WaitingInputs {
  'knowledge.create': Inputs['knowledge']['create']
  'knowledge.update': Inputs['knowledge']['update']
  'knowledge.remove': Inputs['knowledge']['remove']
  'itinerary.add': Inputs['itinerary']['add']
  'itinerary.update': Inputs['itinerary']['update']
  'itinerary.move': Inputs['itinerary']['move']
  'itinerary.mark': Inputs['itinerary']['mark']
  'itinerary.rate': Inputs['itinerary']['rate']
  'itinerary.remove': Inputs['itinerary']['remove']
  'tasks.create': Inputs['tasks']['create']
  'tasks.update': Inputs['tasks']['update']
  'tasks.remove': Inputs['tasks']['remove']
  /** Of one item. */
  'tasks.packing.add': Inputs['tasks']['packing']['add']
  'tasks.packing.update': Inputs['tasks']['packing']['update']
  /** Of one item. */
  'tasks.packing.setPacked': Inputs['tasks']['packing']['setPacked']
  'tasks.packing.remove': Inputs['tasks']['packing']['remove']
  'budget.expenses.create': Inputs['budget']['expenses']['create']
  'budget.expenses.update': Inputs['budget']['expenses']['update']
  'budget.expenses.remove': Inputs['budget']['expenses']['remove']
  'budget.transfers.markPaid': Inputs['budget']['transfers']['markPaid']
  'budget.transfers.remove': Inputs['budget']['transfers']['remove']
}
type WaitingPath = keyof WaitingInputs

export const waitingPaths: Readonly<Record<WaitingPath, true>> = {
  'knowledge.create': true,
  'knowledge.update': true,
  'knowledge.remove': true,
  'itinerary.add': true,
  'itinerary.update': true,
  'itinerary.move': true,
  'itinerary.mark': true,
  'itinerary.rate': true,
  'itinerary.remove': true,
  'tasks.create': true,
  'tasks.update': true,
  'tasks.remove': true,
  'tasks.packing.add': true,
  'tasks.packing.update': true,
  'tasks.packing.setPacked': true,
  'tasks.packing.remove': true,
  'budget.expenses.create': true,
  'budget.expenses.update': true,
  'budget.expenses.remove': true,
  'budget.transfers.markPaid': true,
  'budget.transfers.remove': true,
}

export type WaitingCall = {
  [Path in WaitingPath]: { path: Path; input: WaitingInputs[Path] }
}[WaitingPath]

/** What a call changes. */
export type Entity = ItineraryItem | Task | PackingItem | KnowledgeEntry | Expense | PaidTransfer

export interface ChangeConflict {
  /**
   * `fields`: both changed these; `gone`: others removed the object; `changed`: it was removed here and changed by others;
   * `refused`: the server does not take the change, for the reason in `code`.
   */
  kind: 'fields' | 'gone' | 'changed' | 'refused'
  /** The object as the server has it. */
  theirs: Entity | null
  fields: string[]
  code?: string
}

export interface WaitingChange {
  call: WaitingCall
  /** Its idempotency key: changes with what is sent. */
  key: string
  /** The order in which they were made; absent before it is stored. */
  id?: number
  userId: string
  tripId: string
  /** Of the object; its own until the server gives it one. */
  entityId: string
  /** The object as it was known when the change was made; null for a new one. */
  base: Entity | null
  conflict: ChangeConflict | null
  /** Milliseconds. */
  madeAt: number
}

/** Undecided ones show the state of the others. */
export function isDecided({ conflict }: WaitingChange): boolean {
  return conflict === null
}
