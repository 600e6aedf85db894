// The API as the developers' pages show it.
import type { ErrorCode } from './error-code.ts'

export interface ProcedureSummary {
  /** As in `trips.get`. */
  path: string
  type: 'query' | 'mutation' | 'subscription'
  /** A scope of API tokens; `any` = every token, `session` = none, only people who have signed in, `public` = no token needed. */
  scope: string
}

export interface ProcedureGroup {
  /** The first part of the paths. */
  name: string
  description: string
  procedures: ProcedureSummary[]
}

export interface ProcedureDescription extends ProcedureSummary {
  /** In TypeScript's notation, with bounds as comments; null where it takes nothing. */
  input: string | null
  /** Of a stream: one event. null where none is declared. */
  output: string | null
  /** The smallest input that is accepted, ids aside; undefined where it takes nothing. */
  example: unknown
  errors: { code: ErrorCode; status: number }[]
}
