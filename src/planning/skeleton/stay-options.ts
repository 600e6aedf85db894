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

export function stayOptions(
  model: PlanningModel,
  weights: IntentWeights,
  stop: StopModel,
  nights: { firstNight: number; nights: number },
): SkeletonStay[] {
  const { party, lodging: preferences } = model.request
  const centre = centreOf(stop)
  const dates = Array.from({ length: nights.nights }, (_, night) =>
    dateOfEpochDay(model.firstDay + nights.firstNight + night),
  )
  return stop.lodgings
    .filter((lodging) => lodging.minNights <= nights.nights && isNightlyPriceAllowed(preferences, lodging, dates))
    .map((lodging) => {
      const rooms = roomsFor(lodging.price, party)
      const cost = quote(lodging.price, { party, nights: dates, rooms }).amount
      return {
        lodging,
        ...nights,
        rooms,
        cost,
        penalty: cost + (discomfort(model, weights, lodging, centre) + offBand(model, weights, lodging)) * dates.length,
      }
    })
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
