// Days of a booking: one that the text does not write down was reckoned, and one that no booking took may be the one meant.

import type { ReservationField } from '#contract/reservation.ts'
import { dayIn } from '../../../kernel/calendar.ts'
import { isOtherDay } from '../kinds/journey-times.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import type { FoundDay } from '../text/dates.ts'
import type { Case, Evidence } from './evidence.ts'

/** Lines about the order, the money and the conditions name days of their own. */
const ofOthers =
  /cancel|refund|chang|exchang|amend|paid|pay|due|balance|deposit|order|booked|purchas|issued|valid|expire|born|birth|free|placed|until|before|open|close|member|points|claim|offer|取消|退|改|变更|原|支付|付款|下单|订单|购|出票|预[约订]时间|有效|出生|截止|前|放票|开放|营业|提交|审批|申请|房费|每晚|发票|积分/iu

export function otherDays({ type, fields, reading, all, now }: Case): Evidence {
  const [first, last] =
    type === 'lodging' ? (['checkIn', 'checkOut'] as const) : (['departLocal', 'arriveLocal'] as const)
  const begins = fields[first]?.value.slice(0, 10)
  const ends = fields[last]?.value.slice(0, 10) ?? begins
  if (!begins || !ends) return { supported: [], contradicted: [] }
  const contradicted: ReservationField[] = []
  const free = unclaimedDays(reading, all).filter(({ day }) => day >= dayIn('UTC', now))
  const isOneDay = type !== 'lodging'
  if (free.some(({ day }) => day < begins || (isOneDay && day > ends))) contradicted.push(first)
  if (free.some(({ day }) => day > ends || (isOneDay && day < begins))) contradicted.push(last)
  // A day that only a deadline or the order names is none of the booking.
  if (isOnlyOfDeadline(reading, begins)) contradicted.push(first, last)
  // Nights were added to the first day, and another day stands in the text.
  const isReckoned = type === 'lodging' && !reading.days.some(({ day }) => day === ends)
  if (isReckoned && free.length > 0) contradicted.push(last)
  return { supported: [], contradicted }
}

function unclaimedDays(reading: Reading, all: Case['all']): FoundDay[] {
  const claimed = new Set(
    all.flatMap(({ fields: { departLocal, arriveLocal, checkIn, checkOut, freeCancelUntil } }) =>
      [departLocal, arriveLocal, checkIn, checkOut, freeCancelUntil].flatMap(
        (field) => field?.value.slice(0, 10) ?? [],
      ),
    ),
  )
  return reading.days.filter((day) => !claimed.has(day.day) && !isOfOther(reading.text, day))
}

const deadline =
  /cancel|refund|deadline|due\b|paid on|order date|order placed|booked on|取消|退|截止|下单|支付时间|购买时间/iu

/** Programs write seconds, people do not. */
const exact = /^[\sT]\d{1,2}:\d{2}:(?!00)\d{2}/
const stamped = /^[\sT]\d{1,2}:\d{2}:\d{2}/

function isOnlyOfDeadline({ text, days }: Reading, day: string): boolean {
  const mentions = days.filter((each) => each.day === day)
  return (
    mentions.length > 0 &&
    mentions.every(({ start, end }) => {
      const before =
        text
          .slice(Math.max(0, start - 60), start)
          .split(/[。；;，,！!\n]|\.\s/u)
          .at(-1) ?? ''
      const behind = text.slice(end, end + 60).split(/[。；;，,！!\n]|\.\s/u, 1)[0] ?? ''
      return (
        deadline.test(before + behind) ||
        exact.test(text.slice(end, end + 12)) ||
        (stamped.test(text.slice(end, end + 12)) &&
          days.some((other) => other.day !== day && !stamped.test(text.slice(other.end, other.end + 12))))
      )
    })
  )
}

function isOfOther(text: string, day: FoundDay): boolean {
  const { start, end } = lineAt(text, day.start)
  const above = lineAt(text, Math.max(0, start - 1))
  const isAlone = text.slice(start, day.start).trim() === ''
  return isOtherDay(text, day) || ofOthers.test(text.slice(isAlone ? above.start : start, end))
}
