// What the text names and no booking of it took: a time, a route. Then another reading of the journeys is as likely.

import type { ReservationField } from '#contract/reservation.ts'
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { journeyTimes } from '../kinds/journey-times.ts'
import { airportPairs } from '../kinds/journey-windows.ts'
import { isJourneyType } from '../kinds/journeys.ts'
import { notAirports } from '../kinds/routes.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { matches } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

/** Hours that belong to no journey: of conditions, of a desk, of whoever answers the telephone. */
const ofOthers =
  /cancel|refund|chang|opening|hours|office|open\b|mon(?:day)?\s?[-–]|daily|until|before|by\b|arrive at|at least|minutes|desk|取消|退|改签|免费|营业|服务时间|客服|热线|电话|提前|之前|前[,，。）)]?$|截止|检票|登机|值机|storn|annul/iu

export function unclaimed({ type, reading, all }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  if (!isJourneyType(type)) return nothing
  const contradicted: ReservationField[] = []
  if (hasOtherTimes(reading, all)) contradicted.push('departLocal', 'arriveLocal')
  if (type === 'flight' && hasOtherRoutes(reading, all)) contradicted.push('from', 'to', 'departLocal', 'arriveLocal')
  return { supported: [], contradicted }
}

function hasOtherTimes(reading: Reading, all: Case['all']): boolean {
  const { text } = reading
  const claimed = new Set(
    all.flatMap(({ fields }) =>
      [fields.departLocal, fields.arriveLocal, fields.checkIn, fields.checkOut, fields.freeCancelUntil].flatMap(
        (field) => field?.value.split('T')[1] ?? [],
      ),
    ),
  )
  return journeyTimes(reading, { start: 0, end: text.length }).some((time) => {
    const line = lineAt(text, time.start)
    return !claimed.has(time.time) && !ofOthers.test(text.slice(line.start, line.end))
  })
}

/** Two airports on one line, in an order in which nobody flies. */
function hasOtherRoutes({ text }: Reading, all: Case['all']): boolean {
  const isFlown = (from = '', to = '') =>
    all.some(({ fields }) => fields.from?.value === from && fields.to?.value === to)
  const isAround = (from = '', to = '') =>
    all.some(({ fields }) => fields.from?.value === from) && all.some(({ fields }) => fields.to?.value === to)
  return matches(text, airportPairs).some(([pair]) => {
    const [from, to, other] = (pair.match(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g) ?? []).filter(
      (code) => airportByIata(code) && !notAirports.has(code),
    )
    // A heading over all legs names their first and last airport.
    return from && to && !other && from !== to && !isFlown(from, to) && !isAround(from, to)
  })
}
