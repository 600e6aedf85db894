// Answers about the trip itself: money, whether a day works, what to pack, the best time to go.
import type { z } from 'zod'
import type { bestTimeSpec } from '#contract/agent-tools/best-time.ts'
import type { budgetStatusSpec } from '#contract/agent-tools/budget-status.ts'
import type { CheckedMeal, checkFeasibilitySpec } from '#contract/agent-tools/check-feasibility.ts'
import type { estimateBudgetSpec } from '#contract/agent-tools/estimate-budget.ts'
import type { packingListSpec } from '#contract/agent-tools/packing-list.ts'
import type { Locale } from '#contract/locale.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'
import { listOf, monthName, withCite } from './answer-texts.ts'
import { foodName } from './food-name.ts'

export function writeBudgetStatus(result: Result<z.output<typeof budgetStatusSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { planned, spent, leftToSpend, budget, left, unpriced, byCategory } = result.value
  const sentences = [
    t('replies.answers.budget.planned', { planned: formatMoney(planned, locale) }),
    planned.amount > 0
      ? t('replies.answers.budget.journeys', {
          has: byCategory.some(({ category, amount }) => category === 'travel' && amount.amount > 0) ? 'yes' : 'no',
        })
      : '',
    !budget || !left
      ? t('replies.answers.budget.none')
      : left.amount >= 0
        ? t('replies.answers.budget.left', { left: formatMoney(left, locale), budget: formatMoney(budget, locale) })
        : t('replies.answers.budget.over', {
            over: formatMoney({ ...left, amount: -left.amount }, locale),
            budget: formatMoney(budget, locale),
          }),
    spent.amount > 0
      ? t('replies.answers.budget.spent', {
          spent: formatMoney(spent, locale),
          state: !leftToSpend ? 'none' : leftToSpend.amount >= 0 ? 'left' : 'over',
          rest: formatMoney({ ...spent, amount: Math.abs(leftToSpend?.amount ?? 0) }, locale),
        })
      : '',
    unpriced.length > 0 ? t('replies.answers.budget.unpriced', { titles: listOf(unpriced.slice(0, 5), locale) }) : '',
  ]
  return withCite(sentences, result, locale)
}

export function writeEstimate(result: Result<z.output<typeof estimateBudgetSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, place, days, people, levels, includesTravel } = result.value
  if (status === 'no_days') return t('replies.answers.estimate.noDays')
  if (status === 'no_data') return t('replies.answers.estimate.noData', { place })
  const lines = levels.map(({ band, total }) =>
    t('replies.answers.estimate.line', { option: t(`plan.option.${band}`), total: formatMoney(total, locale) }),
  )
  const opening = withCite([t('replies.answers.estimate.opening', { place, days, people })], result, locale)
  return [opening, ...lines, t('replies.answers.estimate.travel', { includes: includesTravel ? 'yes' : 'no' })].join(
    '\n',
  )
}

export function writeFeasibility(result: Result<z.output<typeof checkFeasibilitySpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, days, problems, meals } = result.value
  if (status === 'empty') return t('replies.answers.feasible.empty')
  if (status === 'no_such_day') return t('replies.answers.feasible.noDay')
  if (meals.length > 0) return writeMeals(meals, locale)
  const lines = days.flatMap(({ day, state, busyMinutes, travelMinutes, problems: own }) => [
    t('replies.answers.feasible.day', { day, state, busy: busyMinutes, travel: travelMinutes }),
    ...own,
  ])
  return [...lines, ...problems, result.cite].filter(Boolean).join('\n')
}

/** What speaks against one first: the others can only be asked. */
function writeMeals(meals: readonly CheckedMeal[], locale: Locale): string {
  const t = createServerTranslator(locale)
  const lines = (['unsuitable', 'suits', 'ask'] as const).flatMap((verdict) => {
    const some = meals.filter((meal) => meal.verdict === verdict)
    const foods = [...new Set(some.flatMap((meal) => meal.foods))].map((food) => foodName(food, locale))
    const names = listOf([...new Set(some.map(({ title }) => title))], locale)
    return some.length > 0
      ? t(`replies.answers.feasible.meals.${verdict}`, { names, foods: listOf(foods, locale) })
      : []
  })
  return lines.join('\n')
}

export function writePacking(result: Result<z.output<typeof packingListSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { place, weather, wear, groups } = result.value
  const opening = t('replies.answers.packing.opening', {
    place,
    low: Math.round(weather.lowC),
    high: Math.round(weather.highC),
  })
  const dress = wear.map((text) => t('replies.answers.packing.wear', { text }))
  // The card has all of them; what is special about this trip comes with a reason.
  const special = groups.flatMap(({ items }) => items.flatMap(({ name, reason }) => (reason === null ? [] : name)))
  const list = t('replies.answers.packing.list', {
    count: groups.reduce((sum, { items }) => sum + items.length, 0),
    groups: listOf(
      groups.map(({ title }) => title),
      locale,
    ),
    special: special.length > 0 ? listOf(special, locale) : 'none',
  })
  return withCite([opening, ...dress, list], result, locale)
}

export function writeBestTime(result: Result<z.output<typeof bestTimeSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, place, months, best, asked } = result.value
  if (status === 'unknown_place') return t('replies.answers.bestTime.unknown')
  const month = months.find((each) => each.month === asked)
  const sentences = [
    t('replies.answers.bestTime.line', {
      place,
      months: listOf(
        best.map((each) => monthName(each, locale)),
        locale,
      ),
    }),
    month
      ? t('replies.answers.bestTime.asked', {
          month: monthName(month.month, locale),
          low: Math.round(month.lowC),
          high: Math.round(month.highC),
          rating: month.rating,
        })
      : '',
  ]
  return withCite(sentences, result, locale)
}
