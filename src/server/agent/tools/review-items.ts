import type { z } from 'zod'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resolveItems } from '../editing/resolve-items.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Review = z.output<typeof reviewItemsSpec.input>['reviews'][number]
type Experience = Partial<Pick<ItineraryItem, 'outcome' | 'rating'>>

export const reviewItems = ({ trips, guides }: Pick<ToolDependencies, 'trips' | 'guides'>) =>
  defineTool({
    spec: reviewItemsSpec,
    description:
      'Proposes to mark items of the plan as done or skipped, and to rate them with 1 to 5 stars, as the traveler says how it was. Writes nothing.',
    timeoutMs: 5000,
    async run({ reviews }, { actor, tripId, locale, history }): Promise<ResultOf<typeof reviewItemsSpec>> {
      const t = createServerTranslator(locale)
      const { itinerary, durationDays } = await trips.get(actor, tripId)
      const days = durationDays ?? Math.max(1, ...itinerary.map(({ day }) => day ?? 1))
      const patches = new Map<string, Experience>()
      const results = reviews.map((review) => {
        const resolution = resolveItems(review.items, { items: itinerary, days, guides, history })
        const said = { outcome: review.outcome ?? null, rating: review.rating ?? null }
        if (resolution.status !== 'found')
          return { ...said, status: resolution.status, titles: [], candidates: resolution.candidates }
        const different = resolution.items.flatMap((item) => {
          const patch = patchOf(item, review)
          return Object.keys(patch).length > 0 ? { item, patch } : []
        })
        for (const { item, patch } of different) patches.set(item.id, { ...patches.get(item.id), ...patch })
        const status = different.length > 0 ? ('done' as const) : ('unchanged' as const)
        return { ...said, status, titles: resolution.items.map(({ title }) => title), candidates: [] }
      })
      const changes = itinerary.flatMap((item): ProposedChange[] => {
        const patch = patches.get(item.id)
        if (!patch) return []
        const { id: itemId, title, version: baseVersion } = item
        const reason = t('agent.proposal.asRequested')
        return [{ id: `review-${itemId}`.slice(0, 40), reason, type: 'item.update', itemId, title, baseVersion, patch }]
      })
      const isUnknown = results.every(({ status }) => status === 'not_found' || status === 'ambiguous')
      return {
        output: { results },
        summary:
          changes.length > 0
            ? t('agent.summary.changesReady', { count: changes.length })
            : t(isUnknown ? 'agent.summary.notInPlan' : 'agent.summary.unchanged'),
        ...(changes.length > 0 && { draft: { title: t('tools.review_items.title'), changes, check: null } }),
      }
    },
  })

/** What is rated was done, unless it is said otherwise. */
function patchOf({ outcome, rating }: ItineraryItem, review: Review): Experience {
  const wanted = review.outcome ?? (outcome === null && review.rating !== undefined ? 'done' : undefined)
  return {
    ...(wanted !== undefined && wanted !== outcome && { outcome: wanted }),
    ...(review.rating !== undefined && review.rating !== rating && { rating: review.rating }),
  }
}
