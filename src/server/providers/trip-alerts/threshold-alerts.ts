// Alerts from weather thresholds and from schedule changes that people entered.
import type { WeatherDay } from '#contract/travel/weather.ts'
import type { Weather } from '../weather/weather.ts'
import type { AlertCode, AlertQuery, FoundAlert, ScheduleChange, TripAlerts } from './trip-alerts.ts'

interface Threshold {
  code: AlertCode
  figure: (day: WeatherDay) => number | null
  warning: number
  severe: number
}

/** Rain as in the Chinese grades of a heavy and a torrential day; wind as in Beaufort 8 and 10. */
const thresholds: Threshold[] = [
  { code: 'heavy-rain', figure: ({ rainMm }) => rainMm, warning: 25, severe: 50 },
  { code: 'heat', figure: ({ highC }) => highC, warning: 36, severe: 40 },
  { code: 'frost', figure: ({ lowC }) => -lowC, warning: 15, severe: 25 },
  { code: 'wind', figure: ({ windKmh }) => windKmh, warning: 62, severe: 89 },
]
const severities = ['severe', 'warning', 'info']

export function createThresholdAlerts(weather: Weather): TripAlerts {
  return {
    async find({ stays, scheduleChanges }, { signal } = {}) {
      const weatherAlerts = await Promise.all(stays.map((stay) => alertsOfStay(weather, stay, signal)))
      return [...weatherAlerts.flat(), ...scheduleChanges.flatMap(alertOfChange)].sort(
        (a, b) =>
          severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.validFrom < b.validFrom ? -1 : 1),
      )
    },
  }
}

async function alertsOfStay(weather: Weather, stay: AlertQuery['stays'][number], signal?: AbortSignal) {
  const { lat, lng, from, to, name } = stay
  const { items, source } = await weather.daily({ lat, lng, from, to }, { signal })
  return items.flatMap((day) =>
    thresholds.flatMap(({ code, figure, warning, severe }): FoundAlert[] => {
      const value = figure(day)
      if (value === null || value < warning) return []
      const shown = code === 'frost' ? -value : value
      return [
        {
          key: `weather:${code}:${lat.toFixed(2)},${lng.toFixed(2)}:${day.date}`,
          kind: 'weather',
          code,
          severity: value < severe ? 'warning' : 'severe',
          params: { place: name, date: day.date, value: shown },
          validFrom: day.date,
          validTo: day.date,
          source: { name: source.name, kind: day.kind },
        },
      ]
    }),
  )
}

/** Minutes of a schedule change that are worth an alert, and that are severe. */
function alertOfChange({ itemId, title, date, planned, now }: ScheduleChange): FoundAlert[] {
  if (now === planned) return []
  const minutes = now === null ? Number.POSITIVE_INFINITY : Math.abs(minuteOf(now) - minuteOf(planned))
  return [
    {
      key: `schedule:${itemId}:${date}:${now ?? 'cancelled'}`,
      kind: 'schedule',
      code: now === null ? 'cancellation' : 'schedule-change',
      severity: minutes >= 120 ? 'severe' : minutes >= 30 ? 'warning' : 'info',
      params: { title, date, planned, ...(now === null ? {} : { now }) },
      validFrom: date,
      validTo: date,
      source: { name: 'Entered by hand', kind: 'unverified' },
    },
  ]
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}
