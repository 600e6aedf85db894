// Frames in the order in which they are worth filling: what suits the intent first, then ever cheaper ones.
import type { IntentWeights } from '#planning/intent-weights.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { bestFirst } from './best-first.ts'
import type { Frame, FrameMove, FrameStay, FrameStop } from './frame.ts'
import { moveOptions } from './move-options.ts'
import { stayOptions } from './stay-options.ts'
import { legsOf, type PlannedLeg, stopOrders } from './stop-orders.ts'

/** How much heavier than its worth money weighs, step by step until nothing else counts. */
const thrift = [0, 1, 4, 1e6]
const framesPerStep = 8
const ordersTried = 4
const combinationsPerOrder = 24

/** Ends when nothing new is left; the caller stops earlier. `mostCost`: frames that are dearer are passed over. */
export function* frames(model: PlanningModel, weights: IntentWeights, mostCost: number): Generator<Frame> {
  const moves = new Map<string, FrameMove[]>()
  const stays = new Map<string, FrameStay[]>()
  const movesFor = (leg: PlannedLeg) =>
    remember(moves, `${leg.from}>${leg.to}@${leg.day}`, () => moveOptions(model, weights, leg))
  const staysFor = (stopId: string, firstNight: number, nights: number) =>
    remember(stays, `${stopId}@${firstNight}+${nights}`, () => {
      const stop = model.stops.get(stopId)
      return stop ? stayOptions(model, weights, stop, { firstNight, nights }) : []
    })
  const orders = stopOrders(model, (leg) => movesFor(leg).length > 0)
  const given = new Set<string>()
  for (const weight of thrift) {
    const source = { model, movesFor, staysFor, weight }
    const built = orders.flatMap((order) =>
      [...buildFrames(source, order)].filter(({ frame }) => frame.cost <= mostCost),
    )
    const best = built.sort((a, b) => a.burden - b.burden)
    const bestOrders = [...new Set(best.map(({ orderKey }) => orderKey))].slice(0, ordersTried)
    const chosen = best.filter(({ orderKey, frame }) => bestOrders.includes(orderKey) && !given.has(keyOf(frame)))
    for (const { frame } of chosen.slice(0, framesPerStep)) {
      given.add(keyOf(frame))
      yield frame
    }
  }
}

type Source = {
  model: PlanningModel
  movesFor: (leg: PlannedLeg) => FrameMove[]
  staysFor: (stopId: string, firstNight: number, nights: number) => FrameStay[]
  weight: number
}

function* buildFrames(
  source: Source,
  order: readonly string[],
): Generator<{ frame: Frame; burden: number; orderKey: string }> {
  const burden = (option: FrameMove | FrameStay) => option.burden + source.weight * option.cost
  const legs = legsOf(source.model, order)
  for (const isOwnCar of [false, true]) {
    const slots = legs.map((leg) =>
      sortBy(
        source.movesFor(leg).filter((move) => suits(move, isOwnCar)),
        burden,
      ),
    )
    let tried = 0
    for (const picks of bestFirst(slots.map((slot) => slot.map(burden)))) {
      if (++tried > combinationsPerOrder) break
      const moves = picks.map((pick, slot) => slots[slot]?.[pick]).filter((move) => move !== undefined)
      if (isOwnCar && !moves.some(({ leg }) => leg.mode === 'drive')) continue
      for (const stops of withStays(source, order, moves, burden)) {
        const frame = frameOf(stops, isOwnCar)
        const weigh = moves.reduce((sum, move) => sum + burden(move), 0)
        const beds = stops.reduce((sum, { stay }) => sum + (stay ? burden(stay) : 0), 0)
        yield { frame, burden: weigh + beds, orderKey: order.join('\n') }
      }
    }
  }
}

/** A car of one's own goes neither by plane nor together with taxis. */
function suits({ leg }: FrameMove, isOwnCar: boolean): boolean {
  return isOwnCar ? leg.mode !== 'flight' && leg.mode !== 'taxi' : leg.mode !== 'drive'
}

const stayCombinations = 4

function* withStays(
  { model, staysFor }: Source,
  order: readonly string[],
  moves: readonly FrameMove[],
  burden: (option: FrameStay) => number,
): Generator<FrameStop[]> {
  const shift = model.request.origin ? 0 : -1
  const bare = order.map((stopId, index) => {
    const arrival = moves[index + shift] ?? null
    const departure = moves[index + shift + 1] ?? null
    const firstNight = arrival?.arrivalDay ?? 0
    return { stopId, arrival, departure, firstNight, nights: (departure?.day ?? model.dayCount - 1) - firstNight }
  })
  if (bare.some(({ nights }) => nights < 0)) return
  const needsBed = bare.filter(({ nights }) => nights > 0 && model.request.lodging !== null)
  const slots = needsBed.map(({ stopId, firstNight, nights }) => sortBy(staysFor(stopId, firstNight, nights), burden))
  let tried = 0
  for (const picks of bestFirst(slots.map((slot) => slot.map(burden)))) {
    if (++tried > stayCombinations) return
    const stayOf = new Map(needsBed.map(({ stopId }, slot) => [stopId, slots[slot]?.[picks[slot] ?? 0] ?? null]))
    yield bare.map(({ stopId, arrival, departure }) => ({
      stopId,
      arrival,
      departure,
      stay: stayOf.get(stopId) ?? null,
    }))
  }
}

function frameOf(stops: FrameStop[], hasOwnCar: boolean): Frame {
  const last = stops.at(-1)?.departure
  const cost = stops.reduce((sum, { arrival, stay }) => sum + (arrival?.cost ?? 0) + (stay?.cost ?? 0), last?.cost ?? 0)
  return { stops, cost, hasOwnCar }
}

function keyOf({ stops }: Frame): string {
  const move = (each: FrameMove | null) => (each ? `${each.leg.id}@${each.departs}` : '')
  return stops
    .map((stop) => [stop.stopId, move(stop.arrival), stop.stay?.lodging.id, move(stop.departure)].join())
    .join(';')
}

function sortBy<T extends FrameMove | FrameStay>(options: readonly T[], burden: (option: T) => number): T[] {
  const idOf = (option: T) => ('leg' in option ? `${option.leg.id}@${option.departs}` : option.lodging.id)
  return [...options].sort((a, b) => burden(a) - burden(b) || (idOf(a) < idOf(b) ? -1 : 1))
}

function remember<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}
