// Properties for the nights at one stop, each with a penalty.
import type { GeoPoint } from '#contract/place.ts'
import type { CandidateLodging } from '#contract/planning/candidates.ts'
import { intents } from '#contract/planning/outcome.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { IntentWeights } from '#planning/intent-weights.ts'
import { dateOfEpochDay } from '#planning/model/clock.ts'
import { isNightlyPriceAllowed } from '#planning/model/lodging-preferences.ts'
import type { PlanningModel, StopModel } from '#planning/model/planning-model.ts'
import { quote, roomsFor } from '#planning/model/price.ts'
import type { SkeletonStay } from './skeleton.ts'

/** In usual nightly prices per person. */
const bandLoss = 8

/** Beds for all nights at a stop: one property, or those that are booked for a part of them. */
export type StayOption = { stays: SkeletonStay[]; cost: number; penalty: number }

type Nights = { firstNight: number; nights: number }

export function stayOptions(
  model: PlanningModel,
  weights: IntentWeights,
  stop: StopModel,
  nights: Nights,
): StayOption[] {
  const centre = centreOf(stop)
  const stayAt = (lodging: CandidateLodging, on: Nights, index: number): SkeletonStay => {
    const { party } = model.request
    const dates = datesOf(model, on)
    const rooms = roomsFor(lodging.price, party)
    const cost = quote(lodging.price, { party, nights: dates, rooms }).amount
    const loss = (discomfort(model, weights, lodging, centre) + offBand(model, weights, lodging)) * dates.length
    return { lodging, index, ...on, rooms, cost, penalty: cost + loss }
  }
  if (stop.lodgings.some(({ bookedFor }) => bookedFor)) {
    const stays = bookedNights(model, stop, nights).map(({ lodging, ...on }, index) => stayAt(lodging, on, index))
    return stays.reduce((sum, each) => sum + each.nights, 0) === nights.nights ? [optionOf(stays)] : []
  }
  const dates = datesOf(model, nights)
  const { lodging: preferences } = model.request
  return stop.lodgings
    .filter((lodging) => lodging.minNights <= nights.nights && isNightlyPriceAllowed(preferences, lodging, dates))
    .map((lodging) => optionOf([stayAt(lodging, nights, 0)]))
}

function optionOf(stays: SkeletonStay[]): StayOption {
  const sum = (amountOf: (stay: SkeletonStay) => number) => stays.reduce((all, stay) => all + amountOf(stay), 0)
  return { stays, cost: sum(({ cost }) => cost), penalty: sum(({ penalty }) => penalty) }
}

function datesOf({ firstDay }: PlanningModel, { firstNight, nights }: Nights): string[] {
  return Array.from({ length: nights }, (_, night) => dateOfEpochDay(firstDay + firstNight + night))
}

/** Each booked property with its nights, in order; shorter than the stay where a night has none. */
function bookedNights(model: PlanningModel, { lodgings }: StopModel, { firstNight, nights }: Nights) {
  const found: (Nights & { lodging: CandidateLodging })[] = []
  for (let night = firstNight; night < firstNight + nights; night++) {
    const date = dateOfEpochDay(model.firstDay + night)
    const lodging = lodgings.find(({ bookedFor }) => bookedFor && bookedFor.from <= date && date < bookedFor.until)
    const last = found.at(-1)
    if (!lodging) return []
    if (last?.lodging === lodging) last.nights++
    else found.push({ lodging, firstNight: night, nights: 1 })
  }
  return found
}

/** Per night: a band next to that of the intent costs several usual nights. Unknown bands count as the next one. */
function offBand({ priceScale, people }: PlanningModel, { band, isFrugal }: IntentWeights, lodging: CandidateLodging) {
  if (isFrugal) return 0
  const steps = lodging.band ? Math.abs(intents.indexOf(lodging.band) - intents.indexOf(band)) : 1
  return steps * bandLoss * priceScale * people
}

/** Discomfort of one night in minor units: missing stars and the distance to the sights. */
function discomfort(
  model: PlanningModel,
  weights: IntentWeights,
  lodging: CandidateLodging,
  centre: GeoPoint | null,
): number {
  const missingStars = 5 - (lodging.rating ?? 3)
  const km = centre && lodging.position ? greatCircleKm(centre, lodging.position) : 0
  const minutesOut = Math.min(120, km * 8)
  if (weights.isFrugal) return 0
  const perPerson = missingStars * weights.bedStar + (minutesOut / 60) * Math.max(0.1, weights.hour)
  return perPerson * model.priceScale * model.people
}

function centreOf({ places }: StopModel): GeoPoint | null {
  const known = places.flatMap(({ position }) => (position ? [position] : []))
  if (known.length === 0) return null
  const mean = (pick: (point: GeoPoint) => number) => known.reduce((sum, point) => sum + pick(point), 0) / known.length
  return { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) }
}
