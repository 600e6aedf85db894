import { updateBriefSpec } from '#contract/agent-tools/update-brief.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const updateBrief = ({ briefs }: Pick<ToolDependencies, 'briefs'>) =>
  defineTool({
    spec: updateBriefSpec,
    description:
      'Notes what the message says of the wish behind the trip: stops, dates, length, travelers, budget, pace, likes and dislikes, diet, access. Each value with its origin (stated, or unsure where it can be read in another way) and its words. Call it before planning; lists replace the ones before.',
    timeoutMs: 5000,
    order: 'first',
    async run(reading, { actor, tripId, locale }) {
      const { brief, missing } = await briefs.read(actor, tripId, reading)
      const count = Object.keys(reading.set).length + reading.forget.length
      return {
        output: { brief, missing },
        summary: createServerTranslator(locale)('tools.update_brief.noted', { count }),
      }
    },
  })
