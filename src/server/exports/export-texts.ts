// Texts that several formats share.
import type { TripDetail } from '#contract/trip.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../kernel/calendar.ts'
import type { PlannedDay } from './planned-day.ts'

export function dayTitle({ number, date }: Pick<PlannedDay, 'number' | 'date'>, t: ServerTranslator): string {
  return date ? t('exports.dayOn', { number, date: new Date(`${date}T00:00:00Z`) }) : t('exports.day', { number })
}

type DatedStops = Pick<TripDetail, 'stops' | 'startDate' | 'durationDays'>

export function placesAndDates({ stops, startDate, durationDays }: DatedStops, t: ServerTranslator): string {
  const places = stops.map(({ place }) => place.name).reduce((before, next) => t('text.join.items', { before, next }))
  if (!startDate || !durationDays) return places
  return t('exports.placesAndDates', {
    places,
    from: new Date(`${startDate}T00:00:00Z`),
    to: new Date(`${addDays(startDate, durationDays - 1)}T00:00:00Z`),
  })
}

/** A name for a file, without what file systems do not take. */
export function exportName(title: string): string {
  const plain = title.replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ').replace(/\s+/g, ' ')
  return plain.trim().replace(/^\.+/, '').slice(0, 80) || 'trip'
}
