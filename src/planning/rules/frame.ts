// 2. Skeleton: the right number of days, the stops in order, and the moves between them as their source offers them.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import { type Rule, type RuleContext, type Step, violation } from './rule.ts'

type Move = Extract<PlannedItem, { kind: 'move' }>

export const frameRule: Rule = (context) => [
  ...checkDays(context),
  ...checkOrder(context),
  ...checkMoves(context),
  ...checkMix(context),
]

function checkDays({ itinerary, dates }: RuleContext) {
  const asked = dates.join()
  const given = itinerary.days.map(({ date }) => date).join()
  return asked === given
    ? []
    : [violation('frame.days', { params: { days: itinerary.days.length, asked: dates.length } })]
}

function checkOrder({ request, itinerary }: RuleContext) {
  const asked = request.stops.map(({ id }) => id)
  const isFree = request.stopOrder === 'any'
  const key = (ids: readonly string[]) => (isFree ? [...ids].sort() : ids).join('\n')
  return key(asked) === key(itinerary.stopOrder) ? [] : [violation('frame.stop-order')]
}

function checkMoves(context: RuleContext) {
  const moves = context.steps.flatMap((step) => (step.item.kind === 'move' ? [{ ...step, item: step.item }] : []))
  const taken = new Set<string>()
  const missing = context.expectedMoves.flatMap(({ from, to, day }) => {
    const move = moves.find(
      ({ item, day: on }) => on === day && item.stopId === from && item.toStopId === to && !taken.has(item.id),
    )
    if (move) taken.add(move.item.id)
    return move ? [] : [violation('frame.missing-move', { day, params: { from, to } })]
  })
  const unexpected = moves
    .filter(({ item }) => !taken.has(item.id))
    .map(({ item, day }) => violation('frame.unexpected-move', { day, itemIds: [item.id] }))
  return [...missing, ...unexpected, ...moves.flatMap((move) => checkMove(context, move))]
}

function checkMove(context: RuleContext, { item, day, start, end }: Step & { item: Move }) {
  const { legs, request } = context
  const leg = legs.get(item.legId)
  if (!leg) return []
  const about = { day, itemIds: [item.id], params: { mode: leg.mode } }
  const isOnTime =
    leg.departs === null
      ? end - start === leg.minutes && (leg.date === null || leg.date === item.start.slice(0, 10))
      : item.start === leg.departs && item.end === leg.arrives
  return [
    ...(isOnTime ? [] : [violation('frame.schedule', about)]),
    ...(request.transport.between.includes(leg.mode) ? [] : [violation('frame.mode-not-allowed', about)]),
    ...(isTooEarly(context, item) ? [violation('frame.too-early', about)] : []),
  ]
}

/** Before the stated hour, although something leaves later on that day: a service, or a car whenever it is wanted. */
function isTooEarly({ request: { transport }, candidates }: RuleContext, { stopId, toStopId, start }: Move): boolean {
  const { notBefore, between } = transport
  const [date = '', clock = ''] = start.split('T')
  if (notBefore === undefined || clock >= notBefore) return false
  return candidates.legs.some(
    (leg) =>
      leg.from === stopId &&
      leg.to === toStopId &&
      between.includes(leg.mode) &&
      (leg.date ?? date) === date &&
      (leg.departs?.slice(11) ?? notBefore) >= notBefore,
  )
}

/** An own car is combined with neither flights nor taxis. */
function checkMix({ steps, legs }: RuleContext) {
  const modes = steps.flatMap(({ item }) => (item.kind === 'move' ? [legs.get(item.legId)?.mode] : []))
  if (!modes.includes('drive')) return []
  const rides = steps.filter(({ item }) => item.travel?.mode === 'taxi')
  const isMixed = modes.includes('flight') || modes.includes('taxi') || rides.length > 0
  return isMixed ? [violation('frame.modes-mixed', { itemIds: rides.map(({ item }) => item.id) })] : []
}
