// Words that say again what was read: the month of the dates, the country of the stops, the names of those who travel.
import { cityMentions } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { monthName, monthNumber } from '../text/month-names.ts'
import { namedCompanions } from './named-companions.ts'
import type { TripDates } from './stated-dates.ts'

export function markRepeated(source: MarkedText, { start, period }: TripDates): void {
  const { text } = source
  const first = start ?? period?.earliest
  const month = Number(first?.slice(5, 7) ?? 0)
  if (month > 0)
    for (const match of text.matchAll(new RegExp(`\\b${monthName}\\b`, 'gi')))
      if (monthNumber(match[1]) === month) source.mark(match.index, match.index + match[0].length)
  const places = cityMentions(text)
  if (places.some(({ isCountry }) => !isCountry))
    for (const { isCountry, ...country } of places) if (isCountry) source.mark(country.start, country.end)
  const roster = namedCompanions(text)
  if (!roster) return
  for (const [name] of text.slice(roster.start, roster.end).matchAll(/\b\p{Lu}\p{Ll}{2,}/gu))
    for (const { index } of text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))) source.mark(index, index + name.length)
}
