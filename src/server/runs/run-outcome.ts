// The possible outcomes of a run, and what is stored for each.
import { z } from 'zod'
import { citationSchema } from '#contract/agent-card.ts'
import { usageSchema } from '#contract/agent-event.ts'
import { messagePartSchema } from '#contract/conversation.ts'
import type { ErrorCode } from '#contract/error-code.ts'
import { proposalTitleSchema, proposedChangeSchema } from '#contract/proposal.ts'
import type { TurnResult } from '../agent/turn/turn.ts'
import { AppError, isAppError } from '../kernel/app-error.ts'
import { sanitizeJson } from './sanitize-json.ts'
import type { RunOutput } from './transcript.ts'

export type RunOutcome =
  | {
      status: 'completed'
      output: RunOutput
      proposal: TurnResult['proposal']
      usage: TurnResult['usage']
      needsReview: boolean
      /** The message says something of its author that outlasts the trip. */
      statesHabit: boolean
    }
  | { status: 'cancelled'; output: RunOutput }
  | { status: 'failed'; output: RunOutput; code: ErrorCode }

/** Why a run is cancelled; the reason its AbortSignal carries. */
export type CancelReason = 'stopped' | 'draining' | 'timed-out' | 'lost'

/** Trying again may help; every other code needs a person to change something first. */
const retryableCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'RUN_INTERRUPTED',
  'RATE_LIMITED',
  'STORAGE_UNAVAILABLE',
  'PROVIDER_UNAVAILABLE',
  'PROVIDER_RATE_LIMITED',
  'MODEL_UNAVAILABLE',
  'MODEL_OUTPUT_INVALID',
  'SEARCH_UNAVAILABLE',
  'DEPENDENCY_UNAVAILABLE',
  'INTERNAL',
])

export function isRetryable(code: ErrorCode): boolean {
  return retryableCodes.has(code)
}

export const emptyOutput: RunOutput = { parts: [], citations: [], suggestions: [] }

const turnResultSchema = z.object({
  parts: z.array(messagePartSchema),
  citations: z.array(citationSchema),
  suggestions: z.array(z.string()).max(4),
  proposal: z
    .object({ title: proposalTitleSchema, changes: z.array(proposedChangeSchema).max(500) })
    .refine(({ changes }) => new Set(changes.map(({ id }) => id)).size === changes.length, 'change ids must differ')
    .nullable(),
  usage: usageSchema,
  needsReview: z.boolean(),
})

/** Model output is validated like any other input. @throws AppError MODEL_OUTPUT_INVALID */
export function completedOutcome(result: TurnResult, statesHabit: boolean): RunOutcome {
  const parsed = turnResultSchema.safeParse(sanitizeJson(result))
  if (!parsed.success) throw new AppError('MODEL_OUTPUT_INVALID', { cause: parsed.error })
  const { proposal, usage, needsReview, ...output } = parsed.data
  return {
    status: 'completed',
    output,
    usage,
    needsReview,
    statesHabit,
    proposal: proposal && proposal.changes.length > 0 ? proposal : null,
  }
}

/** null: the run no longer belongs to this process, and nothing is stored. */
export function interruptedOutcome(output: RunOutput, reason: CancelReason | null, error: unknown): RunOutcome | null {
  switch (reason) {
    case 'lost':
      return null
    case 'stopped':
      return { status: 'cancelled', output }
    case 'draining':
      return { status: 'failed', output, code: 'RUN_INTERRUPTED' }
    case 'timed-out':
      return { status: 'failed', output, code: 'INTERNAL' }
    case null:
      return { status: 'failed', output, code: isAppError(error) ? error.code : 'INTERNAL' }
  }
}
