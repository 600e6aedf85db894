import { estimateBudgetSpec } from '#contract/agent-tools/estimate-budget.ts'
import type { Money } from '#contract/money.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { bandSchema } from '#contract/planning/facts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays, eachDay } from '../../kernel/calendar.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { type Band, foodADay, ridesADay, roomPrice, sightsCostADay } from '../tool-results/daily-cost.ts'
import { guideSource } from '../tool-results/guide-source.ts'
import { firstDate } from '../tool-results/trip-days.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { returnFares } from './return-fares.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = ScopeDependencies & Pick<ToolDependencies, 'flights' | 'trains' | 'exchangeRates'>
const roomCapacity = 2

export const estimateBudget = (deps: Dependencies) =>
  defineTool({
    spec: estimateBudgetSpec,
    description:
      'What a trip like this usually costs, in three price bands: lodging, food, sights, getting around, there and back. For everybody.',
    timeoutMs: 10_000,
    async run(
      { city, days: asked, party: askedParty, budget: askedBudget },
      context,
    ): Promise<ResultOf<typeof estimateBudgetSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, { city }, context)
      const { trip } = scope
      const guide = deps.guides.covering(scope.city)
      const party = askedParty ?? trip.party
      const people = party.adults + party.children
      const days = asked ?? trip.durationDays ?? 0
      const nights = Math.max(0, days - 1)
      const { date, isAssumed } = firstDate(trip, today)
      const money = await openTripMoney(deps.exchangeRates, trip.currency, signal)
      const budget = askedBudget ? money.show(askedBudget) : trip.budget && money.show(trip.budget)
      const place = scope.unknownCity ?? scope.city.name
      const blank = {
        place,
        days,
        nights,
        people,
        levels: [],
        includesTravel: false,
        budget,
        fits: null,
        assumedStart: isAssumed ? date : null,
      }
      if (!guide || scope.unknownCity) {
        return {
          output: { ...blank, status: 'no_data' },
          summary: scope.unknownCity ? t('answers.nothingOn', { name: place }) : t('agent.summary.no_guide'),
        }
      }
      if (days === 0) return { output: { ...blank, status: 'no_days' }, summary: t('agent.summary.no_days') }
      const fares = await returnFares(deps, scope, { date, people, money })
      const levels = bandSchema.options.map((band) => {
        const lines = [
          ...linesOf(guide, band, { date, days, nights, people }).map(({ category, amount }) => ({
            category,
            amount: money.show(amount),
          })),
          ...(fares ? [{ category: 'travel' as const, amount: fares[band] }] : []),
        ]
        const total = { currency: money.currency, amount: lines.reduce((sum, { amount }) => sum + amount.amount, 0) }
        const perPersonPerDay = { ...total, amount: Math.round(total.amount / people / days) }
        return { band, total, perPersonPerDay, lines }
      })
      const fits = budget ? (levels.findLast(({ total }) => total.amount <= budget.amount)?.band ?? null) : null
      const title = t('answers.budget.estimate', { place, days, people })
      const source = guideSource(guide)
      return {
        output: { ...blank, status: 'ok', levels, includesTravel: fares !== null, fits },
        summary: title,
        card: {
          type: 'budget',
          title,
          budget,
          planned: null,
          left: null,
          lines: [],
          levels: levels.map(({ lines, ...level }) => ({
            ...level,
            lines: lines.map(({ category, amount }) => ({ label: t(`answers.budget.category.${category}`), amount })),
            isWithinBudget: budget && level.total.amount <= budget.amount,
          })),
          notes: [t(`answers.budget.${fares ? 'withTravel' : 'withoutTravel'}`)],
          source,
        },
        source,
        citeAs: t('agent.summary.guideTo', { place }),
      }
    },
  })

interface Stay {
  date: string
  days: number
  nights: number
  people: number
}

function linesOf(guide: CityGuide, band: Band, { date, days, nights, people }: Stay) {
  const rooms = Math.ceil(people / roomCapacity)
  const lodging = (nights > 0 ? eachDay(date, addDays(date, nights - 1)) : []).reduce(
    (sum, night) => sum + roomPrice(guide, band, night).amount * rooms,
    0,
  )
  const local = (major: number): Money => moneyOf(major, guide.currency)
  return [
    { category: 'lodging' as const, amount: { amount: lodging, currency: guide.currency } },
    { category: 'food' as const, amount: local(foodADay(guide, band) * days * people) },
    { category: 'sights' as const, amount: local(sightsCostADay(guide, band) * days * people) },
    { category: 'localTransport' as const, amount: local(ridesADay(guide, band, people) * days) },
  ]
}
