// Texts that several formats share.
import type { TripDetail } from '#contract/trip.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../kernel/calendar.ts'
import type { PlannedDay } from './planned-day.ts'

export function dayTitle({ number, date }: Pick<PlannedDay, 'number' | 'date'>, t: ServerTranslator): string {
  return date ? t('exports.dayOn', { number, date: new Date(`${date}T00:00:00Z`) }) : t('exports.day', { number })
}

type DatedStops = Pick<TripDetail, 'stops' | 'startDate' | 'durationDays'>

export function placesAndDates(trip: DatedStops, t: ServerTranslator): string {
  return [stopNames(trip, t), datesOf(trip, t)].filter(Boolean).join(' · ')
}

export function stopNames({ stops }: Pick<DatedStops, 'stops'>, t: ServerTranslator): string {
  return stops.map(({ place }) => place.name).reduce((before, next) => t('text.join.items', { before, next }))
}

/** Empty for a trip without dates. */
export function datesOf({ startDate, durationDays }: DatedStops, t: ServerTranslator): string {
  if (!startDate || !durationDays) return ''
  const dayOf = (date: string) => new Date(`${date}T00:00:00Z`)
  const to = dayOf(addDays(startDate, durationDays - 1))
  return t('exports.dates', { from: dayOf(startDate), to, days: durationDays })
}

/** A name for a file, without what file systems do not take. */
export function exportName(title: string): string {
  const plain = title.replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ').replace(/\s+/g, ' ')
  return plain.trim().replace(/^\.+/, '').slice(0, 80) || 'trip'
}
