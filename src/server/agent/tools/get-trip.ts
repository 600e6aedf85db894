import { z } from 'zod'
import { moneySchema } from '#contract/money.ts'
import { partySchema } from '#contract/trip.ts'
import { words } from '../prompts/words.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const tripFactsSchema = z.object({
  title: z.string(),
  destination: z.string(),
  origin: z.string().nullable(),
  startDate: z.string().nullable(),
  durationDays: z.number().nullable(),
  budget: moneySchema.nullable(),
  currency: z.string(),
  plannedCost: moneySchema,
  party: partySchema,
  pace: z.string(),
  preferences: z.array(z.string()),
  items: z.array(
    z.object({
      id: z.string(),
      day: z.number().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      kind: z.string(),
      title: z.string(),
      cost: moneySchema.nullable(),
    }),
  ),
  tasks: z.array(z.object({ title: z.string(), status: z.string(), dueOn: z.string().nullable() })),
})
export type TripFacts = z.infer<typeof tripFactsSchema>

export const getTrip = ({ trips }: Pick<ToolDependencies, 'trips'>) =>
  defineTool({
    name: 'get_trip',
    description: 'The trip as it stands now: dates, party, budget, items of the plan with their ids, tasks.',
    label: { zh: '查看行程', en: 'Reading your trip' },
    input: z.object({}),
    output: tripFactsSchema,
    timeoutMs: 5000,
    async run(_, { actor, tripId, language }) {
      const { destination, origin, itinerary, summary, ...trip } = await trips.get(actor, tripId)
      return {
        output: {
          ...trip,
          destination: destination.name,
          origin: origin?.name ?? null,
          plannedCost: summary.plannedCost,
          items: itinerary,
        },
        summary: words[language].tripRead(trip.title, itinerary.length),
      }
    },
  })
