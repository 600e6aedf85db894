'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Money } from '#components/ui/money.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import { languageOf } from '#contract/locale.ts'
import type { SharedItem, SharedTrip } from '#contract/share-link.ts'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { externalMaps } from '#features/trip-map/external-maps.ts'
import { addDays } from '#lib/calendar-days.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay, formatDayRange } from '#lib/format.ts'
import { SharedMapBox } from './shared-map-box.tsx'
import { SharedReport } from './shared-report.tsx'

/** A trip as those see it who hold its public link. */
export function SharedTripView({ trip }: { trip: SharedTrip }) {
  const t = useTranslations('share')
  const tTrip = useTranslations('trip')
  const locale = useLocale()
  const { title, stops, startDate, durationDays, days, budget, people } = trip
  const dates =
    startDate && durationDays
      ? formatDayRange(startDate, addDays(startDate, durationDays - 1), locale)
      : durationDays
        ? tTrip('days', { count: durationDays })
        : tTrip('noDates')
  return (
    <article className="mx-auto max-w-2xl">
      <PlaceCover places={stops} className="mb-5 aspect-[5/2] rounded-xl max-sm:aspect-[3/1]" />
      <header className="border-line border-b pb-5">
        <h1 className="wrap-anywhere font-semibold text-xl">{title}</h1>
        <p className="tabular mt-1 flex flex-wrap gap-x-2 text-ink-soft">
          <span>{stops.map(({ name }) => name).join(' → ')}</span>
          <span aria-hidden>·</span>
          <span>{dates}</span>
        </p>
        {budget ? (
          <p className="tabular mt-1 text-ink-soft">
            {t('planned')} <Money value={budget.planned} className="font-medium text-ink" />
            {budget.budget ? (
              <>
                {factSeparator}
                {t('budget')} <Money value={budget.budget} className="font-medium text-ink" />
              </>
            ) : null}
          </p>
        ) : null}
        {people ? (
          <ul aria-label={t('sections.people')} className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
            {people.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name
              <li key={`${index} ${name}`} className="wrap-anywhere flex items-center gap-2 text-sm">
                <Avatar name={name} size="sm" decorative />
                {name}
              </li>
            ))}
          </ul>
        ) : null}
      </header>
      <SharedMapBox days={days} />
      {trip.report ? <SharedReport report={trip.report} /> : null}
      {days?.length === 0 ? <p className="py-6 text-ink-soft">{t('emptyPlan')}</p> : null}
      {allDays(days ?? [], durationDays).map(({ day, items }) => (
        <section key={day} aria-labelledby={`day-${day}`} className="border-line border-b py-5 last:border-b-0">
          <h2 id={`day-${day}`} className="flex items-center gap-2 font-semibold text-base">
            <span aria-hidden>
              <DayMark day={day} />
            </span>
            <DayTitle day={day} startDate={startDate} />
          </h2>
          {items.length === 0 ? <p className="mt-2 text-ink-faint">{t('emptyDay')}</p> : null}
          <ul className="mt-2 divide-y divide-line empty:hidden">
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the page never changes, and its items have no ids
              <SharedItemRow key={index} item={item} country={stops[0]?.country ?? ''} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

/** Also those without a plan, as long as there is one at all. */
function allDays(planned: NonNullable<SharedTrip['days']>, durationDays: number | null) {
  if (planned.length === 0) return []
  const last = Math.max(durationDays ?? 0, ...planned.map(({ day }) => day))
  return Array.from({ length: last }, (_, index) => ({
    day: index + 1,
    items: planned.find(({ day }) => day === index + 1)?.items ?? [],
  }))
}

function DayTitle({ day, startDate }: { day: number; startDate: string | null }) {
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const name = tCommon('day', { number: day })
  return <span>{startDate ? `${name} · ${formatDay(addDays(startDate, day - 1), locale)}` : name}</span>
}

function SharedItemRow({ item, country }: { item: SharedItem; country: string }) {
  const t = useTranslations('share')
  const tPlan = useTranslations('plan')
  const locale = useLocale()
  const { kind, title, place, cost, notes } = item
  const [map] = place ? externalMaps(place, { locale: languageOf(locale), country }) : []
  return (
    <li className="flex gap-3 py-2.5">
      <ItemTime item={item} className="pt-0.5" />
      <KindIcon kind={kind} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">{title}</p>
        {notes ? <p className="wrap-anywhere mt-1 whitespace-pre-line text-ink-soft text-sm">{notes}</p> : null}
        {map ? (
          <p className="text-sm">
            <a
              href={map.url}
              target="_blank"
              rel="noreferrer"
              aria-label={t('openMapOf', { place: place?.name ?? title })}
              className="link inline-flex items-center pointer-coarse:min-h-11"
            >
              {t('openMap')}
            </a>
          </p>
        ) : null}
      </div>
      {cost ? (
        <span className="shrink-0 text-ink-soft text-sm">
          {cost.amount === 0 ? tPlan('free') : <Money value={cost} />}
        </span>
      ) : null}
    </li>
  )
}
