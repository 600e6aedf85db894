import { todaySpec } from '#contract/agent-tools/today.ts'
import type { Locale } from '#contract/locale.ts'
import { type DayItem, readTravelDay } from '#contract/travel-day.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { placeNameOf, whereOneIs } from '../../place-names/where-one-is.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'
import { departureFor } from './departure.ts'

const shownHours = 6

type Dependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'routing' | 'hourlyWeather'>

export const today = ({ trips, guides, routing, hourlyWeather }: Dependencies) =>
  defineTool({
    spec: todaySpec,
    description:
      'The day that the travelers are in: clock and date at the place, what is done, what is on now, what comes next and when to leave for it, the weather of the next hours.',
    timeoutMs: 8000,
    async run(_, { actor, tripId, locale, now, position, signal }): Promise<ResultOf<typeof todaySpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const day = readTravelDay(trip, now)
      const from = whereOneIs(day, guides, { position, locale })
      const { lat, lng } = day.place
      const [departure, weather] = await Promise.all([
        day.next && departureFor(routing, { item: day.next, day, trip, from }, signal),
        day.phase === 'during'
          ? hourlyWeather.hours({ lat, lng, zone: day.zone, hours: shownHours }, { signal })
          : null,
      ])
      const place = placeNameOf(day, guides, locale)
      const title = t('answers.onTrip.title', { day: day.day ?? 0, place })
      const source = weather ? { ...weather.source, checkedAt: weather.checkedAt } : undefined
      return {
        output: {
          phase: day.phase,
          date: day.date,
          clock: day.clock,
          place,
          day: day.day,
          items: day.items.map(({ item: { title, kind, start, end, booking }, moment }) => ({
            ...{ title, kind, start, end, booking },
            moment,
          })),
          current: day.current?.title ?? null,
          next: day.next?.title ?? null,
          departure,
          stay: day.stay?.title ?? null,
          weather: (weather?.items ?? []).map(({ time, tempC, rainChance }) => ({ time, tempC, rainChance })),
        },
        summary: day.phase === 'during' ? title : t(`answers.onTrip.phase.${day.phase}`),
        card:
          day.items.length > 0
            ? { type: 'facts', title, about: null, rows: rowsOf(day.items, locale), place: null, plan: null, url: null }
            : undefined,
        source,
        citeAs: t('agent.summary.weatherOf', { place }),
      }
    },
  })

function rowsOf(items: readonly DayItem[], locale: Locale) {
  const t = createServerTranslator(locale)
  return items.map(({ item: { title, start, end }, moment }) => ({
    label: start ? (end ? `${start}–${end}` : start) : t('answers.onTrip.anyTime'),
    value: t('answers.onTrip.row', { title, moment }),
    tone: moment === 'now' ? ('good' as const) : ('plain' as const),
  }))
}
