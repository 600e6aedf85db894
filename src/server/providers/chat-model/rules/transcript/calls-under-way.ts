// What the last message asks for in the Traveling stage and back home, and what is left of it for the acts.
import { type ActName, editActs, questionActs } from '../reading/acts/act-names.ts'
import type { ReadAct } from '../reading/reading.ts'
import { readStage } from '../reading/requests/stage-calls.ts'
import type { ToolCall } from '../reading/requests/tool-call.ts'
import type { Transcript } from './transcript.ts'
import { readRequest } from './user-request.ts'

interface UnderWay {
  calls: ToolCall[]
  /** Edits and questions of the other clauses. */
  acts: ReadAct[]
  /** Words that nothing used. */
  unused: string[]
}

type Told = Pick<Transcript, 'context' | 'userMessages' | 'results'>

const requests = new Set<ActName>([...editActs, ...questionActs])
/** Beside what was understood, only a sure reading counts. */
const sureEnough = 0.6

export function readUnderWay({ context, userMessages, results }: Told): UnderWay {
  const { calls, rest } = readStage(context.stage, userMessages.at(-1) ?? '', context.today)
  if (calls.length === 0 || rest.length === 0) return { calls, acts: [], unused: [] }
  const request = readRequest({ context, results, userMessages: [...userMessages.slice(0, -1), rest.join('. ')] })
  const acts = request.acts.filter(
    ({ act, clause, calls }) => requests.has(act) && clause.probability >= sureEnough && calls.length > 0,
  )
  return { calls, acts, unused: acts.length > 0 ? request.unused : [] }
}
