// What the last message asks for in the Traveling stage and back home, or tells to be written down before, and what is left of it for the acts.
import { placeFactsSpec } from '#contract/agent-tools/place-facts.ts'
import { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import { type ActName, editActs, questionActs } from '../reading/acts/act-names.ts'
import { cueMatches, isQuestion } from '../reading/acts/cues.ts'
import type { ReadingContext } from '../reading/names/reading-context.ts'
import type { ReadAct } from '../reading/reading.ts'
import { readStage } from '../reading/requests/stage-calls.ts'
import type { ToolCall } from '../reading/requests/tool-call.ts'
import { statesNeeds } from './stated-needs.ts'
import type { Transcript } from './transcript.ts'
import { readRequest, type UserRequest } from './user-request.ts'

interface UnderWay {
  calls: ToolCall[]
  /** Edits and questions of the other clauses. */
  acts: ReadAct[]
  /** Words that nothing used. */
  unused: string[]
  /** Other clauses change items, which only the trip can tell. */
  needsTrip: boolean
}

type Told = Pick<Transcript, 'context' | 'userMessages' | 'results'>

const edits = new Set<ActName>(editActs)
const requests = new Set<ActName>([...editActs, ...questionActs])
/** Beside what was understood, only a sure reading counts. */
const sureEnough = 0.6

export function readUnderWay({ context, userMessages, results }: Told): UnderWay {
  const nothing = { calls: [], acts: [], unused: [], needsTrip: false }
  const whole = readRequest({ context, results, userMessages })
  const message = userMessages.at(-1) ?? ''
  const { calls, rest } = readStage(context.stage, message, whole.context, { byRulesOnly: isFirm(whole) })
  if (calls.length === 0 || rest.length === 0) return { ...nothing, calls }
  const request = readRequest({ context, results, userMessages: [...userMessages.slice(0, -1), rest.join('. ')] })
  const acts = request.acts.filter(
    ({ act, clause, calls }) =>
      requests.has(act) &&
      clause.probability >= sureEnough &&
      calls.some((call) => !asksOfNothing(call, request.context)),
  )
  const needsTrip =
    !request.context.isTripKnown &&
    request.acts.some(({ act, clause }) => edits.has(act) && clause.probability >= sureEnough)
  // "Cancel everything after 5, we're shattered": what shall change is said, the rest is the reason.
  const isEdited = acts.some(({ act, calls: wanted }) => edits.has(act) && wanted.length > 0)
  const kept = isEdited ? calls.filter((call) => !isReason(call)) : calls
  return { calls: kept, acts, unused: acts.length > 0 ? request.unused : [], needsTrip }
}

function isReason({ name, args }: ToolCall): boolean {
  return name === replanDaySpec.name && ['tired', 'rain', 'late'].includes(String(args.cause)) && !args.item
}

/** Of a name that neither the trip nor a guide has: "cash only?? where's an atm" asks of no place called cash. */
function asksOfNothing({ name, args }: ToolCall, { names, items }: ReadingContext): boolean {
  const asked = args.name
  if (name !== placeFactsSpec.name || typeof asked !== 'string') return false
  return names.find(asked).length === 0 && !/\p{Lu}/u.test(asked) && items.every(({ title }) => title !== asked)
}

/** A need that is told, or what none of the stages does; only a rule may read it otherwise. */
function isFirm(whole: UserRequest): boolean {
  const { acts, unsure } = whole
  const isOut =
    !unsure && acts.length > 0 && acts.every(({ act, clause }) => act === 'out' && clause.probability >= 0.95)
  const isTold = acts.every(({ clause }) => !isQuestion(clause.masked))
  return changesPlan(whole) || isOut || (isTold && statesNeeds(whole))
}

/** A plain edit by its words. */
function changesPlan({ acts, unsure }: UserRequest): boolean {
  return (
    !unsure &&
    acts.some(
      ({ act, clause, calls }) =>
        edits.has(act) &&
        calls.length > 0 &&
        clause.probability >= sureEnough &&
        cueMatches(clause.masked, act).length > 0,
    )
  )
}
