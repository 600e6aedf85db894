import { spendingReportSpec } from '#contract/agent-tools/post-trip.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

export const spendingReport = ({ budget: ledger }: Pick<ToolDependencies, 'budget'>) =>
  defineTool({
    spec: spendingReportSpec,
    description: 'What the trip really cost, by category and by day, against the plan and the budget.',
    timeoutMs: 5000,
    async run(_, { actor, tripId, locale }): Promise<ResultOf<typeof spendingReportSpec>> {
      const t = createServerTranslator(locale)
      const { budget, planned, actual, byCategory, byDay, unconverted } = await ledger.summary(actor, { tripId })
      const left = budget && { ...budget, amount: budget.amount - actual.amount }
      const title = t('answers.budget.spent', { amount: formatMoney(actual, locale) })
      const spentBy = byCategory.filter((each) => each.actual.amount > 0)
      const days = byDay.filter((each) => each.actual.amount > 0)
      return {
        output: {
          ...{ budget, planned, actual, left, byCategory },
          byDay: days.map((each) => ({ day: each.day, actual: each.actual })),
          unconverted: unconverted.length,
        },
        summary: title,
        card: {
          type: 'budget',
          title,
          budget,
          planned,
          left,
          lines: spentBy
            .toSorted((a, b) => b.actual.amount - a.actual.amount)
            .map((each) => ({ label: t(`answers.postTrip.category.${each.category}`), amount: each.actual })),
          levels: [],
          notes: days.map((each) =>
            t('answers.postTrip.day', { day: each.day ?? 0, amount: formatMoney(each.actual, locale) }),
          ),
        },
      }
    },
  })
