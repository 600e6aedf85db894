'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { Trip, TripPatch } from '#contract/trip.ts'
import { formatDay, formatList, formatMoney } from '#lib/format.ts'
import { useWordText } from '#lib/use-word-text.ts'
import type { FieldChange } from './use-field-changes.ts'

const fields = [
  'title',
  'origin',
  'stops',
  'startDate',
  'durationDays',
  'budget',
  'party',
  'pace',
  'preferences',
  'needs',
] as const satisfies (keyof TripPatch)[]

/** Describes what a patch changes of the trip; without the trip only the new values. */
export function useTripFieldChanges() {
  const t = useTranslations('brief')
  const locale = useLocale()
  const wordText = useWordText()
  const joined = (texts: string[]) => formatList(texts, locale)

  function read(field: (typeof fields)[number], trip: TripPatch): string {
    switch (field) {
      case 'title':
        return trip.title ?? ''
      case 'origin':
        return trip.origin?.name ?? ''
      case 'stops':
        return joined(
          (trip.stops ?? []).map(({ place, nights }) => t('stop', { place: place.name, nights: nights ?? 0 })),
        )
      case 'startDate':
        return trip.startDate ? formatDay(trip.startDate, locale) : ''
      case 'durationDays':
        return trip.durationDays ? t('days', { count: trip.durationDays }) : ''
      case 'budget':
        return trip.budget ? formatMoney(trip.budget, locale) : ''
      case 'party':
        return trip.party ? joined(partyOf(trip.party)) : ''
      case 'pace':
        return trip.pace ? t(`pace.${trip.pace}`) : ''
      case 'preferences':
        return joined((trip.preferences ?? []).map(wordText))
      case 'needs':
        return trip.needs ? joined(needsOf(trip.needs)) : ''
    }
  }
  function partyOf({ adults, children, childAges = [] }: NonNullable<TripPatch['party']>): string[] {
    return [t('party', { adults, children }), ...childAges.map((age) => t('age', { age }))]
  }
  function needsOf({ diets, allergies, stepFree, maxEffort }: NonNullable<TripPatch['needs']>): string[] {
    return [
      ...diets.map((diet) => t(`diet.${diet}`)),
      ...allergies.map((food) => t('without', { food: wordText(food) })),
      ...(stepFree === 'any' ? [] : [t(`stepFree.${stepFree}`)]),
      ...(maxEffort === 'strenuous' ? [] : [t(`effort.${maxEffort}`)]),
    ]
  }
  return (patch: TripPatch, trip: Partial<Trip> | undefined): FieldChange[] =>
    fields
      .filter((field) => patch[field] !== undefined)
      .map((field) => ({
        field,
        label: t(`field.${field}`),
        before: trip ? read(field, trip) : '',
        after: read(field, patch),
      }))
      .filter(({ before, after }) => before !== after)
}
