// Hours whose words a role tells apart: the day may begin at ten, the train leaves at ten.

import type { RoleSpan } from './roles/role-model.ts'
import type { RoleName } from './roles/role-names.ts'
import type { Slots } from './slots.ts'
import { type ClockTime, clockTimesIn, likelyTime } from './values/clock-times.ts'

/** "Departing from Dublin 7am" is the way there, not its end. */
const leavesHome = /\b(?:depart|leav|set(?:ting)? off)\w*\b(?:(?!arriv|land|get(?:ting)? in|reach|pull)[^,.;]){0,30}$/iu

/** A day that begins later, or ends earlier, is none. */
const latestStart = '16:00'
const earliestEnd = '11:00'

type Hours = Pick<Slots, 'arrive' | 'depart' | 'dayStart' | 'dayEnd' | 'guessedJourneys'>
type HourSlot = 'arrive' | 'depart' | 'dayStart' | 'dayEnd'

const slotOf: Partial<Record<RoleName, HourSlot>> = {
  arrive: 'arrive',
  depart: 'depart',
  earliest: 'dayStart',
  latest: 'dayEnd',
}

/** Of the spans that no pattern knows. */
export function hoursByRole(
  spans: readonly RoleSpan[],
  slots: Slots,
  { text, use }: { text: string; use: (span: RoleSpan) => void },
): Hours {
  const hours: Hours = {}
  const known = (slot: HourSlot) => (slot in hours ? hours[slot] : slots[slot])
  for (const span of spans) {
    const slot = slotOf[span.role]
    const time = timeIn(span.text)
    if (!slot || !time || (slot === 'arrive' && leavesHome.test(text.slice(0, span.start)))) continue
    const isGuess = slots.guessedJourneys?.some((each) => each === slot)
    if (known(slot) !== undefined && !isGuess) continue
    const hour = hourFor(slot, time)
    if ((slot === 'dayStart' && hour > latestStart) || (slot === 'dayEnd' && hour < earliestEnd)) continue
    const taken = Object.values(slotOf).find((other) => other !== slot && known(other) === hour)
    if (taken) continue
    hours[slot] = hour
    if (isGuess) hours.guessedJourneys = slots.guessedJourneys?.filter((each) => each !== slot)
    use(span)
  }
  return hours
}

/** In words that are known to tell an hour, a number is one. */
function timeIn(text: string): ClockTime | undefined {
  return clockTimesIn(text, { bare: true })[0] ?? clockTimesIn(`at ${/\d.*/u.exec(text)?.[0] ?? ''}`, { bare: true })[0]
}

function hourFor(slot: HourSlot, time: ClockTime): string {
  if (slot !== 'dayStart') return likelyTime(time, slot === 'dayEnd')
  // Nobody begins before five: an open one to four is the afternoon.
  return time.isOpen && time.time >= '05:00' ? time.time : likelyTime(time, false)
}
