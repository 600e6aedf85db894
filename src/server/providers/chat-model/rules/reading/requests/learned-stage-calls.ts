// What is said under way and back home in words that no rule knows: the classifier names the act, the values come from the clause.
import { budgetStatusSpec } from '#contract/agent-tools/budget-status.ts'
import { checkAlertsSpec } from '#contract/agent-tools/check-alerts.ts'
import { emergencyInfoSpec } from '#contract/agent-tools/emergency-info.ts'
import { leaveBySpec } from '#contract/agent-tools/leave-by.ts'
import { nearbyPlacesSpec } from '#contract/agent-tools/nearby-places.ts'
import {
  extractPreferencesSpec,
  spendingReportSpec,
  suggestNextTimeSpec,
  summarizeTripSpec,
} from '#contract/agent-tools/post-trip.ts'
import { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import { todaySpec } from '#contract/agent-tools/today.ts'
import type { StageName } from '#contract/stage.ts'
import { scoreStageActs } from '../acts/act-classifier.ts'
import { isQuestion } from '../acts/cues.ts'
import type { Scored } from '../acts/linear-model.ts'
import { maskValues } from '../acts/placeholders.ts'
import { type StageActName, stageActNames } from '../acts/stage-act-names.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { splitMessage } from '../text/split-message.ts'
import { moneyIn } from '../values/money.ts'
import { minutesIn, readValues } from './clause.ts'
import { isJourneyCanceled, speaksOfOtherDay } from './disruption.ts'
import { expenseCalls } from './expense-call.ts'
import { asksForTimeThere, checksHours } from './hours-question.ts'
import { isNearPlace } from './near-place.ts'
import { nextTripWishes } from './next-trip-wishes.ts'
import { goalOf, nearbyKind, phrasesCall, topicOf } from './on-trip-calls.ts'
import { meantItem, nameIn } from './place-name.ts'
import { reviewOf } from './review-calls.ts'
import { asksWhatNow, startsLate } from './stage-cues.ts'
import { asksForTasks } from './tasks-question.ts'
import { callOf, type ToolCall } from './tool-call.ts'

export interface StageReading {
  /** At most one of each tool. */
  calls: ToolCall[]
  /** Clauses that gave none of them. */
  rest: string[]
}

/** Only these are said in a stage; the others are read as the next likely. */
const onlyBackHome = new Set<StageActName>(['summary', 'taste', 'next_trip'])
const said: Record<Exclude<StageName, 'pre'>, readonly StageActName[]> = {
  on: stageActNames.filter((act) => !onlyBackHome.has(act)),
  post: ['expense', 'review', 'spending', ...onlyBackHome, 'plan'],
}
/** Below it a clause is left to the acts of the plan. */
const sureEnough = 0.5
/** They are about today and propose changes, of which one has to be surer. */
const disrupting = new Set<StageActName>(['rain', 'tired', 'closed', 'late'])
const sureOfChange = 0.6
const asksForWay =
  /从.{1,12}到.{1,12}|怎么[走去过到]|\bhow (?:do|can|would|should) (?:we|i) get (?:to|from|there)\b|\bhow far\b/iu

/** The context is of the trip: its names tell what a clause is about. */
/** 第一天的门票 55，补记: asks for nothing of its own. */
const isTail = /^\p{Script=Han}{1,3}[。！!]?$/u

export function learnedStageCalls(stage: StageName, message: string, context: ReadingContext): StageReading {
  const text = normalizeMessage(message)
  if (stage === 'pre' || isForged(text)) return { calls: [], rest: [] }
  const pieces = splitMessage(text).map((piece) => ({ piece, call: callIn(stage, piece, { context, whole: text }) }))
  const calls = pieces.flatMap(({ call }) => call ?? [])
  if (calls.length === 0) {
    const whole = callIn(stage, text, { context, whole: text })
    return { calls: whole ? [whole] : [], rest: [] }
  }
  const first = calls.filter(({ name }, index) => calls.findIndex((each) => each.name === name) === index)
  return { calls: first, rest: pieces.flatMap(({ piece, call }) => (call || isTail.test(piece) ? [] : piece)) }
}

interface Around {
  context: ReadingContext
  /** The message that the clause is of. */
  whole: string
}

function callIn(stage: Exclude<StageName, 'pre'>, text: string, { context, whole }: Around): ToolCall | null {
  if (
    checksHours(text) ||
    asksForTimeThere(text) ||
    asksForTasks(text) ||
    isJourneyCanceled(text) ||
    (text !== whole && (asksWhatNow(text) || (isBareSum(text) && isQuestion(whole))))
  )
    return null
  const { act, probability } = stageActOf(stage, text, context)
  if (act === 'plan' || probability < (disrupting.has(act) ? sureOfChange : sureEnough)) return null
  // Of another day nothing is replanned from here: the plan's own edits do that.
  if (disrupting.has(act) && speaksOfOtherDay(whole)) return null
  return toCall(act, text, { stage, context })
}

/** "10,000 yen, what's that in euros?": the sum is what is asked about. */
function isBareSum(text: string): boolean {
  const [money] = moneyIn(text)
  return money !== undefined && money.end - money.start >= text.trim().length
}

function stageActOf(stage: Exclude<StageName, 'pre'>, text: string, context: ReadingContext): Scored<StageActName> {
  const possible = scoreStageActs(maskValues(text, context)).filter(({ act }) => said[stage].includes(act))
  const total = possible.reduce((sum, { probability }) => sum + probability, 0)
  const [best] = possible
  return best ? { act: best.act, probability: best.probability / total } : { act: 'plan', probability: 1 }
}

/** null where a value is missing that the act cannot do without. */
function toCall(
  act: StageActName,
  text: string,
  { stage, context }: { stage: StageName; context: ReadingContext },
): ToolCall | null {
  const item = itemIn(text, context)
  const minutes = minutesIn(text) ?? undefined
  switch (act) {
    case 'rain':
      return callOf(replanDaySpec, { cause: 'rain' })
    case 'tired':
      return callOf(replanDaySpec, { cause: 'tired' })
    case 'late':
      return callOf(replanDaySpec, startsLate(text) ? { cause: 'late_start' } : { cause: 'late', minutes })
    case 'closed':
      return item ? callOf(replanDaySpec, { cause: 'closed', item }) : null
    case 'emergency':
      return callOf(emergencyInfoSpec, { topic: topicOf(text) })
    case 'phrase':
      return phrasesCall(text)
    case 'alerts':
      return callOf(checkAlertsSpec, {})
    case 'nearby':
      return isNearPlace(text, context) ? null : callOf(nearbyPlacesSpec, nearbyKind(text))
    case 'next':
      return callOf(todaySpec, {})
    case 'leave':
      // How to get somewhere is answered by the way, of any two places.
      return asksForWay.test(text) ? null : callOf(leaveBySpec, { to: goalOf(text) })
    case 'expense':
      return expenseCalls(text, context, { isExpense: true })[0] ?? null
    case 'review':
      return item ? reviewOf(item, text) : null
    case 'spending':
      return stage === 'post' ? callOf(spendingReportSpec, {}) : callOf(budgetStatusSpec, {})
    case 'summary':
      return callOf(summarizeTripSpec, {})
    case 'taste':
      return callOf(extractPreferencesSpec, {})
    case 'next_trip':
      return callOf(suggestNextTimeSpec, nextTripWishes(text))
    case 'plan':
      return null
  }
}

/** Title of the item of the plan that is spoken of. */
export function itemIn(text: string, context: ReadingContext): string | undefined {
  const values = readValues(text, context)
  const named = values.mentions.map(({ place }) => nameIn(place.names, context))
  return named.find((name) => context.items.some(({ title }) => title === name)) ?? meantItem(values, context)?.title
}
