import { extractPreferencesSpec } from '#contract/agent-tools/post-trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'tags' | 'trips'>

export const extractPreferences = ({ tags, trips }: Dependencies) =>
  defineTool({
    spec: extractPreferencesSpec,
    description:
      'What the ratings of this trip say of the traveler’s taste, with the places behind it. A dry run: buttons note what the traveler chooses.',
    timeoutMs: 5000,
    async run(_, { actor, tripId, locale }): Promise<ResultOf<typeof extractPreferencesSpec>> {
      const t = createServerTranslator(locale)
      const [{ members }, { enabled, items }] = await Promise.all([
        trips.get(actor, tripId),
        tags.suggest(actor, tripId, locale),
      ])
      // In a shared trip its members read the answer: what is known of one person stays out of it.
      const status = !enabled ? 'off' : members.length > 1 ? 'private' : items.length === 0 ? 'none' : 'ok'
      if (status !== 'ok') return { output: { status, tags: [] }, summary: t(`answers.postTrip.preferences.${status}`) }
      return {
        output: {
          status,
          tags: items.map(({ label, weight, before, because }) => ({ label, weight, before, because })),
        },
        summary: t('answers.postTrip.preferences.found', { count: items.length }),
        card: { type: 'tags', items },
      }
    },
  })
