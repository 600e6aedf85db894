// Decides which tools to call next, from the traveler's messages and from which results are present.
// The text inside results is never read for instructions.
import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { rememberSpec } from '#contract/agent-tools/memory-tools.ts'
import { summarizeTripSpec } from '#contract/agent-tools/post-trip.ts'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import { updateBriefSpec } from '#contract/agent-tools/update-brief.ts'
import { updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import { callsOfActs } from './calls-of-acts.ts'
import { itemCalls } from './decide-items.ts'
import { openReplacement, shorterCalls } from './decide-kept-plan.ts'
import { nextPlanCall } from './decide-plan.ts'
import { settlingCalls } from './decide-settled.ts'
import type { ActName } from './reading/acts/act-names.ts'
import { toBriefReading } from './reading/brief-reading.ts'
import { slotsInLanguage } from './reading/in-language.ts'
import { withKnownInterests } from './reading/known-interests.ts'
import { valuesBeside } from './reading/lasting-values.ts'
import { withStopNames } from './reading/names/stop-names.ts'
import { memoryCalls } from './reading/requests/memory-request.ts'
import { asksToReuse } from './reading/requests/reuse-request.ts'
import { asksToShare } from './reading/requests/share-request.ts'
import { citiesElsewhere, isRouteOfItsOwn, ownNights, stopChanges } from './reading/requests/stop-changes.ts'
import type { ToolCall } from './reading/requests/tool-call.ts'
import { hasPreferences } from './reading/slots.ts'
import { readUnderWay } from './transcript/calls-under-way.ts'
import { keepsPlan } from './transcript/kept-plan.ts'
import { stopsBefore } from './transcript/known-wish.ts'
import { needsOf, statesNeeds } from './transcript/stated-needs.ts'
import { resultsOf, type Transcript, wasCalled } from './transcript/transcript.ts'
import { readRequest, type UserRequest } from './transcript/user-request.ts'

const courtesies = new Set<ActName>(['greet', 'ack', 'capabilities'])
/** Acts that are answered without a look at the trip. */
const tripless = new Set<ActName>(['greet', 'ack', 'capabilities', 'accept', 'advance', 'buy', 'out', 'look_back'])

/** Empty when all results are present, or when something essential is missing and has to be asked for. */
export function decideCalls(transcript: Transcript, offered: ReadonlySet<string>): ToolCall[] {
  const memory = memoryCalls(transcript.userMessages.at(-1) ?? '').filter(({ name }) => offered.has(name))
  if (memory.length > 0) {
    const request = readRequest(transcript)
    // What shall be remembered holds for this trip as well.
    const isNoted =
      transcript.context.stage !== 'post' &&
      memory.some(({ name }) => name === rememberSpec.name) &&
      offered.has(updateBriefSpec.name)
    const brief = isNoted && hasPreferences(request.stated) ? [briefCall(transcript, request)] : []
    return transcript.calls === 0 ? [...memory, ...brief] : []
  }
  const said = transcript.userMessages.at(-1) ?? ''
  if (asksToReuse(said) || asksToShare(said)) return []
  const underWay = callsUnderWay(transcript, offered)
  if (underWay) return underWay
  const before = readRequest(transcript)
  // Under way and back home the names of the trip tell what a message is about.
  const isCourtesy = !before.unsure && before.acts.every(({ act }) => courtesies.has(act))
  if (transcript.context.stage !== 'pre' && !isCourtesy && !wasCalled(transcript, getTripSpec))
    return [{ name: getTripSpec.name, args: {} }]
  // Said in other words than those that are known: looked back on as a whole.
  const looksBack = !before.unsure && before.acts.some(({ act }) => act === 'look_back')
  if (looksBack && offered.has(summarizeTripSpec.name))
    return wasCalled(transcript, summarizeTripSpec) ? [] : [{ name: summarizeTripSpec.name, args: {} }]
  if (!statesNeeds(before)) {
    if (!before.unsure && before.acts.every((each) => tripless.has(each.act) && !mayBeEdit(each, before))) return []
    if (before.unsure?.length === 0) return []
  }
  if (!wasCalled(transcript, getTripSpec)) return [{ name: getTripSpec.name, args: {} }]
  const request = readRequest(transcript)
  if (request.unsure) return needsCall(transcript, request, offered)
  const open = openCalls(transcript, request, offered)
  if (open.length > 0) return open
  if (request.settles) return settlingCalls(transcript, request, offered)
  const items = itemCalls(transcript, request, offered)
  if (items.length > 0) return items
  // What a wish over a plan says is noted, while it is asked what shall change.
  const isKept = keptPlanCalls(transcript, request).length > 0 && keepsPlan(transcript)
  return isWish(request) && !request.isPartOpen && !isKept ? nextPlanCall(transcript, request, offered) : []
}

/** "The chapel as well, that's paid for": what it names, only the trip tells. */
function mayBeEdit({ clause }: UserRequest['acts'][number], { followsEdit, context }: UserRequest): boolean {
  return followsEdit && !context.isTripKnown && clause.probability < 0.6
}

/** null where nothing of the stage is said; else what of it is still open, and then what the other clauses ask for. */
function callsUnderWay(transcript: Transcript, offered: ReadonlySet<string>): ToolCall[] | null {
  const { calls, acts, needsTrip } = readUnderWay(transcript)
  const own = calls.filter(({ name }) => offered.has(name))
  if (own.length === 0) return null
  const isOpen = (call: ToolCall) => offered.has(call.name) && !wasCalled(transcript, call)
  // Other clauses, and what is reviewed, may name items of the trip.
  const namesItems = acts.length > 0 || needsTrip || own.some(({ name }) => name === reviewItemsSpec.name)
  const trip = namesItems ? [{ name: getTripSpec.name, args: {} }] : []
  const isTripOpen = trip.some(isOpen) && own.some(({ name }) => name === reviewItemsSpec.name)
  const first = isTripOpen ? trip : [...own, ...trip].filter(isOpen)
  if (first.length > 0) return first
  const { answers, edits } = callsOfActs(acts)
  return [...answers, ...edits].filter(isOpen)
}

/** Answers and edits that need nothing more, independent of each other, and the update of the brief. */
function openCalls(transcript: Transcript, request: UserRequest, offered: ReadonlySet<string>): ToolCall[] {
  const { answers, edits } = callsOfActs(request.acts)
  const told = transcript.context.stage === 'pre' || isWish(request) ? request : withoutTastes(request)
  const all = [
    ...(hasPreferences(told.stated) || (isWish(request) && hasPlacesOrRemarks(request.stated))
      ? [briefCall(transcript, told)]
      : []),
    ...answers,
    ...stopCalls(transcript, request),
    ...(edits.length > 0 || !isWish(request) ? edits : keptPlanCalls(transcript, request)),
  ]
  // The weather of a plan is read together with it.
  const isOpen = ({ name }: ToolCall) => offered.has(name) && !transcript.results.some((result) => result.name === name)
  return all.filter(isOpen).filter(({ name }) => name !== getWeatherSpec.name || answers.length > 0)
}

/** Under way "we're at the panda base, how long does one stay?" tells where one is, and no taste. */
function withoutTastes(request: UserRequest): UserRequest {
  const values = valuesBeside(request.stated)
  return { ...request, stated: values, slots: values }
}

function keptPlanCalls(transcript: Transcript, request: UserRequest): ToolCall[] {
  return [...shorterCalls(transcript, request), ...openReplacement(transcript, request)].slice(0, 1)
}

function needsCall(transcript: Transcript, request: UserRequest, offered: ReadonlySet<string>): ToolCall[] {
  if (!statesNeeds(request) || !offered.has(updateBriefSpec.name) || wasCalled(transcript, updateBriefSpec)) return []
  const needs = needsOf(request)
  return [briefCall(transcript, { ...request, stated: needs, slots: needs })]
}

function hasPlacesOrRemarks({ cities, remarks }: UserRequest['stated']): boolean {
  return cities.length > 0 || remarks !== undefined
}

/** Cities of a wish are stops of the trip, those of a question are not. */
function isWish({ acts }: UserRequest): boolean {
  return acts.some(({ act }) => act === 'wish')
}

/** One more stop, another one, or other nights, of a trip that has a plan. */
function stopCalls(transcript: Transcript, { acts, stated }: UserRequest): ToolCall[] {
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip || trip.value.items.length === 0 || !acts.some(({ act }) => act === 'wish')) return []
  const changes = [
    ...stopChanges(transcript.userMessages.at(-1) ?? '', stated, trip.value),
    ...ownNights(stated, trip.value),
  ]
  return changes.length > 0 ? [{ name: updateTripSpec.name, args: { changeStops: changes } }] : []
}

function briefCall(transcript: Transcript, request: UserRequest): ToolCall {
  const { stated, slots, unused, context } = request
  const [trip] = resultsOf(transcript, getTripSpec)
  const message = transcript.userMessages.at(-1) ?? ''
  // Lists replace the ones before, so those that grow are given whole.
  const grown = {
    ...stated,
    ...(isWish(request) ? {} : { cities: [], stops: undefined }),
    interests: withKnownInterests(slots, trip?.value.preferences ?? [], message),
    cuisines: slots.cuisines,
    avoid: slots.avoid,
    mustSee: slots.mustSee,
    diets: slots.diets,
    refusedFoods: slots.refusedFoods,
    ...(stated.transport && { transport: slots.transport }),
    limits: slots.limits,
    remarks: slots.remarks,
  }
  return {
    name: updateBriefSpec.name,
    args: {
      ...toBriefReading(
        slotsInLanguage(
          { ...grown, ...stopsOf(transcript, request, trip?.value) },
          withStopNames(context, message).names,
          transcript.context.locale,
        ),
        unused,
        message,
        context,
      ),
    },
  }
}

/** A city that is added comes after the one that the trip goes to; over a plan the stops are the trip's own. */
function stopsOf(
  { userMessages, brief }: Transcript,
  { stated, context }: Pick<UserRequest, 'stated' | 'context'>,
  trip: TripFacts | undefined,
): Pick<UserRequest['stated'], 'stops' | 'cities' | 'days'> {
  const { stops, cities, days } = stated
  if (isPartOf(cities, stops, context.stops ?? []) && !onlyThese.test(userMessages.at(-1) ?? ''))
    return { stops: undefined, cities: [], days }
  const isAtOwn = trip !== undefined && trip.items.length > 0 && ownNights(stated, trip).length > 0
  if (!trip || (citiesElsewhere(cities, trip).length === 0 && !isAtOwn)) return { stops, cities, days }
  // Nights at one of the stops are not the length of the trip.
  if (trip.items.length > 0) return { stops: undefined, cities: [], days: undefined }
  const isWholeRoute = isRouteOfItsOwn(userMessages.at(-1) ?? '', { stops, cities })
  const changes = isWholeRoute ? [] : stopChanges(userMessages.at(-1) ?? '', stated, trip)
  const isMore = changes.length > 0 && changes.every(({ act }) => act === 'add')
  return isMore
    ? {
        stops: [...stopsBefore(brief, trip.destination, cities), ...(stops ?? cities.map((place) => ({ place })))],
        cities,
        days,
      }
    : { stops, cities, days }
}

const onlyThese = /只|就去|换成|改成|改去|不去|\b(?:only|just|instead|rather)\b/iu

/** Some of the stops that are known, without nights: a message about them leaves the others. */
function isPartOf(
  cities: readonly string[],
  stops: UserRequest['stated']['stops'],
  known: readonly { place: string }[],
): boolean {
  const isKnown = (name: string) => known.some(({ place }) => place === name)
  return cities.length < known.length && cities.every(isKnown) && !stops?.some(({ nights }) => nights !== undefined)
}
