import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { PlanningSources } from '../planning-context/planning-context.ts'
import { draftItemEdits } from './item-edits.ts'
import { planToChanges } from './plan-to-changes.ts'
import { summarizeChange } from './summarize-change.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | keyof PlanningSources>

export const proposeItinerary = (deps: Dependencies) =>
  defineTool({
    spec: proposeItinerarySpec,
    description:
      'Proposes changes to the days for the traveler to accept: one of the plans of plan_itinerary, or single changes. Writes nothing.',
    timeoutMs: 8000,
    order: 'last',
    async run({ plan, changes }, context) {
      const draft = plan ? planToChanges(plan, context) : await draftItemEdits(deps, changes ?? [], context)
      return {
        output: { title: draft.title, plan: plan ?? null, changes: draft.changes.map(summarizeChange) },
        summary: createServerTranslator(context.locale)('agent.summary.changesReady', { count: draft.changes.length }),
        draft,
      }
    },
  })
