// Sunrise, sunset and civil twilight by date and position (NOAA solar equations, accurate to about two minutes).
import type { GeoPoint } from '#contract/place.ts'
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { DayTime } from '#contract/planning/facts.ts'

/** Instants in minutes since 1970 UTC. */
export type Daylight = { dawn: number; sunrise: number; sunset: number; dusk: number }

const radians = Math.PI / 180
const sunriseZenith = 90.833
const twilightZenith = 96

/** `noon`: the instant of 12:00 local time. null = polar night, when even noon has no twilight. */
export function daylightOn(noon: number, { lat, lng }: GeoPoint): Daylight | null {
  const year = 2 * Math.PI * (((noon / 1440) % 365.2422) / 365.2422)
  const equationOfTime =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(year) -
      0.032077 * Math.sin(year) -
      0.014615 * Math.cos(2 * year) -
      0.040849 * Math.sin(2 * year))
  const declination =
    0.006918 -
    0.399912 * Math.cos(year) +
    0.070257 * Math.sin(year) -
    0.006758 * Math.cos(2 * year) +
    0.000907 * Math.sin(2 * year) -
    0.002697 * Math.cos(3 * year) +
    0.00148 * Math.sin(3 * year)
  const meridian = 720 - 4 * lng - equationOfTime
  const solarNoon = meridian + 1440 * Math.round((noon - meridian) / 1440)
  /** Minutes between noon and the moment when the sun passes the zenith angle. */
  const halfArc = (zenith: number): number | null => {
    const cosine =
      Math.cos(zenith * radians) / (Math.cos(lat * radians) * Math.cos(declination)) -
      Math.tan(lat * radians) * Math.tan(declination)
    if (cosine > 1) return null
    return cosine < -1 ? 720 : (4 * Math.acos(cosine)) / radians
  }
  const twilight = halfArc(twilightZenith)
  if (twilight === null) return null
  const sun = halfArc(sunriseZenith) ?? 0
  const at = (minutes: number) => Math.round(solarNoon + minutes)
  return { dawn: at(-twilight), sunrise: at(-sun), sunset: at(sun), dusk: at(twilight) }
}

/** Light enough for a visit: so many minutes of civil twilight before sunrise and after sunset. */
const twilightMinutes = 30

export function lightSpan({ dawn, sunrise, sunset, dusk }: Daylight, twilight = twilightMinutes) {
  return { open: Math.max(dawn, sunrise - twilight), close: Math.min(dusk, sunset + twilight) }
}

/** Outdoor places are visited while it is light, unless they are made for the evening. */
export function needsDaylight({ outdoor, afterDark, bestTimes }: CandidatePlace): boolean {
  return outdoor && !afterDark && !bestTimes.includes('evening') && !bestTimes.includes('night')
}

/** Parts of a day that the clock alone decides. */
export const clockSpans = {
  'early-morning': ['05:00', '09:45'],
  morning: ['07:00', '11:00'],
  midday: ['11:00', '13:30'],
  afternoon: ['13:00', '16:30'],
  evening: ['17:30', '21:00'],
  night: ['19:00', '24:00'],
} as const satisfies Partial<Record<DayTime, readonly [string, string]>>

/** When a visit of so many minutes should begin to be at its best; null where that needs a sun that does not rise. */
export function bestStart(
  time: DayTime,
  minutes: number,
  on: { at: (clock: string) => number; light: Daylight | null },
): { open: number; close: number } | null {
  const { light } = on
  if (time === 'sunrise') return light && { open: light.sunrise - 40, close: light.sunrise + 20 }
  if (time === 'sunset') return light && { open: light.sunset - Math.min(120, minutes), close: light.sunset - 10 }
  const [from, until] = clockSpans[time]
  return { open: on.at(from), close: on.at(until) }
}
