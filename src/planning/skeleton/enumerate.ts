// Enumerates skeletons: first by the penalties of the intent, then with growing weight on cost.
import type { IntentWeights } from '#planning/intent-weights.ts'
import { type LocalRouting, localRouting } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { bestFirst } from './best-first.ts'
import { arrivalMove, departureMove } from './journey-moves.ts'
import { moveOptions } from './move-options.ts'
import type { Skeleton, SkeletonMove, SkeletonStop } from './skeleton.ts'
import { type StayOption, stayOptions } from './stay-options.ts'
import { legsOf, type PlannedLeg, stopOrders } from './stop-orders.ts'

/** Extra weight of cost in each pass, up to cost alone. */
const costFactors = [0, 1, 4, 1e6]
const skeletonsPerStep = 8
const ordersTried = 4
const combinationsPerOrder = 24

/** Ends when no new skeleton is left. More expensive ones than `mostCost` are skipped. */
export function* enumerateSkeletons(
  model: PlanningModel,
  weights: IntentWeights,
  mostCost: number,
): Generator<Skeleton> {
  const moves = new Map<string, SkeletonMove[]>()
  const stays = new Map<string, StayOption[]>()
  const routing = localRouting(model, weights, false)
  const movesFor = (leg: PlannedLeg) =>
    memoize(moves, `${leg.from}>${leg.to}@${leg.day}`, () =>
      moveOptions(model, weights, leg).filter((move) => isWithinReach(model, routing, move)),
    )
  const staysFor = (stopId: string, firstNight: number, nights: number) =>
    memoize(stays, `${stopId}@${firstNight}+${nights}`, () => {
      const stop = model.stops.get(stopId)
      return stop ? stayOptions(model, weights, stop, { firstNight, nights }) : []
    })
  const orders = stopOrders(model, (leg) => movesFor(leg).length > 0)
  const given = new Set<string>()
  for (const weight of costFactors) {
    const source = { model, movesFor, staysFor, weight }
    const built = orders.flatMap((order) =>
      [...buildSkeletons(source, order)].filter(({ frame }) => frame.cost <= mostCost),
    )
    const best = built.sort((a, b) => a.penalty - b.penalty)
    const bestOrders = [...new Set(best.map(({ orderKey }) => orderKey))].slice(0, ordersTried)
    const chosen = best.filter(({ orderKey, frame }) => bestOrders.includes(orderKey) && !given.has(keyOf(frame)))
    for (const { frame } of chosen.slice(0, skeletonsPerStep)) {
      given.add(keyOf(frame))
      yield frame
    }
  }
}

type Source = {
  model: PlanningModel
  movesFor: (leg: PlannedLeg) => SkeletonMove[]
  staysFor: (stopId: string, firstNight: number, nights: number) => StayOption[]
  weight: number
}

function* buildSkeletons(
  source: Source,
  order: readonly string[],
): Generator<{ frame: Skeleton; penalty: number; orderKey: string }> {
  const penalty = (option: Pick<StayOption, 'penalty' | 'cost'>) => option.penalty + source.weight * option.cost
  const legs = legsOf(source.model, order)
  for (const isOwnCar of [false, true]) {
    const slots = legs.map((leg) =>
      sortBy(
        source.movesFor(leg).filter((move) => suits(move, isOwnCar)),
        penalty,
      ),
    )
    let tried = 0
    for (const picks of bestFirst(slots.map((slot) => slot.map(penalty)))) {
      if (++tried > combinationsPerOrder) break
      const moves = picks.map((pick, slot) => slots[slot]?.[pick]).filter((move) => move !== undefined)
      if (isOwnCar && !moves.some(({ leg }) => leg.mode === 'drive')) continue
      if (isOwnCar && !isDrivable(source.model, moves)) continue
      for (const stops of withStays(source, order, moves, penalty)) {
        const frame = skeletonOf(stops, isOwnCar)
        const weigh = moves.reduce((sum, move) => sum + penalty(move), 0)
        const beds = stops.flatMap(({ stays }) => stays).reduce((sum, stay) => sum + penalty(stay), 0)
        yield { frame, penalty: weigh + beds, orderKey: order.join('\n') }
      }
    }
  }
}

/** Whether a bed of each stop can be reached from its terminal: otherwise the best moves might all lead nowhere. */
function isWithinReach({ stops, request }: PlanningModel, routing: LocalRouting, { leg }: SkeletonMove): boolean {
  const ends = [
    { stopId: leg.from, terminal: leg.fromTerminal },
    { stopId: leg.to, terminal: leg.toTerminal },
  ]
  return ends.every(({ stopId, terminal }) => {
    const lodgings = (request.lodging && stops.get(stopId)?.lodgings) ?? []
    if (!terminal || lodgings.length === 0) return true
    const spot = { ...terminal, stopId }
    return lodgings.some((lodging) => routing(spot, lodging) !== null)
  })
}

/** An own car is combined with neither flights nor taxis. */
function suits({ leg }: SkeletonMove, isOwnCar: boolean): boolean {
  return isOwnCar ? leg.mode !== 'flight' && leg.mode !== 'taxi' : leg.mode !== 'drive'
}

/** The drives of one day together stay within the limit. */
function isDrivable({ request }: PlanningModel, moves: readonly SkeletonMove[]): boolean {
  const drives = Map.groupBy(
    moves.filter(({ leg }) => leg.mode === 'drive'),
    ({ day }) => day,
  )
  const most = request.driving?.maxMinutes ?? Number.POSITIVE_INFINITY
  return [...drives.values()].every(
    (all) => all.reduce((sum, { departs, arrives }) => sum + arrives - departs, 0) <= most,
  )
}

const stayCombinations = 4

function* withStays(
  { model, staysFor }: Source,
  order: readonly string[],
  moves: readonly SkeletonMove[],
  penalty: (option: StayOption) => number,
): Generator<SkeletonStop[]> {
  const shift = model.request.origin ? 0 : -1
  const bare = order.map((stopId, index) => {
    const isLast = index === order.length - 1
    const arrival = moves[index + shift] ?? (index === 0 ? arrivalMove(model, stopId) : null)
    const departure = moves[index + shift + 1] ?? (isLast ? departureMove(model, stopId) : null)
    const firstNight = arrival?.arrivalDay ?? 0
    return { stopId, arrival, departure, firstNight, nights: (departure?.day ?? model.dayCount - 1) - firstNight }
  })
  if (bare.some(({ nights }) => nights < 0)) return
  const needsBed = bare.filter(({ nights }) => nights > 0 && model.request.lodging !== null)
  const slots = needsBed.map(({ stopId, firstNight, nights }) => sortBy(staysFor(stopId, firstNight, nights), penalty))
  let tried = 0
  for (const picks of bestFirst(slots.map((slot) => slot.map(penalty)))) {
    if (++tried > stayCombinations) return
    const stayOf = new Map(needsBed.map(({ stopId }, slot) => [stopId, slots[slot]?.[picks[slot] ?? 0]?.stays ?? []]))
    yield bare.map(({ stopId, arrival, departure }) => ({
      stopId,
      arrival,
      departure,
      stays: stayOf.get(stopId) ?? [],
    }))
  }
}

function skeletonOf(stops: SkeletonStop[], hasOwnCar: boolean): Skeleton {
  const last = stops.at(-1)?.departure
  const beds = (stays: SkeletonStop['stays']) => stays.reduce((sum, stay) => sum + stay.cost, 0)
  const cost = stops.reduce((sum, { arrival, stays }) => sum + (arrival?.cost ?? 0) + beds(stays), last?.cost ?? 0)
  return { stops, cost, hasOwnCar }
}

function keyOf({ stops }: Skeleton): string {
  const move = (each: SkeletonMove | null) => (each ? `${each.leg.id}@${each.departs}` : '')
  return stops
    .map((stop) =>
      [
        stop.stopId,
        move(stop.arrival),
        stop.stays.map(({ lodging }) => lodging.id).join('+'),
        move(stop.departure),
      ].join(),
    )
    .join(';')
}

function sortBy<T extends SkeletonMove | StayOption>(options: readonly T[], penalty: (option: T) => number): T[] {
  const idOf = (option: T) =>
    'leg' in option ? `${option.leg.id}@${option.departs}` : option.stays.map(({ lodging }) => lodging.id).join('+')
  return [...options].sort((a, b) => penalty(a) - penalty(b) || (idOf(a) < idOf(b) ? -1 : 1))
}

function memoize<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}
