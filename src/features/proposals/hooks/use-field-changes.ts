'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { linkTitle } from '#features/plan-items/item-links.ts'
import { formatLocal, formatMoney, formatTimeRange } from '#lib/format.ts'

export type ItemFields = Omit<ItineraryItem, 'id' | 'tripId' | 'position' | 'version'>

export interface FieldChange {
  field: string
  label: string
  before: string
  after: string
}

/** Describes what a patch changes: `fieldChanges(patch, item)`; without the item only the new values. */
export function useFieldChanges() {
  const t = useTranslations('proposals')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()

  function dayLabel(day: number | null) {
    return day === null ? tPlan('unscheduled') : tCommon('day', { number: day })
  }
  function read(field: string, values: Partial<ItemFields>): string {
    switch (field) {
      case 'time':
        return formatTimeRange(values.start, values.end, locale)
      case 'day':
        return dayLabel(values.day ?? null)
      case 'place':
        return values.place?.name ?? ''
      case 'cost':
        return values.cost ? formatMoney(values.cost, locale) : ''
      case 'booking':
        return values.booking ? tPlan(`bookingState.${values.booking}`) : ''
      case 'title':
        return values.title ?? ''
      case 'kind':
        return values.kind ? tPlan(`kind.${values.kind}`) : ''
      case 'confirmationCode':
        return values.confirmationCode ?? ''
      case 'freeCancelUntil':
        return values.freeCancelUntil ? formatLocal(values.freeCancelUntil, locale) : ''
      case 'links':
        return (values.links ?? []).map(linkTitle).join(', ')
      case 'outcome':
        return t('itemOutcome', { outcome: values.outcome ?? 'none' })
      case 'rating':
        return t('itemRating', { rating: values.rating ?? 0 })
      case 'pinned':
        return t('pinned', { pinned: String(values.pinned ?? false) })
      default:
        return values.notes ?? ''
    }
  }
  return {
    dayLabel,
    fieldChanges(patch: Partial<ItemFields>, item: Partial<ItemFields> | undefined): FieldChange[] {
      const after = { ...item, ...patch }
      const touched = new Set(Object.keys(patch).map((key) => (key === 'start' || key === 'end' ? 'time' : key)))
      return (
        [
          'title',
          'kind',
          'day',
          'time',
          'place',
          'cost',
          'booking',
          'confirmationCode',
          'freeCancelUntil',
          'pinned',
          'links',
          'notes',
          'outcome',
          'rating',
        ] as const
      )
        .filter((field) => touched.has(field))
        .map((field) => ({
          field,
          label: t(`field.${field}`),
          before: item ? read(field, item) : '',
          after: read(field, after),
        }))
        .filter(({ before, after: next }) => before !== next)
    },
  }
}
