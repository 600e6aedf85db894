// The climate of a place without a guide: what its latitude suggests, corrected by how far the cities nearby that are known differ
// from theirs. Still good for a coat or a shirt only: height and the nearness of a sea are not known.
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { CityGuide } from '../shipped-data/guides/schema.ts'
import { type ClimateMonth, climateAtLatitude } from './latitude-climate.ts'

type KnownCity = Pick<CityGuide, 'center' | 'altitude' | 'climate'>

/** A city counts for less the farther it is: half at this distance, nearly nothing at thrice that. */
const halfKm = 350
/** How much the latitude counts by itself, in cities next door. */
const priorWeight = 0.1
/** How much colder each metre up is, in °C. */
const coolingPerMetre = 0.006

export function climateNear(point: GeoPoint, cities: readonly KnownCity[]): ClimateMonth[] {
  const known = cities.map(({ center, altitude = 0, climate }) => ({
    weight: 0.5 ** ((greatCircleKm(center, point) / halfKm) ** 2),
    warmth: altitude * coolingPerMetre,
    climate,
    expected: climateAtLatitude(center.lat),
  }))
  const total = known.reduce((sum, { weight }) => sum + weight, priorWeight)
  return climateAtLatitude(point.lat).map((here, month) => {
    const corrected = (figure: keyof ClimateMonth, perMetre: 0 | 1) =>
      here[figure] +
      known.reduce((sum, { weight, warmth, climate, expected }) => {
        const [measured, guessed] = [climate[month]?.[figure] ?? 0, expected[month]?.[figure] ?? 0]
        return sum + (weight / total) * (measured + perMetre * warmth - guessed)
      }, 0)
    return {
      highC: corrected('highC', 1),
      lowC: corrected('lowC', 1),
      rainMm: Math.max(0, corrected('rainMm', 0)),
      rainDays: Math.min(31, Math.max(0, corrected('rainDays', 0))),
    }
  })
}
