import { z } from 'zod'
import { intentSchema } from '#contract/planning/outcome.ts'
import { words } from '../prompts/words.ts'
import { handChangeSchema, handChanges } from './item-edits.ts'
import { adoptPlan } from './plan-to-changes.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const proposedSchema = z.object({
  title: z.string(),
  plan: intentSchema.nullable(),
  changes: z.array(
    z.object({
      type: z.string(),
      title: z.string(),
      day: z.number().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
    }),
  ),
})
type Proposed = z.infer<typeof proposedSchema>

type Powers = Pick<ToolDependencies, 'trips' | 'guides' | 'exchangeRates'>

export const proposeItinerary = (powers: Powers) =>
  defineTool({
    name: 'propose_itinerary',
    description:
      'Proposes changes to the days for the traveller to accept: one of the plans of plan_itinerary, or single changes. Writes nothing.',
    label: { zh: '准备行程提案', en: 'Preparing a proposal' },
    input: z
      .object({ plan: intentSchema.optional(), changes: z.array(handChangeSchema).min(1).max(40).optional() })
      .refine(({ plan, changes }) => (plan === undefined) !== (changes === undefined), 'either a plan or changes'),
    output: proposedSchema,
    timeoutMs: 8000,
    usesMemory: true,
    async run({ plan, changes }, context) {
      const draft = plan ? adoptPlan(plan, context) : await handChanges(powers, changes ?? [], context)
      return {
        output: { title: draft.title, plan: plan ?? null, changes: draft.changes.map(shortly) },
        summary: words[context.language].changesReady(draft.changes.length),
        draft,
      }
    },
  })

type Draft = Awaited<ReturnType<typeof handChanges>>

function shortly(change: Draft['changes'][number]): Proposed['changes'][number] {
  switch (change.type) {
    case 'item.add': {
      const { title, day, start, end } = change.item
      return { type: change.type, title, day, start, end }
    }
    case 'item.move':
      return { type: change.type, title: change.title, day: change.day, start: null, end: null }
    case 'item.remove':
    case 'item.update':
    case 'task.update':
      return { type: change.type, title: change.title, day: null, start: null, end: null }
    case 'task.add':
      return { type: change.type, title: change.task.title, day: null, start: null, end: null }
    case 'trip.setBudget':
      return { type: change.type, title: '', day: null, start: null, end: null }
  }
}
