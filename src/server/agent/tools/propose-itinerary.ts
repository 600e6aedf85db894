import { type ProposedItinerary, proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { draftItemEdits } from './item-edits.ts'
import { planToChanges } from './plan-to-changes.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'exchangeRates'>

export const proposeItinerary = (deps: Dependencies) =>
  defineTool({
    spec: proposeItinerarySpec,
    description:
      'Proposes changes to the days for the traveler to accept: one of the plans of plan_itinerary, or single changes. Writes nothing.',
    timeoutMs: 8000,
    usesMemory: true,
    async run({ plan, changes }, context) {
      const draft = plan ? planToChanges(plan, context) : await draftItemEdits(deps, changes ?? [], context)
      return {
        output: { title: draft.title, plan: plan ?? null, changes: draft.changes.map(toCompact) },
        summary: createServerTranslator(context.locale)('agent.summary.changesReady', { count: draft.changes.length }),
        draft,
      }
    },
  })

/** What a reply says about a change. */
function toCompact(change: ProposedChange): ProposedItinerary['changes'][number] {
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
