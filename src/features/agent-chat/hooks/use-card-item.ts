'use client'
// An item of a card in the plan of the open trip: where it is, and how it gets there with the price that was found.
import { useLocale, useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { CardItem } from '#contract/agent-card.ts'
import type { Money } from '#contract/money.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { createUnsaved } from '#features/itinerary/plan-op.ts'
import { findPlannedItem } from '#features/itinerary/planned-item.ts'
import { formatMoney } from '#lib/format.ts'
import { sumByCurrency } from '#lib/money.ts'

export function useCardItem({ item, day }: CardItem) {
  const t = useTranslations('chat.offer')
  const locale = useLocale()
  const { trip, items, canWrite, commands } = usePlan()
  const planned = findPlannedItem(items, item) ?? null
  const suggested = day !== null && day <= (trip.durationDays ?? 0) ? day : null

  /** The price that a person found; it replaces the estimate, so it has no source. */
  async function savePrice(cost: Money) {
    const what = t('priceSaved', { title: item.title })
    const op = planned
      ? ({ type: 'update', id: planned.id, patch: { cost, source: null } } as const)
      : ({
          type: 'add',
          item: {
            ...item,
            cost,
            source: null,
            day: suggested,
            ...createUnsaved(trip.id),
          },
          before: null,
        } as const)
    if (await commands.run(op, what)) toast.done(what, { description: budgetText(cost) })
  }

  /** What is left of the budget with the new price; '' where currencies differ or no budget is set. */
  function budgetText(cost: Money): string {
    const others = items.filter(({ id }) => id !== planned?.id).map((each) => each.cost)
    const sums = sumByCurrency([...others, cost])
    const [total] = sums
    const { budget } = trip
    if (!budget || !total || sums.length > 1 || total.currency !== budget.currency) return ''
    const left = { ...budget, amount: budget.amount - total.amount }
    const amount = formatMoney({ ...left, amount: Math.abs(left.amount) }, locale)
    return t(left.amount < 0 ? 'overBudget' : 'leftOfBudget', { amount, budget: formatMoney(budget, locale) })
  }

  return { planned, suggested, canWrite, savePrice, currency: (planned?.cost ?? item.cost)?.currency ?? trip.currency }
}
