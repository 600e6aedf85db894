// Segments as reservation systems print them: "CA 1501  Y  TU 09MAR  PEKSHA HK2  0830 1045".

import { addDays } from '../../../kernel/calendar.ts'
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { type Draft, found } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'
import { matches } from '../text/span.ts'

const segment =
  /(?<![A-Z\d])([A-Z]{2}|[A-Z]\d|\d[A-Z])\s{0,2}(\d{1,4})\s*[A-Z]?\d?\s+(?:[A-Z]{2}\s?)?(\d{2}[A-Z]{3}(?:\d{2})?)\s+(?:[A-Z]{1,2}\s|\d\s)?\*?([A-Z]{3})\s?([A-Z]{3})(?![A-Z])[^\n]{0,24}?\s([0-2]\d)([0-5]\d)\s+([0-2]\d)([0-5]\d)(?!\d)(?:\s?\+(\d))?/g

export function readCompactLegs({ text, days }: Reading): Draft[] {
  return matches(text, segment).flatMap((match): Draft[] => {
    const [whole, airline = '', digits = '', , from = '', to = '', hour, minute, endHour, endMinute, plus = '0'] = match
    const span = [match.index, match.index + whole.length] as const
    const day = days.find(({ start, end }) => start >= span[0] && end <= span[1])
    const [origin, destination] = [airportByIata(from), airportByIata(to)]
    if (!day || !origin || !destination) return []
    return [
      {
        type: 'flight',
        fields: {
          number: found(`${airline}${digits.replace(/^0+/, '')}`, 0.92, ...span),
          from: found(from, 0.93, ...span),
          to: found(to, 0.93, ...span),
          departLocal: found(`${day.day}T${hour}:${minute}`, day.confidence, ...span),
          arriveLocal: found(`${addDays(day.day, Number(plus))}T${endHour}:${endMinute}`, day.confidence, ...span),
          zoneFrom: found(origin.zone, 0.95),
          zoneTo: found(destination.zone, 0.95),
        },
      },
    ]
  })
}
