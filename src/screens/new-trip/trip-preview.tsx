'use client'
import { useLocale, useTranslations } from 'next-intl'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { Money } from '#components/ui/money.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import { languageOf } from '#contract/locale.ts'
import { useInterestLabel } from '#features/trips/components/interest-picker.tsx'
import { formatTripDates } from '#features/trips/components/trip-form-fields.tsx'
import type { TripForm } from '#features/trips/trip-form.ts'
import { readMoney } from '#lib/money.ts'
import { readDecimal } from '#lib/read-decimal.ts'

/** A preview of the trip beside the form. */
export function TripPreview({ form }: { form: TripForm }) {
  const t = useTranslations('trips')
  const locale = useLocale()
  const labelOf = useInterestLabel()
  const budget = readMoney(form.budget, form.currency)
  const days = readDecimal(form.days)
  const names = [form.destination, ...form.moreStops.map(({ name }) => name)].map((name) => name.trim())
  const route = names.filter((name) => name !== '').join(t('routeSeparator'))
  const places = [form.destinationPlace, ...form.moreStops.map(({ place }) => place)].filter((place) => place !== null)
  const rows = [
    { key: 'when', value: formatTripDates(form, languageOf(locale)) || (days ? t('lengthOnly', { days }) : '') },
    { key: 'who', value: t('people', { count: form.adults + form.children }) },
    { key: 'budget', value: budget ? <Money value={budget} /> : '' },
    { key: 'pace', value: t(`form.${form.pace}`) },
    { key: 'interests', value: form.interests.map(labelOf).join(t('listSeparator')) },
  ] as const
  return (
    <aside aria-label={t('preview.label')} className="max-lg:hidden lg:sticky lg:top-20">
      <div className="overflow-hidden rounded-xl border border-line bg-surface">
        {places.length === 0 ? (
          <CategoryArt kind="activity" seed="Kyoto" className="aspect-[16/10] w-full" />
        ) : (
          <PlaceCover places={places} className="aspect-[16/10] w-full" />
        )}
        <div className="p-5">
          <p className="line-clamp-2 font-semibold text-lg">{route || t('preview.somewhere')}</p>
          {form.origin.trim() ? (
            <p className="truncate text-ink-soft">{t('preview.from', { origin: form.origin.trim() })}</p>
          ) : null}
          <dl className="mt-4 divide-y divide-line border-line border-t">
            {rows.map(({ key, value }) => (
              <div key={key} className="flex justify-between gap-4 py-2">
                <dt className="shrink-0 text-ink-faint">{t(`preview.${key}`)}</dt>
                <dd className={value ? 'text-right' : 'text-ink-faint'}>{value || t('preview.later')}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </aside>
  )
}
