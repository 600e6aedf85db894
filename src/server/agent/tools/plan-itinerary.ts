import { z } from 'zod'
import { moneySchema, priceSchema } from '#contract/money.ts'
import { daySchema, wallTimeSchema } from '#contract/paging.ts'
import { paceSchema, partySchema } from '#contract/trip.ts'
import { openPlanningCase } from '../planning-context/planning-context.ts'
import { words } from '../prompts/words.ts'
import { planOptions } from './plan-options.ts'
import { planSummarySchema } from './plan-summary.ts'
import { relaxationText } from './plan-words.ts'
import { defineTool, type ToolResult } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** Iterations of the search, shared among the days. More make the plans hardly better, and people wait for them. */
const effort = { total: 4500, least: 300, most: 1500 }

const tagsSchema = z.array(z.string().trim().min(1).max(60)).max(15).default([])

export const plannedSchema = z.object({
  status: z.enum(['ok', 'infeasible', 'no_guide', 'no_days']),
  destination: z.string(),
  days: z.number(),
  /** As the trip says; null = not set. */
  tripDays: z.number().nullable(),
  budget: moneySchema.nullable(),
  /** Taken to be the first day, because the trip has no dates. */
  assumedStart: z.string().nullable(),
  plans: z.array(planSummarySchema),
  /** What stands in the way, as steps that would help. */
  relaxations: z.array(z.string()),
  unmet: z.array(z.string()),
  replaced: z.number(),
})
export type Planned = z.infer<typeof plannedSchema>

export const planItinerary = (powers: Pick<ToolDependencies, 'trips' | 'guides' | 'exchangeRates' | 'planner'>) =>
  defineTool({
    name: 'plan_itinerary',
    description:
      'Plans the days of the trip with the planning engine: three verified alternatives. Items already in the trip stay unless replaceExisting.',
    label: { zh: '排定每天的行程', en: 'Planning your days' },
    input: z.object({
      days: z.number().int().min(1).max(30).optional(),
      startDate: daySchema.optional(),
      budget: priceSchema.optional().describe('minor units, for everybody'),
      party: partySchema.optional(),
      pace: paceSchema.optional(),
      interests: tagsSchema.describe('attraction tags such as museum, panda, nature'),
      cuisines: tagsSchema.describe('each is eaten at least once'),
      avoid: tagsSchema,
      mustSee: z.array(z.string().max(80)).max(10).default([]).describe('names of places'),
      dayStart: wallTimeSchema.optional(),
      dayEnd: wallTimeSchema.optional(),
      replaceExisting: z.boolean().default(false),
    }),
    output: plannedSchema,
    timeoutMs: 20_000,
    async run(wishes, { actor, tripId, language, today, signal, say }): Promise<ToolResult<Planned>> {
      const said = words[language]
      const trip = await powers.trips.get(actor, tripId)
      const days = wishes.days ?? trip.durationDays ?? 0
      const nothing = {
        destination: trip.destination.name,
        days,
        tripDays: trip.durationDays,
        budget: null,
        assumedStart: null,
        plans: [],
        relaxations: [],
        unmet: [],
        replaced: 0,
      }
      const opened = await openPlanningCase(powers, trip, wishes, { language, today, signal })
      if (!opened.ok)
        return { output: { ...nothing, status: opened.problem }, summary: said.caseProblem[opened.problem] }
      const { found } = opened
      const { request, candidates, assumedStart, unmet } = found
      say(said.planning(candidates.places.length + candidates.restaurants.length))
      const outcome = await powers.planner.plan({ request, candidates, limits: limitsFor(days) }, { signal })
      if (outcome.status === 'invalid')
        throw new Error(outcome.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
      const options = planOptions(found, outcome.plans, language)
      const budget = request.budget === null ? null : { amount: request.budget, currency: request.currency }
      const reply = { ...nothing, budget, assumedStart, unmet, replaced: found.replaces.length }
      if (outcome.status === 'infeasible') {
        const relaxations = outcome.relaxations.map((each) => relaxationText(each, found, language))
        return {
          output: { ...reply, status: 'infeasible', relaxations },
          summary: said.infeasible,
          source: found.source,
          citeAs: said.guideTo(trip.destination.name),
        }
      }
      return {
        output: { ...reply, status: 'ok', plans: options.summaries },
        summary: said.planned(outcome.plans.length, days),
        card: { type: 'plan_options', options: options.shown, source: found.source },
        source: found.source,
        citeAs: said.guideTo(trip.destination.name),
        findings: { planning: { ...found, plans: outcome.plans } },
      }
    },
  })

function limitsFor(days: number) {
  return { iterations: Math.min(effort.most, Math.max(effort.least, Math.round(effort.total / days))) }
}
