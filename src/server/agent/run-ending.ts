// How a run can end, and what each end leaves behind.
import { z } from 'zod'
import { citationSchema } from '#contract/agent-card.ts'
import { usageSchema } from '#contract/agent-event.ts'
import { messagePartSchema } from '#contract/conversation.ts'
import type { ErrorCode } from '#contract/error-code.ts'
import { proposalTitleSchema, proposedChangeSchema } from '#contract/proposal.ts'
import { AppError, isAppError } from '../app-error.ts'
import { storable } from './storable.ts'
import type { Said } from './transcript.ts'
import type { TurnResult } from './turn.ts'

export type RunEnding =
  | {
      status: 'completed'
      said: Said
      proposal: TurnResult['proposal']
      usage: TurnResult['usage']
      needsReview: boolean
    }
  | { status: 'cancelled'; said: Said }
  | { status: 'failed'; said: Said; code: ErrorCode }

/** Why a run is cut short; the reason its AbortSignal carries. */
export type Cut = 'stopped' | 'handed over' | 'out of time' | 'lost'

/** Trying again may help; every other code needs a person to change something first. */
const retryableCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
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

export const nothingSaid: Said = { parts: [], citations: [], suggestions: [] }

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

/** What a model makes is read like any other input. @throws AppError MODEL_OUTPUT_INVALID */
export function completedEnding(result: TurnResult): RunEnding {
  const parsed = turnResultSchema.safeParse(storable(result))
  if (!parsed.success) throw new AppError('MODEL_OUTPUT_INVALID', { cause: parsed.error })
  const { proposal, usage, needsReview, ...said } = parsed.data
  return {
    status: 'completed',
    said,
    usage,
    needsReview,
    proposal: proposal && proposal.changes.length > 0 ? proposal : null,
  }
}

/** null: nothing is to be stored, the run is no longer ours. */
export function brokenEnding(said: Said, cut: Cut | null, error: unknown): RunEnding | null {
  switch (cut) {
    case 'lost':
      return null
    case 'stopped':
      return { status: 'cancelled', said }
    case 'handed over':
    case 'out of time':
      return { status: 'failed', said, code: 'INTERNAL' }
    case null:
      return { status: 'failed', said, code: isAppError(error) ? error.code : 'INTERNAL' }
  }
}
