'use client'
import { Star } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { SharedTrip } from '#contract/share-link.ts'
import { formatDistance, formatMoney } from '#lib/format.ts'

/** How the trip went, in figures, and what was best. */
export function SharedReport({ report }: { report: NonNullable<SharedTrip['report']> }) {
  const t = useTranslations('post')
  const locale = useLocale()
  const { places, done, marked, distanceKm, spent, highlights } = report
  const figures = [
    { label: t('figure.places'), value: String(places) },
    { label: t('figure.done'), value: t('figure.doneOf', { done, all: marked }) },
    ...(distanceKm > 0 ? [{ label: t('figure.distance'), value: formatDistance(distanceKm * 1000, locale) }] : []),
    ...(spent ? [{ label: t('figure.spent'), value: formatMoney(spent, locale) }] : []),
  ]
  return (
    <section aria-label={t('title')} className="border-line border-b py-5">
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {figures.map(({ label, value }) => (
          <div key={label} className="min-w-0">
            <dt className="text-ink-faint text-xs">{label}</dt>
            <dd className="tabular mt-0.5 break-words font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {highlights.length > 0 ? (
        <ul aria-label={t('highlights')} className="mt-4 divide-y divide-line">
          {highlights.map(({ title, rating }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page never changes, and its items have no ids
            <li key={index} className="flex items-center gap-2 py-1.5 text-sm">
              <span className="wrap-anywhere min-w-0 flex-1">{title}</span>
              {rating === null ? null : (
                <span className="tabular flex items-center gap-1 text-accent">
                  <Star aria-hidden className="size-3.5 fill-current" />
                  <span className="sr-only">{t('stars', { count: rating })}</span>
                  <span aria-hidden>{rating}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
