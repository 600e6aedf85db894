import { z } from 'zod'
import type { Provenance } from '#contract/itinerary.ts'
import { addDays } from '../../kernel/calendar.ts'
import { assumedLead } from '../planning-context/planning-context.ts'
import { words } from '../prompts/words.ts'
import { preparationsFor, type Season } from './preparations.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const proposedTasksSchema = z.object({
  tasks: z.array(z.object({ title: z.string(), description: z.string(), dueOn: z.string().nullable() })),
  /** Already on the list of the trip. */
  known: z.number(),
})

export const proposeTasks = (powers: Pick<ToolDependencies, 'trips' | 'weather'>) =>
  defineTool({
    name: 'propose_tasks',
    description:
      'Proposes preparations (documents, bookings, packing) that fit destination, season, length and party. Writes nothing.',
    label: { zh: '准备待办清单', en: 'Preparing a checklist' },
    input: z.object({}),
    output: proposedTasksSchema,
    timeoutMs: 8000,
    async run(_, { actor, tripId, language, today, signal }) {
      const said = words[language]
      const trip = await powers.trips.get(actor, tripId)
      const start = trip.startDate ?? addDays(today, assumedLead)
      const to = addDays(start, (trip.durationDays ?? 3) - 1)
      const { lat, lng } = trip.destination
      const { items, source, checkedAt } = await powers.weather.daily({ lat, lng, from: start, to }, { signal })
      const season: Season = {
        lowC: Math.min(...items.map((day) => day.lowC)),
        highC: Math.max(...items.map((day) => day.highC)),
        rainChance: Math.max(...items.map((day) => day.rainChance)),
      }
      const all = preparationsFor(trip, season, { language, today })
      const isKnown = (title: string) => trip.tasks.some((task) => task.title === title)
      const tasks = all.filter(({ title }) => !isKnown(title))
      const provenance: Provenance = { ...source, checkedAt }
      return {
        output: { tasks, known: all.length - tasks.length },
        summary: said.changesReady(tasks.length),
        source: provenance,
        citeAs: said.weatherOf(trip.destination.name),
        draft: {
          title: said.tasksTitle,
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
