import type { Locale } from '#contract/locale.ts'
import type { TrialPlan } from '#contract/trial.ts'

export type TrialRequest = Pick<TrialPlan, 'stops' | 'durationDays' | 'party' | 'pace'> & { currency: string }

interface TrialPlanOptions {
  locale: Locale
  /** Whose turn it is at the planner: strangers have the one of their address. */
  account: string
  signal: AbortSignal
}

export interface TrialPlanner {
  /** One balanced plan. null where nothing is known there to plan from. */
  plan(request: TrialRequest, options: TrialPlanOptions): Promise<Pick<TrialPlan, 'total' | 'source' | 'items'> | null>
}
