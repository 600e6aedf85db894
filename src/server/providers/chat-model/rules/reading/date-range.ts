// The length of a trip given by its first and last day: 12月5日到8日, 12月30日至1月2日, Dec 5 to 8, December 30 - January 2.
import { dayFrom, daysBetween } from '../../../../kernel/calendar.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = `(${months.join('|')})[a-z]*\\.?`
const chinese = /(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?\s*(?:到|至|[-~–—～])\s*(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*[日号]/u
const english = new RegExp(
  `\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:to|until|till|through|[-–—])\\s*(?:${month}\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b`,
  'i',
)

/** Days of the range, both ends counted. */
export function readRangeDays(text: string): number | null {
  const numbers = chinese.exec(text)
  if (numbers)
    return countDays(Number(numbers[1]), Number(numbers[2]), Number(numbers[3] ?? numbers[1]), Number(numbers[4]))
  const names = english.exec(text)
  if (!names) return null
  const numberOf = (name: string | undefined) => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  return countDays(numberOf(names[1]), Number(names[2]), numberOf(names[3] ?? names[1]), Number(names[4]))
}

/** The year does not matter but for a range across New Year. */
function countDays(fromMonth: number, fromDay: number, toMonth: number, toDay: number): number | null {
  const year = toMonth < fromMonth ? 2001 : 2000
  const from = dayFrom(2000, fromMonth, fromDay)
  const to = dayFrom(year, toMonth, toDay)
  const days = from && to ? daysBetween(from, to) + 1 : 0
  return days >= 1 ? days : null
}
