import { undoLastSpec } from '#contract/agent-tools/undo-last.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const undoLast = ({ undo }: Pick<ToolDependencies, 'undo'>) =>
  defineTool({
    spec: undoLastSpec,
    description:
      'Offers to take back the last change that the traveler made or accepted; a button does it. Writes nothing by itself.',
    timeoutMs: 5000,
    async run(_, { actor, tripId, locale }) {
      const t = createServerTranslator(locale)
      const { undo: entry } = await undo.list(actor, { tripId, limit: 1 }, locale)
      if (!entry) return { output: { entry: null }, summary: t('agent.undo.nothing') }
      const { id, action, subject, count } = entry
      const question = subject ? t('agent.undo.offer', { subject, count }) : t('agent.undo.offerUnnamed', { count })
      return {
        output: { entry: { id, action, subject, count } },
        summary: question,
        card: { type: 'undo', entryId: id, question },
      }
    },
  })
