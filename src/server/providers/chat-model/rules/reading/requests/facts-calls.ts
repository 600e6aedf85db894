// What is asked of places: each that is named, on the day that is spoken of.
import { placeFactsSpec } from '#contract/agent-tools/place-facts.ts'
import { dayNumber } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { MarkedText } from '../text/marked-text.ts'
import { likelyTime } from '../values/clock-times.ts'
import { openTopics } from '../values/open-topics.ts'
import { readTripDates } from '../values/trip-dates.ts'
import type { Clause } from './clause.ts'
import { asksForTimeThere, checksHours } from './hours-question.ts'
import { placeNames } from './place-name.ts'
import { callOf, type ToolCall } from './tool-call.ts'
import { unknownName } from './unknown-name.ts'

export function factsCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  const named = placeNames({ ...clause, mentions: withoutQuarters(clause) }, context)
  // "Is the castle open on Mondays?" asks about another day than the one it is planned on.
  const known = named.length > 0 ? named : placeNames({ ...clause, days: [] }, context)
  const isKnown = known.length > 0 && (clause.mentions.length > 0 || asksForTimeThere(clause.text))
  const said = isKnown ? undefined : unknownName(clause, context)
  const topics = openTopics(clause.text)
  const names = said && topics.length === 0 ? [said] : known
  const day = dayNumber(clause.days[0]?.day, context)
  const date = day
    ? undefined
    : (weekdayDate(clause.text, context) ?? readTripDates(new MarkedText(clause.text), context.today).start)
  const [stated] = clause.times
  const time = stated && !checksHours(clause.text) ? likelyTime(stated, false) : undefined
  return names.map((name) => callOf(placeFactsSpec, { name, day, date, time, ...(topics.length > 0 && { topics }) }))
}

/** "Closed on Mondays" without a Monday in the trip: the next one. */
function weekdayDate(text: string, context: ReadingContext): string | undefined {
  const isWeekday = /(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/iu.test(text)
  return isWeekday
    ? readTripDates(new MarkedText(text.replace(/days\b/i, 'day')), context.startDate ?? context.today).start
    : undefined
}

/** 上野那个国立博物馆: where it is, and no second place. */
function withoutQuarters({ mentions, text }: Clause): Clause['mentions'] {
  return mentions.filter(
    ({ end, score }) =>
      score >= 0.6 ||
      !mentions.some(
        (other) => other.start >= end && /^(?:的|那个?|那边的?|附近的?)$/u.test(text.slice(end, other.start)),
      ),
  )
}
