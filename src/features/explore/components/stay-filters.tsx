'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Select } from '#components/ui/select.tsx'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { LodgingOffer } from '#contract/travel/lodging.ts'
import { localized } from '#i18n/localized.ts'
import { formatMoney } from '#lib/format.ts'
import type { SetQueryParams } from '#lib/use-query-params.ts'
import { useSourceLabels } from '../hooks/use-source-labels.ts'
import { buildPriceSteps, type StayFilter, stayOrders } from '../stay-filter.ts'
import { SortSelect } from './sort-select.tsx'

/** Filters by price, kind and area, where the offers differ in them, and the order. */
export function StayFilters({
  offers,
  filter,
  onChange,
}: {
  offers: readonly LodgingOffer[]
  filter: StayFilter
  onChange: SetQueryParams
}) {
  const t = useTranslations('explore.stay')
  const locale = useLocale()
  const { lodgingKindLabel } = useSourceLabels()
  const kinds = [...new Set(offers.map(({ kind }) => kind))]
  const areas = [...new Map(offers.flatMap(({ area }) => (area ? [[area.en, localized(area, locale)] as const] : [])))]
  const currency = offers[0]?.total.currency ?? ''
  const steps = [...new Set([...buildPriceSteps(offers), ...(filter.upTo ? [filter.upTo] : [])])].sort((a, b) => a - b)
  return (
    <search className="sticky top-14 short:top-11 z-20 bg-canvas py-2 mt-2 grid grid-cols-2 gap-2 sm:grid-cols-4 lg:flex">
      <Select
        aria-label={t('price')}
        value={filter.upTo ?? ''}
        placeholder={t('anyPrice')}
        onChange={({ target }) => onChange({ upTo: target.value })}
        options={steps.map((step) => ({
          value: String(step),
          label: t('upTo', { amount: formatMoney(moneyOf(step, currency), locale) }),
        }))}
        className="lg:w-44"
      />
      <Select
        aria-label={t('kind')}
        value={filter.kind}
        placeholder={t('anyKind')}
        onChange={({ target }) => onChange({ bed: target.value })}
        options={kinds.map((kind) => ({ value: kind, label: lodgingKindLabel(kind) }))}
        className="lg:w-40"
      />
      <Select
        aria-label={t('area')}
        value={filter.area}
        placeholder={t('anyArea')}
        onChange={({ target }) => onChange({ area: target.value })}
        options={areas.map(([value, label]) => ({ value, label }))}
        className="lg:w-48"
      />
      <SortSelect
        value={filter.order}
        orders={stayOrders}
        labelOf={(order) => t(`orders.${order}`)}
        onChange={(staySort) => onChange({ staySort })}
        className="lg:ml-auto lg:w-44"
      />
    </search>
  )
}
