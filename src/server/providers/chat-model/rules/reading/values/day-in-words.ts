// A date as people say it, where nothing but a date is expected: good friday, next Tuesday, in three weeks, 五一, 下周五, 明年国庆.
import type { DayInWords } from '#contract/travel/day-in-words.ts'
import { addDays } from '../../../../../kernel/calendar.ts'
import { MarkedText } from '../text/marked-text.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { readTripDates } from './trip-dates.ts'

/** What may stand beside a date and changes nothing. */
const smallWords = /^(?:[\s,.，。]|\b(?:the|on|of|from|at)\b|[那当]天|出发|开始|起)*$/iu
const laterYear = /\b(?:of )?next year\b|(明|后)年的?/iu

/** In a message "in 10 days" may be a length and 十一 a number: in a date field they are days. */
const asDate = [
  (text: string) => text,
  (text: string) => text.replace(/^in (?:a|the) fortnight$|^a fortnight from (?:now|today)$/i, 'leaving in 2 weeks'),
  (text: string) => `leaving ${text}`,
  (text: string) => `${text}假期`,
]

/** null where the text is no date, or says more than the date that was found in it. */
export function readDayInWords(text: string, today: string): DayInWords | null {
  const plain = normalizeMessage(text)
  const year = laterYear.exec(plain)
  const rest = year ? plain.replace(year[0], '').trim() : plain
  const from = year ? `${Number(today.slice(0, 4)) + (year[1] === '后' ? 2 : 1)}-01-01` : today
  for (const form of asDate) {
    const source = new MarkedText(form(rest))
    const { start, days } = readTripDates(source, from)
    if (start && start >= today && smallWords.test(unreadPart(source)))
      return { day: start, last: days ? addDays(start, days - 1) : null }
  }
  return null
}

function unreadPart(source: MarkedText): string {
  return [...Array(source.text.length).keys()]
    .map((index) => (source.isUsed(index, index + 1) ? ' ' : (source.text[index] ?? '')))
    .join('')
    .replace(/^leaving|假期$/, '')
}
