// Sunrise and sunset by the usual approximation (NOAA), apart from the engine's own, so that both check each other.
import type { GeoPoint } from '#contract/place.ts'

const toRadians = Math.PI / 180

/** Minutes after local midnight; in the polar night both are noon, in the midnight sun the whole day. */
export function sunOn(date: string, { lat, lng }: GeoPoint, zone: string): { rise: number; set: number } {
  const noon = new Date(`${date}T12:00:00Z`)
  const dayOfYear = Math.floor((noon.getTime() - Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000) + 1
  const angle = (2 * Math.PI * (dayOfYear - 1)) / 365
  const equationOfTime =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(angle) -
      0.032077 * Math.sin(angle) -
      0.014615 * Math.cos(2 * angle) -
      0.040849 * Math.sin(2 * angle))
  const declination =
    0.006918 -
    0.399912 * Math.cos(angle) +
    0.070257 * Math.sin(angle) -
    0.006758 * Math.cos(2 * angle) +
    0.000907 * Math.sin(2 * angle)
  const cosine =
    Math.cos(90.833 * toRadians) / (Math.cos(lat * toRadians) * Math.cos(declination)) -
    Math.tan(lat * toRadians) * Math.tan(declination)
  const halfDay = 4 * (Math.acos(Math.min(1, Math.max(-1, cosine))) / toRadians)
  const solarNoon = 720 - 4 * lng - equationOfTime + offsetMinutes(noon, zone)
  return { rise: Math.round(solarNoon - halfDay), set: Math.round(solarNoon + halfDay) }
}

function offsetMinutes(instant: Date, zone: string): number {
  const local = new Date(instant.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T').concat('Z'))
  return Math.round((local.getTime() - instant.getTime()) / 60_000)
}
