// Events of a calendar file: their times and zones are sure; what they are, their words say.
import type { ReservationType } from '#contract/reservation.ts'
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { type Draft, type DraftFields, found } from '../reading/draft.ts'
import { zoneOf } from '../reading/places.ts'
import type { Reading } from '../reading/reading.ts'
import { readText } from '../reading/reading.ts'
import { localIn } from '../sources/read-calendar.ts'
import { emptySource, type SourceEvent } from '../sources/source.ts'
import { findCode } from '../text/codes.ts'
import { findNumbers } from '../text/numbers.ts'
import type { Found } from '../text/span.ts'
import { withZonesOfOthers } from './around-items.ts'
import { isStated, scoresOf } from './classify.ts'
import { hoursOfStay } from './lodging.ts'
import { airportOrName, findAirports, findRoute } from './routes.ts'

const notTravel =
  /meeting|stand-?up|sync\b|1:1|会议|周会|例会|生日|birthday|dentist|doctor|牙医|call with|interview|面试|deadline|reminder|holiday|假期|annual leave|lesson|gym|training\b|payday|课程/iu

/** Of so many for some hours, and no word of what else it is. */
const table = /(?:table|reservation|booking) for (?:a party of )?(?:\d{1,2}|two|three|four|five|six)(?! nights?)\b/iu

export function readEvents(events: readonly SourceEvent[], now: Date): Draft[] {
  return withZonesOfOthers([events.flatMap((event) => readEvent(event, now))]).flat()
}

function readEvent(event: SourceEvent, now: Date): Draft[] {
  const { summary, location, description, start, end } = event
  if (!start) return []
  const text = [summary, location, description].filter((part) => part !== '').join('\n')
  const reading = readText({ ...emptySource(text), subject: summary }, now)
  const type = typeOf(text, summary, event)
  if (!type || (notTravel.test(summary) && !reading.code)) return []
  const place = zoneOf([location, summary]) ?? zoneOf([description.slice(0, 400)])
  const fields: DraftFields = {
    status: event.status === 'CANCELLED' ? found('cancelled', 0.95) : { ...reading.status, start: 0, end: 0 },
    ...(reading.code && { code: found(reading.code.value, reading.code.confidence) }),
    ...(reading.total && { price: found(reading.total.value, reading.total.confidence) }),
    ...(reading.people && { people: found(reading.people.value, reading.people.confidence) }),
  }
  const journey =
    type === 'flight' || type === 'train' || type === 'bus' || type === 'ferry'
      ? routeOf(reading, type, location)
      : null
  const zones = { from: journey?.zoneFrom ?? place?.zone ?? null, to: journey?.zoneTo ?? place?.zone ?? null }
  const own = event.zone === 'UTC' ? null : event.zone
  const begins = onPlace(start, event.zone, own ?? zones.from)
  const ends = end
    ? onPlace(end, event.endZone ?? event.zone, (event.endZone === 'UTC' ? null : event.endZone) ?? zones.to ?? own)
    : null
  const zoneFrom = own ?? zones.from
  const stay = type === 'lodging' ? hoursOfStay(reading, [begins.local, ends?.local ?? '']) : null
  const times: DraftFields =
    type === 'lodging'
      ? {
          checkIn: withHour(found(begins.local, begins.confidence), stay?.opens),
          ...(ends && { checkOut: withHour(found(ends.local, ends.confidence), stay?.closes) }),
        }
      : {
          departLocal: found(begins.local, begins.confidence),
          ...(ends && !(start.length === 10) && { arriveLocal: found(ends.local, ends.confidence) }),
        }
  return [
    {
      type,
      fields: {
        ...fields,
        ...(journey?.fields ?? { title: found(titleOf(summary, reading.code?.value), 0.9) }),
        ...times,
        ...(!journey &&
          location !== '' &&
          (type === 'car' ? endsOfCar(location, text) : { address: found(location, 0.9) })),
        ...(zoneFrom && { zoneFrom: found(zoneFrom, own ? 0.95 : 0.8) }),
        ...(journey && zones.to && { zoneTo: found(zones.to, 0.85) }),
      },
    },
  ]
}

/** Where a car is collected it is brought back, which is a guess unless the words say so. */
function endsOfCar(location: string, text: string): DraftFields {
  const isSame = /\bsame (?:desk|place|office|branch|location)\b|同店|原[地店]还/iu.test(text)
  return { from: found(location, 0.8), to: found(location, isSame ? 0.8 : 0.5) }
}

/** Events of whole days tell the hours in their words. */
export function withHour(day: Found<string>, hour: string | undefined): Found<string> {
  return day.value.length === 10 && hour ? { ...day, value: `${day.value}T${hour}`, confidence: 0.7 } : day
}

function typeOf(text: string, summary: string, { start, end }: SourceEvent): ReservationType | null {
  if (
    findNumbers(summary, 'flight').length > 0 ||
    leadingNumber(summary) !== null ||
    (findNumbers(text, 'flight').length > 0 && /flight|航班|vol\b|flug/iu.test(text))
  )
    return 'flight'
  const scores = scoresOf(text, summary)
  // Hours of one day, or up to some time of the night, are no stay, whatever is said of rooms and nights.
  const endsAtNight = end?.includes('T') && end.slice(11, 13) < '06'
  if (start?.includes('T') && (end?.slice(0, 10) === start.slice(0, 10) || endsAtNight)) scores.set('lodging', 0)
  const isLong = start !== null && end !== null && end.slice(0, 10) > start.slice(0, 10)
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1])
  const [best] = ranked
  const isBooked = isStated(text, summary, findCode(text) !== null)
  if (isBooked && start?.includes('T') && table.test(text)) return 'restaurant'
  // What is booked from an afternoon to a morning, and says nothing else, is a bed.
  if (!best || best[1] < 1) return isBooked ? (isLong && isOverNights(start, end) ? 'lodging' : 'activity') : null
  if (best[0] === 'restaurant' && start?.length === 10) return 'activity'
  return best[0] === 'activity' && isLong && (scores.get('lodging') ?? 0) > 0 ? 'lodging' : best[0]
}

/** "OG 671 Edinburgh (EDI) to Keflavik (KEF)": of an airline that no list has, before two airports. */
function leadingNumber(summary: string): Found<string> | null {
  const [whole, airline = '', digits = '', from = '', to = ''] =
    /^(?:[Ff]light\s)?([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?(\d{2,4})\b[^()]*\(([A-Z]{3})\)[^()]*\(([A-Z]{3})\)/u.exec(
      summary,
    ) ?? []
  const isFlight = whole !== undefined && [from, to].every((code) => airportByIata(code) !== null)
  return isFlight ? found(`${airline}${digits}`, 0.75) : null
}

function isOverNights(start: string, end: string): boolean {
  const [arrives, leaves] = [start.slice(11, 13), end.slice(11, 13)]
  const isBetween = (hour: string, from: string, to: string) => hour === '' || (hour >= from && hour <= to)
  return isBetween(arrives, '12', '19') && isBetween(leaves, '06', '14')
}

function routeOf(reading: Reading, type: 'flight' | 'train' | 'bus' | 'ferry', location: string) {
  const { text } = reading
  const window = { start: 0, end: text.length }
  const number = findNumbers(text, type)[0] ?? (type === 'flight' ? leadingNumber(text) : null)
  const airports = type === 'flight' ? findAirports(text, window) : { from: null, to: null }
  const route = airports.from && airports.to ? airports : findRoute(text, window, reading.times)
  const [from, to] =
    type === 'flight' ? [airportOrName(route.from, text), airportOrName(route.to, text)] : [route.from, route.to]
  const origin = from?.value ?? (location || undefined)
  return {
    zoneFrom: zoneOf([from?.value, location])?.zone ?? null,
    zoneTo: zoneOf([to?.value])?.zone ?? null,
    fields: {
      ...(number && { number: found(number.value, number.confidence) }),
      ...(origin && { from: found(origin, from?.confidence ?? 0.6) }),
      ...(to && { to: found(to.value, to.confidence) }),
    } satisfies DraftFields,
  }
}

function onPlace(local: string, zone: string | null, target: string | null): { local: string; confidence: number } {
  if (local.length === 10 || !zone) return { local, confidence: 0.9 }
  if (!target || target === zone) return { local, confidence: zone === 'UTC' && !target ? 0.4 : 0.95 }
  return { local: localIn(target, { local, zone }), confidence: 0.85 }
}

/** Without the word before the name, and the number of the booking behind it. */
function titleOf(summary: string, code: string | undefined): string {
  const name = summary
    .replace(/^(?:reservation|booking|stay|dinner|lunch|hotel|预订|入住)\s*(?:at|for)?\s*[:：]\s*/iu, '')
    .replace(/^(?:(?:stay(?:ing)?|check[\s-]?in|dinner|lunch|reservation|booking) at|入住|预订)\s+/iu, '')
  return code
    ? name.replace(/\s*[([（【][^()[\]（）【】]*[)\]）】]$/u, (tail) => (tail.includes(code) ? '' : tail))
    : name
}
