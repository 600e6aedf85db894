'use client'
import { CalendarPlus, Check, ChevronDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DropdownMenu, type MenuEntry } from '#components/ui/dropdown-menu.tsx'
import type { NewItem } from '#contract/itinerary.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay } from '#lib/format.ts'
import { useAddItem } from '../hooks/use-add-item.ts'
import { findPlannedItem } from '../planned-item.ts'
import { listTripDays } from '../trip-days.ts'

/** Adds a result to the plan, on `day` or on one to choose. Shows the day where it is in the plan already. */
export function AddToPlan({
  item,
  day,
  canChoose = false,
}: {
  item: Omit<NewItem, 'day'>
  day: number | null
  /** `day` is a suggestion: the others are offered beside it. */
  canChoose?: boolean
}) {
  const t = useTranslations('explore')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const { trip, items, canWrite } = usePlan()
  const addItem = useAddItem()
  const { title } = item
  const planned = findPlannedItem(items, item)

  function add(to: number | null) {
    const what = to === null ? t('addedUnscheduled', { title }) : t('added', { title, day: to })
    void addItem(item, to, what)
  }
  const choices: MenuEntry[] = [
    ...listTripDays(trip).map(({ day: number, date }) => ({
      kind: 'action' as const,
      label: [tCommon('day', { number }), date && formatDay(date, locale)].filter(Boolean).join(factSeparator),
      onSelect: () => add(number),
    })),
    { kind: 'separator', id: 'unscheduled' },
    { kind: 'action', label: t('unscheduled'), onSelect: () => add(null) },
  ]
  if (planned) {
    return (
      <p className="flex min-h-8 items-center gap-1.5 text-positive text-sm">
        <Check aria-hidden className="size-4" strokeWidth={2} />
        {planned.day === null ? t('plannedUnscheduled') : t('planned', { day: planned.day })}
      </p>
    )
  }
  if (!canWrite) return null
  if (day !== null) {
    const button = (
      <Button size="sm" aria-label={t('addToDayFor', { title, day })} onClick={() => add(day)}>
        <CalendarPlus aria-hidden strokeWidth={1.75} />
        {t('addToDay', { day })}
      </Button>
    )
    if (!canChoose) return button
    return (
      <span className="inline-flex items-center">
        {button}
        <DropdownMenu
          trigger={
            <Button size="sm" variant="quiet" className="px-1.5" aria-label={t('otherDayFor', { title })}>
              <ChevronDown aria-hidden strokeWidth={1.75} />
            </Button>
          }
          items={choices}
        />
      </span>
    )
  }
  return (
    <DropdownMenu
      trigger={
        <Button size="sm" aria-label={t('addToFor', { title })}>
          <CalendarPlus aria-hidden strokeWidth={1.75} />
          {t('addTo')}
        </Button>
      }
      items={choices}
    />
  )
}
