import { proposeTasksSpec } from '#contract/agent-tools/propose-tasks.ts'
import type { Provenance } from '#contract/itinerary.ts'
import { locales } from '#contract/locale.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { assumedLeadDays } from '../planning-context/assumed-start.ts'
import { weatherAlongStops } from '../tool-results/stop-weather.ts'
import { listPreparations, type Season } from './preparations.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** For a trip without a length. */
const defaultDays = 3

export const proposeTasks = ({ trips, weather }: Pick<ToolDependencies, 'trips' | 'weather'>) =>
  defineTool({
    spec: proposeTasksSpec,
    description:
      'Proposes preparations (documents, bookings, packing) that fit destination, season, length and party. Writes nothing.',
    timeoutMs: 8000,
    async run(_, { actor, tripId, locale, today, signal }) {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const start = trip.startDate ?? addDays(today, assumedLeadDays)
      const last = addDays(start, (trip.durationDays ?? defaultDays) - 1)
      const { items, ...answer } = await weatherAlongStops(weather, trip, { from: start, to: last }, signal)
      const season: Season = {
        lowC: Math.min(...items.map((day) => day.lowC)),
        highC: Math.max(...items.map((day) => day.highC)),
        rainChance: Math.max(...items.map((day) => day.rainChance)),
      }
      // Tasks are known by their titles; the trip may have been prepared in another language.
      const inEveryLocale = locales.map((each) => listPreparations(trip, season, { locale: each, today }))
      const isKnown = (index: number) =>
        inEveryLocale.some((list) => trip.tasks.some(({ title }) => title === list[index]?.title))
      const all = listPreparations(trip, season, { locale, today })
      const tasks = all.filter((_, index) => !isKnown(index))
      const provenance: Provenance = { ...answer.source, checkedAt: answer.checkedAt }
      return {
        output: { tasks, known: all.length - tasks.length },
        summary: t('agent.summary.changesReady', { count: tasks.length }),
        source: provenance,
        citeAs: t('agent.summary.weatherOf', { place: routeName(trip, locale) }),
        draft: {
          title: t('agent.proposal.tasks'),
          changes: tasks.map(({ reason, ...task }, index) => ({
            id: `task-${index}`,
            type: 'task.add',
            reason,
            task: { ...task, stage: 'pre', status: 'todo', assigneeId: null },
          })),
          check: null,
        },
      }
    },
  })
