import { proposeTasksSpec } from '#contract/agent-tools/propose-tasks.ts'
import type { Provenance } from '#contract/itinerary.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { suggestTasks } from '../../tasks/suggest-tasks.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const proposeTasks = ({ trips, weather }: Pick<ToolDependencies, 'trips' | 'weather'>) =>
  defineTool({
    spec: proposeTasksSpec,
    description:
      'Proposes preparations (documents, bookings, packing) that fit destination, season, length and party. Writes nothing.',
    timeoutMs: 8000,
    async run(_, { actor, tripId, locale, today, signal }) {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const suggested = await suggestTasks(weather, trip, { locale, today, stages: ['pre'], signal })
      const { tasks, known, source, checkedAt } = suggested
      const provenance: Provenance = { ...source, checkedAt }
      return {
        output: { tasks, known },
        summary: t('agent.summary.changesReady', { count: tasks.length }),
        source: provenance,
        citeAs: t('agent.summary.weatherOf', { place: routeName(trip, locale) }),
        draft: {
          title: t('agent.proposal.tasks'),
          changes: tasks.map(({ reason, ...task }, index) => ({
            id: `task-${index}`,
            type: 'task.add',
            reason,
            task: { ...task, status: 'todo', assigneeId: null },
          })),
          check: null,
        },
      }
    },
  })
