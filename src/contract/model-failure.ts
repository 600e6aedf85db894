// How a call to a chat model can fail.
import { z } from 'zod'

/**
 * `unreachable`: no connection. `slow`: no first token in time. `stalled`: too long between tokens. `cut-off`: half an answer.
 * `overloaded`: status 5xx. `rate-limited`: too many calls. `over-budget`: the tokens of the day are used up, nothing was asked. `no-credit`, `denied`: the account or the key. `no-model`: unknown name.
 * `too-long`: the prompt does not fit. `rejected`: another refusal of the request. `filtered`: by a content filter.
 * `length`: the limit of tokens was reached before there was an answer. `empty`: no text and no call. `bad-call`: tool calls that
 * cannot be read. `no-tools`: the model takes no tools. `broken`: not the protocol at all.
 */
export const modelFailureKindSchema = z.enum([
  'unreachable',
  'slow',
  'stalled',
  'cut-off',
  'overloaded',
  'rate-limited',
  'over-budget',
  'no-credit',
  'denied',
  'no-model',
  'too-long',
  'rejected',
  'filtered',
  'length',
  'empty',
  'bad-call',
  'no-tools',
  'broken',
])
export type ModelFailureKind = z.infer<typeof modelFailureKindSchema>
