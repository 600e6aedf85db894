// Gaps in the candidates, found without a search and therefore certain.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { Conflict, ConstraintRef, Gap } from '#contract/planning/outcome.ts'
import { intentWeights } from '#planning/intent-weights.ts'
import { dateOfEpochDay, epochDayOf } from '#planning/model/clock.ts'
import { openWindows } from '#planning/model/open-windows.ts'
import { buildModel, type PlanningModel } from '#planning/model/planning-model.ts'
import { moveOptions } from '#planning/skeleton/move-options.ts'
import { legsOf, type PlannedLeg } from '#planning/skeleton/stop-orders.ts'
import { without } from './constraints.ts'

/** Each with the constraints whose relaxation closes it; none if no candidate would. */
export function findMissingCandidates(model: PlanningModel): Conflict[] {
  return [
    ...missingWays(model),
    ...missingBeds(model),
    ...closedSights(model),
    ...unknownCuisines(model),
    ...appointmentsOutsideTrip(model),
  ]
}

/** A candidate that the request does not avoid, so only the mobility needs exclude it. */
function hasPlace({ byId, request }: PlanningModel, placeId: string): boolean {
  const place = byId.places.get(placeId)
  const isHere = place !== undefined && request.stops.some(({ id }) => id === place.stopId)
  return isHere && !request.avoid.ids.includes(placeId)
}

function conflict(gap: Gap | null, constraints: ConstraintRef[]): Conflict {
  return { constraints, gap }
}

function missingWays(model: PlanningModel): Conflict[] {
  const { request, candidates } = model
  if (request.stopOrder === 'any' && request.stops.length > 1) return []
  const free = buildModel(without(request, [{ kind: 'transport' }]), candidates)
  const hasWay = (on: PlanningModel, leg: PlannedLeg) => moveOptions(on, intentWeights.saver, leg).length > 0
  const order = request.stops.map(({ id }) => id)
  return legsOf(model, order)
    .filter((leg) => !hasWay(model, leg))
    .map((leg) =>
      conflict({ kind: 'no-way', from: leg.from, to: leg.to }, hasWay(free, leg) ? [{ kind: 'transport' }] : []),
    )
}

function missingBeds(model: PlanningModel): Conflict[] {
  if (model.request.lodging === null) return []
  const open = buildModel(without(model.request, [{ kind: 'lodging' }]), model.candidates)
  return [...model.stops.values()].flatMap(({ id, nights, lodgings }) => {
    if (nights === 0 || lodgings.some(({ minNights }) => minNights <= nights)) return []
    const isRefused = open.stops.get(id)?.lodgings.some(({ minNights }) => minNights <= nights) ?? false
    return [conflict({ kind: 'no-bed', stopId: id }, isRefused ? [{ kind: 'lodging' }] : [])]
  })
}

function closedSights(model: PlanningModel): Conflict[] {
  if (model.request.soft.includes('must-see')) return []
  const days = Array.from({ length: model.dayCount }, (_, day) => model.firstDay + day)
  const offered = new Map([...model.stops.values()].flatMap(({ places }) => places.map((place) => [place.id, place])))
  return model.request.mustSee.flatMap((placeId) => {
    const place = offered.get(placeId)
    const zone = model.zoneOf(place?.stopId ?? '')
    const fits = ({ open, close }: { open: number; close: number }) => close - open >= (place?.visitMinutes ?? 0)
    if (!place && hasPlace(model, placeId))
      return [conflict(null, [{ kind: 'mobility' }, { kind: 'must-see', placeId }])]
    const isOpen = place && days.some((day) => openWindows(place, zone, day)?.some(fits) ?? true)
    return isOpen
      ? []
      : [
          conflict({ kind: 'never-open', placeId, nextOpen: place ? nextOpenDate(model, place) : null }, [
            { kind: 'must-see', placeId },
          ]),
        ]
  })
}

/** The first date from the trip's start on, within a year, with hours long enough for the visit. */
function nextOpenDate({ firstDay, zoneOf }: PlanningModel, place: CandidatePlace): string | null {
  const zone = zoneOf(place.stopId)
  for (let day = firstDay; day <= firstDay + 366; day++) {
    const windows = openWindows(place, zone, day)
    if (!windows || windows.some(({ open, close }) => close - open >= place.visitMinutes)) return dateOfEpochDay(day)
  }
  return null
}

function unknownCuisines({ request, stops }: PlanningModel): Conflict[] {
  if (request.soft.includes('cuisines')) return []
  const served = new Set(
    [...stops.values()].flatMap(({ restaurants }) => restaurants.flatMap(({ cuisines }) => cuisines)),
  )
  return request.cuisines
    .filter((cuisine) => !served.has(cuisine) || request.meals.length === 0)
    .map((cuisine) => conflict({ kind: 'cuisine-unknown', cuisine }, [{ kind: 'cuisine', cuisine }]))
}

function appointmentsOutsideTrip({ request, firstDay, dayCount }: PlanningModel): Conflict[] {
  return request.appointments
    .filter(({ date }) => epochDayOf(date) < firstDay || epochDayOf(date) >= firstDay + dayCount)
    .map(({ id }) =>
      conflict({ kind: 'outside-trip', appointmentId: id }, [{ kind: 'appointment', appointmentId: id }]),
    )
}
