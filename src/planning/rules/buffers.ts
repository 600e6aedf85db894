// 6. Buffers: boarding time at the terminal, check-in and check-out windows, no visits with luggage.
import type { IntercityMode } from '#contract/planning/request.ts'
import { arrivalDate, departureDate, nightOf } from '#planning/journey.ts'
import { type Rule, type RuleContext, type Step, violation } from './rule.ts'
import { instantOnDate } from './wall-clock.ts'

export const buffersRule: Rule = (context) => [
  ...checkTerminals(context),
  ...checkPropertyTimes(context),
  ...checkArrivals(context),
  ...checkLuggage(context),
]

/** Minutes at the terminal before a service leaves. */
function terminalBuffer(mode: IntercityMode, isInternational: boolean): number {
  if (mode === 'flight') return isInternational ? 120 : 90
  return mode === 'drive' || mode === 'taxi' ? 0 : 30
}

function checkTerminals({ steps, legs }: RuleContext) {
  return steps.slice(1).flatMap(({ item, day, start }, index) => {
    const leg = item.kind === 'move' ? legs.get(item.legId) : undefined
    const before = steps[index]
    if (!leg || before?.day !== day) return []
    const needed = terminalBuffer(leg.mode, leg.international)
    const minutes = start - before.end - (item.travel?.minutes ?? 0)
    if (minutes >= needed) return []
    return [violation('buffers.terminal', { day, itemIds: [item.id], params: { minutes, needed } })]
  })
}

function checkPropertyTimes({ steps, stays, lodgings, zoneOf }: RuleContext) {
  return steps.flatMap(({ item, day, start, end }) => {
    const stay = item.kind === 'lodging' ? stays.get(item.stayId) : undefined
    const lodging = stay && lodgings.get(stay.lodgingId)
    if (item.kind !== 'lodging' || !stay || !lodging) return []
    const zone = zoneOf(stay.stopId)
    const about = { day, itemIds: [item.id], params: { from: lodging.checkInFrom, until: lodging.checkOutUntil } }
    if (item.action === 'check-in') {
      const from = instantOnDate(stay.checkIn, lodging.checkInFrom, zone)
      const until = instantOnDate(stay.checkIn, lodging.checkInUntil, zone)
      return start < from || start > until ? [violation('buffers.check-in', about)] : []
    }
    if (item.action !== 'check-out') return []
    const isLate = end > instantOnDate(stay.checkOut, lodging.checkOutUntil, zone)
    const isEarly = start < instantOnDate(stay.checkOut, '00:00', zone)
    return isLate || isEarly ? [violation('buffers.check-out', about)] : []
  })
}

/** After an arrival: check-in, or luggage drop and return before check-in closes. Before a departure: check-out. */
function checkArrivals(context: RuleContext) {
  const { itinerary, dates, lodgings, steps, zoneOf } = context
  const { arrival, departure } = context.request
  return itinerary.stays.flatMap((stay) => {
    const lodging = lodgings.get(stay.lodgingId)
    const has = (action: string) =>
      steps.some(({ item }) => item.kind === 'lodging' && item.stayId === stay.id && item.action === action)
    const comes =
      steps.some(
        ({ item }) => item.kind === 'move' && item.toStopId === stay.stopId && isArrivalOn(item.end, stay.checkIn),
      ) ||
      (stay.stopId === itinerary.stopOrder[0] &&
        arrival !== null &&
        arrivalDate(arrival, context.request) === stay.checkIn)
    const goes =
      steps.some(
        ({ item }) => item.kind === 'move' && item.stopId === stay.stopId && item.start.startsWith(stay.checkOut),
      ) ||
      (stay.stopId === itinerary.stopOrder.at(-1) && departure !== null && departureDate(departure) === stay.checkOut)
    const about = { day: dates.indexOf(stay.checkIn), itemIds: [stay.id] }
    const late = goes && !has('check-out') ? [violation('buffers.check-out', { itemIds: [stay.id] })] : []
    if (!comes || !lodging || has('check-in')) return late
    const last = steps.filter(({ day }) => day === about.day).at(-1)
    const until = instantOnDate(stay.checkIn, lodging.checkInUntil, zoneOf(stay.stopId))
    const returns = (last?.end ?? 0) + (itinerary.days[about.day]?.back?.minutes ?? 0)
    const isFine = has('drop-bags') && last?.item.kind !== 'move' && returns <= until
    return isFine ? late : [violation('buffers.check-in', about), ...late]
  })
}

/** On the date, or so early on the next that the night is still due. */
function isArrivalOn(end: string, date: string): boolean {
  return end.startsWith(date) || nightOf(end) === date
}

function checkLuggage(context: RuleContext) {
  if (context.request.lodging === null) return []
  return context.itinerary.days.flatMap((_, day) => {
    const steps = context.steps.filter((step) => step.day === day)
    return [...visitsWithBags(context, steps), ...movesWithoutBags(context, steps)]
  })
}

/** After a move the luggage goes to the lodging first. */
function visitsWithBags({ itinerary, legs, request }: RuleContext, steps: Step[]) {
  const { arrival } = request
  const date = itinerary.days[steps[0]?.day ?? -1]?.date
  const isArrival = arrival !== null && arrivalDate(arrival, request) === date && arrival.mode !== 'drive'
  let isLoaded =
    isArrival && itinerary.stays.some(({ checkIn, stopId }) => checkIn === date && stopId === itinerary.stopOrder[0])
  return steps.flatMap(({ item, day }) => {
    if (item.kind === 'move') {
      const hasBed = itinerary.stays.some(
        (stay) => stay.stopId === item.toStopId && isArrivalOn(item.end, stay.checkIn),
      )
      isLoaded = hasBed && legs.get(item.legId)?.mode !== 'drive'
    }
    if (item.kind === 'lodging') isLoaded = false
    return isLoaded && item.kind === 'visit' ? [violation('buffers.luggage', { day, itemIds: [item.id] })] : []
  })
}

/** Luggage left at the property after check-out is collected before the move. */
function movesWithoutBags({ legs, itinerary, request: { departure } }: RuleContext, steps: Step[]) {
  let isLeft = false
  let isOut = false
  const forgotten = steps.flatMap(({ item, day }) => {
    if (item.kind === 'lodging') {
      isOut = item.action === 'check-out'
      isLeft = false
    } else if (item.kind !== 'move') {
      isLeft = isOut
    } else if (isLeft && legs.get(item.legId)?.mode !== 'drive') {
      return [violation('buffers.luggage', { day, itemIds: [item.id] })]
    }
    return []
  })
  const last = steps.at(-1)
  const leaves = departure && last && departureDate(departure) === itinerary.days[last.day]?.date
  return leaves && departure.mode !== 'drive' && isLeft
    ? [...forgotten, violation('buffers.luggage', { day: last.day, itemIds: [last.item.id] })]
    : forgotten
}
