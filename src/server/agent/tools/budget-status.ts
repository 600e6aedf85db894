import type { z } from 'zod'
import { budgetStatusSpec } from '#contract/agent-tools/budget-status.ts'
import { budgetCategories, type budgetCategorySchema } from '#contract/agent-tools/estimate-budget.ts'
import type { ItemKind } from '#contract/itinerary.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Category = z.infer<typeof budgetCategorySchema>

const categoryOf: Record<ItemKind, Category> = {
  attraction: 'sights',
  activity: 'sights',
  restaurant: 'food',
  lodging: 'lodging',
  flight: 'travel',
  train: 'travel',
  transport: 'localTransport',
  note: 'other',
}
const shownItems = 3
const unpricedNames = 5

type Dependencies = Pick<ToolDependencies, 'trips' | 'budget' | 'exchangeRates'>

export const budgetStatus = ({ trips, budget: ledger, exchangeRates }: Dependencies) =>
  defineTool({
    spec: budgetStatusSpec,
    description:
      'What the plan costs and what was spent so far, by category and day, what is booked, and what is left of the budget.',
    timeoutMs: 5000,
    async run(_, { actor, tripId, locale, signal }): Promise<ResultOf<typeof budgetStatusSpec>> {
      const t = createServerTranslator(locale)
      const [trip, summary] = await Promise.all([trips.get(actor, tripId), ledger.summary(actor, { tripId })])
      const money = await openTripMoney(exchangeRates, trip.currency, signal)
      const { currency } = money
      const priced = trip.itinerary.flatMap((item) => {
        const cost = item.cost && money.convert(item.cost)
        return cost ? { item, cost } : []
      })
      const sumOf = (some: typeof priced) => ({
        currency,
        amount: some.reduce((sum, { cost }) => sum + cost.amount, 0),
      })
      const planned = sumOf(priced)
      const budget = trip.budget && money.convert(trip.budget)
      const left = budget && { currency, amount: budget.amount - planned.amount }
      const spent = summary.actual
      const hasSpent = spent.amount > 0
      const leftToSpend = budget && { currency, amount: budget.amount - spent.amount }
      const spentByCategory = budgetCategories
        .map((category) => ({
          category,
          amount: {
            currency,
            amount: summary.byCategory
              .filter((each) => (each.category === 'shopping' ? 'other' : each.category) === category)
              .reduce((sum, { actual }) => sum + actual.amount, 0),
          },
        }))
        .filter(({ amount }) => amount.amount > 0)
      const people = trip.party.adults + trip.party.children
      const byCategory = budgetCategories
        .map((category) => ({
          category,
          amount: sumOf(priced.filter(({ item }) => categoryOf[item.kind] === category)),
        }))
        .filter(({ amount }) => amount.amount > 0)
      const days = [...new Set(priced.flatMap(({ item }) => item.day ?? []))].sort((a, b) => a - b)
      const unpriced = trip.itinerary
        .filter(({ kind, id }) => kind !== 'note' && !priced.some(({ item }) => item.id === id))
        .map(({ title }) => title)
      const title = budget
        ? t(`answers.budget.${left && left.amount < 0 ? 'over' : 'left'}`, {
            amount: formatMoney({ currency, amount: Math.abs(left?.amount ?? 0) }, locale),
            budget: formatMoney(budget, locale),
          })
        : t('answers.budget.planned', { amount: formatMoney(planned, locale) })
      const spentSoFar = t('answers.budget.spent', { amount: formatMoney(spent, locale) })
      return {
        output: {
          currency,
          budget,
          planned,
          spent,
          booked: sumOf(priced.filter(({ item }) => item.booking === 'booked')),
          left,
          leftToSpend,
          perPersonPerDay: trip.durationDays
            ? { currency, amount: Math.round(planned.amount / people / trip.durationDays) }
            : null,
          byCategory,
          spentByCategory,
          byDay: days.map((day) => ({ day, amount: sumOf(priced.filter(({ item }) => item.day === day)) })),
          biggest: priced
            .toSorted((a, b) => b.cost.amount - a.cost.amount)
            .slice(0, shownItems)
            .map(({ item, cost }) => ({ title: item.title, cost })),
          unpriced,
        },
        summary: hasSpent ? joinTexts('clauses', [title, spentSoFar], locale) : title,
        card: {
          type: 'budget',
          title,
          budget,
          planned,
          left,
          lines: byCategory.map(({ category, amount }) => ({
            label: t(`answers.budget.category.${category}`),
            amount,
          })),
          levels: [],
          notes: [
            ...(hasSpent ? [spentSoFar] : []),
            ...(unpriced.length > 0
              ? [
                  t('answers.budget.unpriced', {
                    count: unpriced.length,
                    names: joinTexts('enumeration', unpriced.slice(0, unpricedNames), locale),
                  }),
                ]
              : []),
          ],
        },
      }
    },
  })
