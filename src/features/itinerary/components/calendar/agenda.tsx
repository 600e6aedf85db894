'use client'
import { useLocale, useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDay } from '#lib/format.ts'
import { usePlanView } from '../../hooks/plan-context.tsx'
import type { TripDay } from '../../trip-days.ts'
import { ItemMenu } from '../item-menu.tsx'

/** What is planned, by date and time; days without anything are left out. */
export function Agenda({ days, items }: { days: readonly TripDay[]; items: readonly ItineraryItem[] }) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const planned = days.map((day) => ({ ...day, items: byTime(itemsOfDay(items, day.day)) }))
  const filled = planned.filter((day) => day.items.length > 0)
  if (filled.length === 0) return <p className="px-1 py-6 text-ink-soft">{t('emptyTitle')}</p>
  return filled.map(({ day, date, items: rows }) => (
    <section key={day} aria-label={tCommon('day', { number: day })} className="pb-3">
      <h3 className="sticky top-12 z-10 flex min-h-9 items-center gap-2 bg-canvas px-1 font-semibold text-sm reading:top-0">
        <DayMark day={day} size="sm" />
        {date ? <time dateTime={date}>{formatDay(date, locale)}</time> : tCommon('day', { number: day })}
      </h3>
      <ul className="divide-y divide-line/70">
        {rows.map((item) => (
          <AgendaRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  ))
}

/** What has no time comes first, in the order of the plan. */
function byTime(items: readonly ItineraryItem[]): ItineraryItem[] {
  return [...items].sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
}

function AgendaRow({ item }: { item: ItineraryItem }) {
  const t = useTranslations('plan')
  const { highlighted, highlight, selected, edit } = usePlanView()
  return (
    <li
      onPointerEnter={() => highlight(item.id)}
      onPointerLeave={() => highlight(null)}
      className={classNames(
        'relative flex min-h-11 items-center gap-2 rounded-md pl-1 hover:bg-hover',
        (selected === item.id || highlighted === item.id) && 'bg-hover',
      )}
    >
      <ItemTime item={item} />
      <KindIcon kind={item.kind} label={t(`kind.${item.kind}`)} />
      <button
        type="button"
        onClick={() => edit({ kind: 'item', itemId: item.id })}
        onFocus={() => highlight(item.id)}
        onBlur={() => highlight(null)}
        className="min-w-0 flex-1 wrap-break-word rounded-sm text-left text-sm after:absolute after:inset-0 after:content-['']"
      >
        <span className="font-medium">{item.title}</span>
        {item.place && item.place.name !== item.title ? (
          <span className="ml-2 text-ink-faint">{item.place.name}</span>
        ) : null}
      </button>
      <div className="relative z-1">
        <ItemMenu item={item} />
      </div>
    </li>
  )
}
