// A window in which a shorter trip shall lie: "any 5 days between 11 and 20 March", 11到20号之间都行，5天, "some weekend in March".
import { addDays } from '../../../../../kernel/calendar.ts'
import { MarkedText } from '../text/marked-text.ts'
import type { TripDates } from './stated-dates.ts'
import { readDays } from './trip-days.ts'

const flexible =
  /\b(?:any ?time|some ?time|at some point|whenever|flexible|any(?: \d{1,2})? days|(?:doesn't|does not|don't|do not) (?:really )?(?:matter|mind|care) (?:when|which)|somewhere (?:in )?between|between|within|not fixed|either is fine|whichever)\b|之间|期间|之内|以内|都(?:行|可以|可|能|ok|没问题)|随便|任意|哪[天几个]?(?:都|个)|皆可|均可|灵活/iu
const someWeekend =
  /\b(?:some|any|a|one|whichever|which|a free)(?: \w+)? weekend (?:in|during|of|between)\b|(?:随便|任意|某个?|哪个|找个)周末|周末(?:都行|都可以|随便)|\bweekends? in\b/iu

/** A range longer than the trip is a window, where it is said to be open. */
export function asWindow({ text }: MarkedText, dates: TripDates): TripDates {
  const onWeekend = someWeekend.test(text)
  if (dates.period) return onWeekend ? { ...dates, period: { ...dates.period, onWeekend } } : dates
  const { start, days } = dates
  if (!start || !days || days < 3 || !flexible.test(text)) return dates
  const length = readDays(new MarkedText(text))
  const isWindow = length === undefined ? anyTime.test(text) : length < days
  if (!isWindow) return dates
  return { period: { earliest: start, latest: addDays(start, days - 1), ...(onWeekend && { onWeekend }) } }
}

/** Without a length a range is what it says, but for these. */
const anyTime = /\b(?:any ?time|some ?time|at some point|whenever)\b|随便|任意|哪[天几个]?都/iu
