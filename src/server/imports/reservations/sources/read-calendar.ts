// Events of a calendar file, with their zones; alarms, to-dos and free-busy times are none.
import ICAL from 'ical.js'
import { AppError } from '../../../kernel/app-error.ts'
import { wallTimeIn } from '../../../kernel/calendar.ts'
import { emptySource, type Source, type SourceEvent } from './source.ts'
import { zoneNamed } from './windows-zones.ts'

const mostEvents = 60

export function readCalendar(text: string): Source {
  let root: ICAL.Component
  try {
    root = new ICAL.Component(ICAL.parse(text))
  } catch (cause) {
    throw new AppError('FILE_TYPE_REFUSED', { details: { reason: 'broken_calendar' }, cause })
  }
  const method = String(root.getFirstPropertyValue('method') ?? '')
  const events = root
    .getAllSubcomponents('vevent')
    .slice(0, mostEvents)
    .map((event) => readEvent(event, method))
  return { ...emptySource(events.map(eventText).join('\n\n')), events }
}

function readEvent(event: ICAL.Component, method: string): SourceEvent {
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '').trim()
  const start = readTime(event, 'dtstart')
  const end = readTime(event, 'dtend')
  return {
    summary: value('summary'),
    location: value('location'),
    description: value('description'),
    start: start?.local ?? null,
    zone: start?.zone ?? null,
    end: end?.local ?? null,
    endZone: end?.zone ?? null,
    status: method.toUpperCase() === 'CANCEL' ? 'CANCELLED' : value('status').toUpperCase(),
    uid: value('uid'),
  }
}

function readTime(event: ICAL.Component, name: string): { local: string; zone: string | null } | null {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) return null
  if (time.isDate) return { local: time.toString().slice(0, 10), zone: null }
  const local = time.toString().slice(0, 16)
  if (time.toString().endsWith('Z')) return { local, zone: 'UTC' }
  const named = property.getFirstParameter('tzid')
  return { local, zone: named ? zoneNamed(named) : null }
}

/** An instant on the clocks of another zone. */
export function localIn(zone: string, time: { local: string; zone: string }): string {
  return wallTimeIn(zone, time.local, time.zone)
}

function eventText({ summary, location, description, start, end, zone }: SourceEvent): string {
  const times = [start, end].filter((time) => time !== null).join(' – ')
  return [summary, `${times}${zone ? ` (${zone})` : ''}`, location, description]
    .filter((line) => line !== '')
    .join('\n')
}
