// What the traveler wants now. A message about the plan refines what earlier messages asked for.
import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { createShippedGuides } from '../../../shipped-data/guides/guides.ts'
import { type ActName, editActs } from '../reading/acts/act-names.ts'
import { cueMatches } from '../reading/acts/cues.ts'
import { type ReadTurn, readAgain } from '../reading/corrections/read-again.ts'
import { mergeSlots } from '../reading/merge-slots.ts'
import { dayOfDate } from '../reading/names/day-references.ts'
import { contextFor, emptyContext, guidesOf, type ReadingContext } from '../reading/names/reading-context.ts'
import { readMessage } from '../reading/reader.ts'
import type { Reading } from '../reading/reading.ts'
import { remember } from '../reading/remember.ts'
import { hasPreferences, noSlots, readSlots } from '../reading/slots.ts'
import { MarkedText } from '../reading/text/marked-text.ts'
import { normalizeMessage } from '../reading/text/normalize-message.ts'
import { budgetOf, wishOf } from './known-wish.ts'
import { resultsOf, type Transcript } from './transcript.ts'

export interface UserRequest extends Reading {
  /** Of the last message alone. */
  stated: Reading['slots']
  /** Changes an earlier plan instead of asking for the first one. */
  refines: boolean
  /** The turn before changed items. */
  followsEdit: boolean
  context: ReadingContext
}

const edits = new Set<ActName>(editActs)
const courtesies = new Set<ActName>(['greet', 'ack'])
/** An edit that no word of its own tells: back home only the classifier's full certainty will do. */
const sureEnough = { on: 0.9, post: 1 }
const guides = createShippedGuides()
/** A turn asks for the same reading in every round. */
const recent = new Map<string, UserRequest>()
const mostRecent = 40

type Read = Pick<Transcript, 'userMessages' | 'context' | 'results'> &
  Partial<Pick<Transcript, 'brief' | 'hasOpenProposal' | 'offersPlan'>>

export function readRequest(transcript: Read): UserRequest {
  const { userMessages, context, brief = null, hasOpenProposal = false, offersPlan = false } = transcript
  const [trip] = resultsOf(transcript, getTripSpec)
  const key = JSON.stringify([
    userMessages,
    context.today,
    context.stage,
    context.rejections,
    trip?.value ?? null,
    brief,
    hasOpenProposal,
    offersPlan,
  ])
  const known = recent.get(key)
  if (known) return known
  const request = read(userMessages, context, { trip: trip?.value ?? null, brief, hasOpenProposal, offersPlan })
  if (recent.size >= mostRecent) recent.delete(recent.keys().next().value ?? '')
  recent.set(key, request)
  return request
}

function read(
  userMessages: readonly string[],
  { today, rejections, stage }: Transcript['context'],
  {
    trip,
    brief,
    hasOpenProposal,
    offersPlan,
  }: { trip: TripFacts | null } & Pick<Transcript, 'brief' | 'hasOpenProposal' | 'offersPlan'>,
): UserRequest {
  let context = trip ? contextOf(trip, today) : emptyContext(today)
  const dayAtHand = stage === 'on' ? dayOfDate(today, context) : null
  if (dayAtHand !== null) context = { ...context, dayAtHand }
  if (hasOpenProposal && trip?.items.length === 0) context = { ...context, hasBed: true }
  if (offersPlan) context = { ...context, offersPlan }
  let previous: ActName | undefined
  let slots = noSlots
  let refines = false
  const turns: ReadTurn[] = []
  for (const message of userMessages.slice(0, -1)) {
    const turn = readTurn(message, turns, context, previous)
    const { reading } = turn
    turns.push(turn)
    for (const { clause } of reading.acts) context = remember(context, clause)
    context = withConversion(context, reading)
    previous = reading.acts.at(-1)?.act ?? previous
    if (reading.acts.some(({ act }) => act === 'wish')) {
      slots = mergeSlots(slots, forLater(reading.slots))
      refines = true
      context = withStated(context, slots)
    }
  }
  if (brief) {
    const { option } = slots
    slots = { ...wishOf(brief, context.names), ...(option && { option }) }
    context = withStated(context, { ...slots, budget: budgetOf(brief) })
  }
  for (const { reason } of rejections) {
    const rejected = readSlots(new MarkedText(normalizeMessage(reason)), context)
    if (hasPreferences(rejected)) slots = mergeSlots(slots, forLater(rejected))
  }
  // A plan has its own days, whatever was wished before.
  if (trip && trip.items.length > 0) context = { ...context, days: contextOf(trip, today).days }
  const message = userMessages.at(-1) ?? ''
  const current = inStage(readTurn(message, turns, context, previous).reading, stage)
  const asksForPlan = current.acts.some(({ act }) => act === 'wish')
  return {
    ...current,
    stated: current.slots,
    slots: asksForPlan ? { ...mergeSlots(slots, current.slots), cities: current.slots.cities } : current.slots,
    refines,
    followsEdit: turns.at(-1)?.reading.acts.some(({ act }) => edits.has(act)) ?? false,
    context,
  }
}

function readTurn(
  message: string,
  turns: readonly ReadTurn[],
  context: ReadingContext,
  previous: ActName | undefined,
): ReadTurn {
  const again = readAgain(message, turns, context)
  if (again) return again
  const reading = continueRefusal(readMessage(message, context, previous), message, turns.at(-1)?.reading)
  return { text: normalizeMessage(message), context, reading, slots: reading.slots }
}

/** Under way and back home people tell how it was: without a word of an edit nothing is changed, it is asked about. */
function inStage(reading: Reading, stage: Transcript['context']['stage']): Reading {
  const [first] = reading.acts
  if (stage === 'pre' || !first || reading.unsure || reading.isCorrection) return reading
  const isToldOnly = ({ act, clause }: Reading['acts'][number]) =>
    edits.has(act) && clause.probability < sureEnough[stage] && cueMatches(clause.masked, act).length === 0
  const asked = reading.acts.filter((each) => !isToldOnly(each))
  const isToldAll = asked.length < reading.acts.length && asked.every((each) => courtesies.has(each.act))
  if (!isToldAll) return { ...reading, acts: asked }
  const { act, probability, others } = first.clause
  return { ...reading, unsure: [{ act, probability }, ...others] }
}

/** "Or churches", 教堂也不要, after a message that refused something: that is refused as well. */
function continueRefusal(reading: Reading, message: string, last: Reading | undefined): Reading {
  const { slots } = reading
  if (!last || last.slots.avoid.length === 0 || !/^(?:or|nor|and no)\b|^(?:还有|以及|或者?)/iu.test(message.trim()))
    return reading
  const { interests, cuisines, avoid } = slots
  return {
    ...reading,
    slots: { ...slots, interests: [], cuisines: [], avoid: [...new Set([...avoid, ...interests, ...cuisines])] },
  }
}

/** What is said later counts from what was said before: a day more, one of them a child. */
function withStated(
  context: ReadingContext,
  { days, startDate, period, party, stops, budget }: Reading['slots'],
): ReadingContext {
  return {
    ...context,
    ...(days && { days }),
    ...(startDate && { startDate }),
    ...(period && { period }),
    ...(stops && { stops }),
    ...(budget && { budget }),
    ...(budget?.currency && { currency: budget.currency }),
    ...(party && {
      party: {
        adults: party.adults,
        children: party.children,
        ...(party.childAges && { childAges: party.childAges }),
        ...(party.seniors && { seniors: party.seniors }),
        isStated: true as const,
      },
    }),
  }
}

/** The city and "instead" count only in the message that names them. */
function forLater({ replace: _, ...slots }: Reading['slots']): Reading['slots'] {
  return { ...slots, cities: [] }
}

function withConversion(context: ReadingContext, { acts }: Reading): ReadingContext {
  const args = acts.flatMap(({ calls }) => calls).findLast(({ name }) => name === 'convert_currency')?.args
  if (!args) return context
  const code = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return { ...context, recentConversion: { from: code(args.from), to: code(args.to) } }
}

function contextOf(
  { items, startDate, durationDays, party, currency, destination, stops, firstDays }: TripFacts,
  today: string,
): ReadingContext {
  const lastDay = Math.max(0, ...items.map(({ day }) => day ?? 0))
  return contextFor(
    { startDate, days: durationDays ?? (lastDay || null), items, party, currency, stops, firstDays },
    guidesOf([destination, ...stops].map((name) => guides.byName(name))),
    today,
  )
}
