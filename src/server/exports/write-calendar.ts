// The plan as iCalendar (RFC 5545): items with a time as events in their zone, items without as events of the whole day.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { formatLocal } from '#i18n/server/format-day.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../kernel/calendar.ts'
import { calendarText, joinLines } from './calendar-text.ts'
import { timeZoneLines } from './calendar-zone.ts'
import { plannedDays, zoneOfItem } from './planned-day.ts'

interface CalendarOptions {
  writtenAt: Date
  /** Confirmation codes belong to members, not to the service that reads a feed. */
  withCodes: boolean
  t: ServerTranslator
  locale: Locale
}

/** Items without a day, and trips without dates, have no place in a calendar. */
export function writeCalendar(trip: TripDetail, options: CalendarOptions): string {
  const events = plannedDays(trip).flatMap(({ date, items }) =>
    date === null ? [] : items.map((item) => ({ item, date, zone: zoneOfItem(item, trip) })),
  )
  const zones = new Set(events.flatMap(({ item, zone }) => (item.start === null ? [] : [zone, item.endZone ?? zone])))
  const [first, last] = [events[0]?.date, events.at(-1)?.date]
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//JourneyOn//Trip//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${calendarText(trip.title)}`,
    ...(first && last ? [...zones].flatMap((zone) => timeZoneLines(zone, first, last)) : []),
    ...events.flatMap((event) => eventLines(event, options)),
    'END:VCALENDAR',
  ])
}

interface PlannedEvent {
  item: ItineraryItem
  date: string
  zone: string
}

function eventLines({ item, date, zone }: PlannedEvent, { writtenAt, withCodes, t, locale }: CalendarOptions) {
  const code = withCodes && item.confirmationCode ? t('exports.code', { code: item.confirmationCode }) : ''
  const freeCancel = item.freeCancelUntil
    ? t('exports.freeCancel', { at: formatLocal(item.freeCancelUntil, locale) })
    : ''
  const links = item.links.map(({ title, url }) => [title, url].filter(Boolean).join(': '))
  const description = [code, freeCancel, item.notes, ...links].filter((part) => part !== '').join('\n')
  const { place, booking } = item
  const address = item.links[0]?.url ?? item.source?.url
  return [
    'BEGIN:VEVENT',
    `UID:${item.id}@journeyon`,
    `DTSTAMP:${utc(writtenAt)}`,
    `SEQUENCE:${item.version}`,
    ...timeLines({ item, date, zone }),
    `SUMMARY:${calendarText(item.title)}`,
    ...(place ? [`LOCATION:${calendarText([place.name, place.address ?? ''].filter(Boolean).join(', '))}`] : []),
    ...(place ? [`GEO:${place.lat.toFixed(6)};${place.lng.toFixed(6)}`] : []),
    ...(description ? [`DESCRIPTION:${calendarText(description)}`] : []),
    ...(address ? [`URL:${address}`] : []),
    `CATEGORIES:${item.kind.toUpperCase()}`,
    `STATUS:${takesPlace(item) ? (booking === 'needed' ? 'TENTATIVE' : 'CONFIRMED') : 'CANCELLED'}`,
    'END:VEVENT',
  ]
}

function timeLines({ item: { start, end, endsNextDay, endZone }, date, zone }: PlannedEvent): string[] {
  if (start === null) return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`]
  const lines = [`DTSTART;TZID=${zone}:${local(date, start)}`]
  // An event may not end before it begins; such an end stays in the plan only.
  if (end !== null && (endsNextDay || end > start))
    lines.push(`DTEND;TZID=${endZone ?? zone}:${local(endsNextDay ? addDays(date, 1) : date, end)}`)
  return lines
}

const compact = (date: string) => date.replaceAll('-', '')
const local = (date: string, time: string) => `${compact(date)}T${time.replace(':', '')}00`
const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
