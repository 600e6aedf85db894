import { checkAlertsSpec } from '#contract/agent-tools/check-alerts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

const most = 20

export const checkAlerts = ({ alerts }: Pick<ToolDependencies, 'alerts'>) =>
  defineTool({
    spec: checkAlertsSpec,
    description:
      'What may upset the trip and nobody has acknowledged yet: bad weather, holidays, changed opening hours, overdue tasks, delays and closures that travelers reported.',
    timeoutMs: 5000,
    async run(_, { actor, tripId, locale }): Promise<ResultOf<typeof checkAlertsSpec>> {
      const t = createServerTranslator(locale)
      const { items } = await alerts.list(actor, tripId, locale)
      const open = items.filter(({ acknowledgedAt }) => acknowledgedAt === null).slice(0, most)
      const summary = t('tools.check_alerts.found', { count: open.length })
      return {
        output: {
          alerts: open.map(({ kind, severity, text, validFrom, validTo, reportedBy }) => ({
            ...{ kind, severity, text, validFrom, validTo },
            reportedBy: reportedBy?.name ?? null,
          })),
        },
        summary,
      }
    },
  })
