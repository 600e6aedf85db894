'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { TripDetail } from '#contract/trip.ts'
import { addDays } from '#lib/calendar-days.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDayRange, formatMoney } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import { trpc } from '#lib/trpc.ts'
import { useRoute } from '../hooks/use-route.ts'

/** Destination, dates, people and budget in one line. `isCompact`: small, with the stage in place of what the title says. */
export function TripFacts({ trip, isCompact = false }: { trip: TripDetail; isCompact?: boolean }) {
  const t = useTranslations('trip')
  const tStage = useTranslations('stages.name')
  const locale = useLocale()
  const { startDate, durationDays, stops, party } = trip
  const route = useRoute(stops)
  const dates =
    startDate && durationDays
      ? formatDayRange(startDate, addDays(startDate, durationDays - 1), locale, { year: !isCompact })
      : durationDays
        ? t('days', { count: durationDays })
        : t('noDates')
  return (
    <p className={classNames('overflow-hidden text-ink-soft', isCompact ? 'text-xs leading-4' : 'text-sm')}>
      {/* Every fact has a dot before it; those at the start of a line lie outside. */}
      <span className="-ml-4 flex flex-wrap items-center [&>*]:relative [&>*]:pl-4 [&>*]:before:absolute [&>*]:before:left-1.5 [&>*]:before:text-ink-faint [&>*]:before:content-['·']">
        {isCompact ? (
          <span className="font-medium text-accent">{tStage(trip.currentStage)}</span>
        ) : (
          <span className="min-w-0 max-w-full truncate">{route}</span>
        )}
        <span className="tabular">{dates}</span>
        <span>{t('people', { count: party.adults + party.children })}</span>
        <BudgetFact trip={trip} />
      </span>
    </p>
  )
}

function BudgetFact({ trip: { id, budget, currency, summary, itinerary } }: { trip: TripDetail }) {
  const t = useTranslations('trip')
  const locale = useLocale()
  // Converted, as the budget page has it; without other currencies the trip knows the sum itself.
  const isMixed = itinerary.some(({ cost }) => cost !== null && cost.currency !== currency)
  const converted = trpc.budget.summary.useQuery({ tripId: id }, { enabled: isMixed })
  const plannedCost = converted.data?.planned ?? summary.plannedCost
  const planned = formatMoney(roundEstimate(plannedCost), locale)
  // Nothing is planned yet: "£0 planned" would say no more.
  if (!budget) return plannedCost.amount > 0 ? <span className="tabular">{t('planned', { planned })}</span> : null
  const over = plannedCost.amount - budget.amount
  const share = budget.amount > 0 ? Math.min(1, plannedCost.amount / budget.amount) : 0
  return (
    <span className="tabular inline-flex items-center gap-2">
      <span className={classNames(over > 0 && 'font-medium text-danger')}>
        {over > 0
          ? t('plannedOver', {
              planned,
              budget: formatMoney(budget, locale),
              amount: formatMoney(roundEstimate({ ...budget, amount: over }), locale),
            })
          : t('plannedOf', { planned, budget: formatMoney(budget, locale) })}
      </span>
      <span aria-hidden className="h-1 w-14 overflow-hidden rounded-full bg-line max-sm:hidden">
        <span
          className={classNames('block h-full rounded-full', over > 0 ? 'bg-danger' : 'bg-accent')}
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </span>
  )
}
