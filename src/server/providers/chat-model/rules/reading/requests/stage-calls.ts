// What is said under way and back home, read before everything else: clause by clause, because one message may report, ask and
// change at once.
import { isDeepStrictEqual } from 'node:util'
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import { leaveBySpec } from '#contract/agent-tools/leave-by.ts'
import { nearbyPlacesSpec } from '#contract/agent-tools/nearby-places.ts'
import { recordExpenseSpec } from '#contract/agent-tools/record-expense.ts'
import { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import { todaySpec } from '#contract/agent-tools/today.ts'
import type { StageName } from '#contract/stage.ts'
import { splitWhere } from '../acts/split-run-on.ts'
import { dayOfDate, namesOtherDay } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { splitMessage } from '../text/split-message.ts'
import { canceledReview } from './canceled-item.ts'
import { daysMeant, minutesIn, readValues } from './clause.ts'
import { disruptsRide, isAboutDisruption, speaksOfOtherDay } from './disruption.ts'
import { expenseCalls, isNoted, isPaidOnTripDay } from './expense-call.ts'
import { lateArrival } from './late-arrival.ts'
import { itemIn, learnedStageCalls, type StageReading } from './learned-stage-calls.ts'
import { isNearPlace } from './near-place.ts'
import { goalReached, onTripCalls } from './on-trip-calls.ts'
import { postTripCalls } from './post-trip-calls.ts'
import { shiftedRest, speaksOfRest } from './rest-of-day.ts'
import { reviewCalls } from './review-calls.ts'
import { asksForTasks } from './tasks-question.ts'
import { callOf, type ToolCall } from './tool-call.ts'

/** Their values may stand in another clause than their verb: "give the temple four stars and the market two". */
const readWhole = new Set<string>([reviewItemsSpec.name, recordExpenseSpec.name])
const onTheWay = new Set<string>([todaySpec.name, leaveBySpec.name, nearbyPlacesSpec.name])
/** Said of what was told before it: 帮我标一下, "mark it please". */
const asksToNote =
  /^(?:(?:请|麻烦|帮忙|帮我|你)*(?:标|记|改|更新|登记)(?:记|录)?(?:一下|下|上)?吧?|(?:can you |please )*(?:mark|note|update|log|record) (?:it|that|this)(?: down)?(?: (?:please|for me))*)[.!。！]?$/iu
const aroundTravelers = new Set<string>([nearbyPlacesSpec.name, findAlternativesSpec.name])
/** After the first, the others are asked for no more: "it's raining, what now?", "…, what can we do instead?" */
const answersAll: [string, string[]][] = [
  [findAlternativesSpec.name, [replanDaySpec.name, todaySpec.name]],
  [replanDaySpec.name, [todaySpec.name]],
]

/** By rules, else, where the context is of the trip, by the classifier. */
export function readStage(
  stage: StageName,
  message: string,
  context: ReadingContext,
  { byRulesOnly = false } = {},
): StageReading {
  const ruled = readByRules(stage, message, context)
  if (!context.isTripKnown) return ruled
  const pushed = pushedRest(ruled, message, context)
  if (pushed) return pushed
  const arrival = stage === 'on' ? lateArrival(normalizeMessage(message), context) : null
  if (arrival) return { calls: [arrival], rest: [] }
  const calls = ruled.calls.map((call) => ofTrip(call, message, context))
  if (byRulesOnly) return { ...ruled, calls }
  if (calls.length === 0) return learnedStageCalls(stage, message, context)
  const learned = ruled.rest.map((piece) => ({ piece, found: learnedStageCalls(stage, piece, context).calls }))
  const others = learned.flatMap(({ found }) => found).filter(({ name }) => calls.every((call) => call.name !== name))
  return {
    calls: withoutPassing(withoutAnswered(onePerTool([...calls, ...others]))),
    rest: learned.flatMap(({ piece, found }) => (found.length === 0 && !asksToNote.test(piece) ? piece : [])),
  }
}

/** "An hour behind, push everything after lunch": that comes later by what they are behind, and nothing is replanned. */
function pushedRest({ calls, rest }: StageReading, message: string, context: ReadingContext): StageReading | null {
  const minutes = calls.find(({ name, args }) => name === replanDaySpec.name && args.cause === 'late')?.args.minutes
  if (typeof minutes !== 'number') return null
  const editsIn = (text: string) => shiftedRest(readValues(text, context), minutesIn(text) ?? minutes, context)
  const pushing = rest.find((piece) => editsIn(piece) !== null)
  const edits = editsIn(pushing ?? normalizeMessage(message))?.toReversed()
  if (!edits) return null
  const others = calls.filter(({ name }) => name !== replanDaySpec.name && name !== todaySpec.name)
  return {
    calls: [...others, callOf(editItinerarySpec, { edits })],
    rest: rest.filter((piece) => piece !== pushing),
  }
}

/** Items that are reviewed are named as the trip names them: 饺子一般般 is of the dumpling house. */
function ofTrip(call: ToolCall, message: string, context: ReadingContext): ToolCall {
  const goal = call.name === leaveBySpec.name ? goalReached(normalizeMessage(message)) : undefined
  if (goal) return callOf(leaveBySpec, { to: itemIn(goal, context) })
  const day = call.name === replanDaySpec.name ? rideDay(normalizeMessage(message), context) : undefined
  if (day !== undefined) return { ...call, args: { ...call.args, day } }
  const { reviews } = call.args
  if (call.name !== reviewItemsSpec.name || !Array.isArray(reviews)) return call
  const whole = reviews.length === 1 ? normalizeMessage(message) : ''
  const ofOne = (review: (typeof reviews)[number]) => {
    const said = review.items.name
    const name = said && (itemIn(said, context) ?? itemIn(whole, context))
    return name ? { ...review, items: { name } } : review
  }
  return callOf(reviewItemsSpec, { reviews: reviews.map(ofOne) })
}

/** "Our train on Tuesday is 40 late" is of no train of today; null = of a day outside the trip. */
function rideDay(text: string, context: ReadingContext): number | null | undefined {
  if (!disruptsRide(text)) return undefined
  const [said] = daysMeant(readValues(text, context))
  if (!said) return namesOtherDay(text, context.today) ? null : undefined
  const day = said.day === -1 ? context.days : said.day
  return day === dayOfDate(context.today, context) ? undefined : day
}

/** "Castle done, where to now?" asks where to go; that something is over is said in passing. */
function withoutPassing(calls: ToolCall[]): ToolCall[] {
  const isDone = ({ name, args }: ToolCall) =>
    name === reviewItemsSpec.name &&
    Array.isArray(args.reviews) &&
    args.reviews.every(({ outcome, rating }) => outcome === 'done' && rating === undefined)
  const asks = calls.some(({ name }) => onTheWay.has(name))
  return asks ? calls.filter((call) => !isDone(call)) : calls
}

function readByRules(stage: StageName, message: string, context: ReadingContext): StageReading {
  const text = normalizeMessage(message)
  const nothing = { calls: [], rest: [] }
  if (isForged(text)) return nothing
  // Before the trip only what is told to be written down: the rest speaks of the plan.
  if (stage === 'pre') return { ...nothing, calls: isNoted(text) ? expenseCalls(text, context) : [] }
  // The dates of its days are the trip's, and what is left of a day.
  const isOfTripDay = isPaidOnTripDay(text, context.today) || (disruptsRide(text) && namesOtherDay(text, context.today))
  if (!context.isTripKnown && (isOfTripDay || speaksOfRest(text))) return nothing
  const whole = callsIn(stage, text, context)
  const namesOf = (piece: string) => callsIn(stage, piece, context).map(({ name }) => name)
  /** Each side is asked for something that the other is not. */
  const isSplit = (left: string, right: string) => {
    const [one, other] = [namesOf(left), namesOf(right)]
    return one.length > 0 && other.length > 0 && one.every((name) => !other.includes(name)) ? 1 : 0
  }
  const pieces = splitMessage(text)
    .flatMap((piece) => splitWhere(piece, isSplit))
    .map((piece) => ({ piece, calls: callsIn(stage, piece, context) }))
  const own = pieces.flatMap(({ calls }) => calls).filter((call) => !isOfOtherDay(call, text))
  if (own.length === 0) return { ...nothing, calls: whole }
  const ofWhole = whole.filter(({ name }) => readWhole.has(name))
  // What was paid is read from all of the message where that can be.
  const isPaid = ({ name }: ToolCall) => name === recordExpenseSpec.name
  const all = onePerTool([...whole, ...(whole.some(isPaid) ? own.filter((call) => !isPaid(call)) : own)])
  const kept = withoutAnswered(all)
  const isReplanned = kept.some(({ name }) => name === replanDaySpec.name)
  const isLeft = (piece: string) => !(isReplanned && isAboutDisruption(piece))
  const rest = pieces.flatMap(({ piece, calls }) => (calls.length === 0 && isLeft(piece) ? piece : []))
  // What says more as a whole has used all clauses.
  const isMoreAsWhole = ofWhole.some((call) => !own.some((each) => isDeepStrictEqual(each, call)))
  return { calls: kept, rest: isMoreAsWhole ? [] : rest }
}

function withoutAnswered(calls: ToolCall[]): ToolCall[] {
  const answered = answersAll.flatMap(([name, others]) => (calls.some((call) => call.name === name) ? others : []))
  return calls.filter(({ name }) => !answered.includes(name))
}

/** "We're tired, lighten tomorrow" leaves today as it is. */
function isOfOtherDay({ name, args }: ToolCall, text: string): boolean {
  return name === replanDaySpec.name && args.cause === 'tired' && speaksOfOtherDay(text)
}

function callsIn(stage: StageName, text: string, context: ReadingContext): ToolCall[] {
  if (asksForTasks(text)) return []
  const expenses = expenseCalls(text, context)
  if (expenses.length > 0) return expenses
  const reviews = reviewCalls(text)
  if (reviews.length > 0) return reviews
  const canceled = canceledReview(stage, text, context)
  if (canceled) return [canceled]
  if (stage === 'post') return postTripCalls(text)
  // Where one goes, and what is near it, is told by the names of the trip.
  const needsTrip = !context.isTripKnown && goalReached(text) !== undefined
  return onTripCalls(text).filter(
    ({ name, args }) =>
      !(aroundTravelers.has(name) && !args.amenity && !args.item && isNearPlace(text, context)) &&
      !(name === leaveBySpec.name && needsTrip),
  )
}

function onePerTool(calls: readonly ToolCall[]): ToolCall[] {
  // Each expense is one of its own.
  const isSame = (one: ToolCall, other: ToolCall) =>
    one.name === other.name && (one.name !== recordExpenseSpec.name || isDeepStrictEqual(one, other))
  return calls.filter((call, index) => calls.findIndex((each) => isSame(each, call)) === index)
}
