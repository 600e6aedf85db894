// What a message was read as.
import type { ScoredAct } from './acts/act-classifier.ts'
import type { ActName } from './acts/act-names.ts'
import type { Clause } from './requests/clause.ts'
import type { ToolCall } from './requests/tool-call.ts'
import type { Slots } from './slots.ts'

export interface ReadAct {
  act: ActName
  clause: Clause
  /** Of a question or an edit. Empty where something it needs was not said. */
  calls: ToolCall[]
  /** Shall be done only if something holds: nothing is changed until it is said that it does. */
  onlyIf?: true
}

export interface Reading {
  acts: ReadAct[]
  /** Of all clauses that speak of the wanted trip. */
  slots: Slots
  unused: string[]
  /** The likeliest readings where none is sure enough; null where one is. */
  unsure: ScoredAct[] | null
  /** A wish over a plan that names no part of it: it is asked what shall change. */
  isPartOpen?: true
  /** A value of the whole trip over a plan: what does not suit it is changed, the rest stays. */
  settles?: SettledValue
  /** Takes the place of what the turn before asked for. */
  isCorrection?: true
}

export type SettledValue = 'meals' | 'mornings' | 'budget' | 'rides'
