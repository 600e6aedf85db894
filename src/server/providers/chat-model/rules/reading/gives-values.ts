// Clauses that are unsure as acts but state a value of the trip.
import { type ActName, editActs } from './acts/act-names.ts'
import { isQuestion, isRequest } from './acts/cues.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { type Clause, mealIn } from './requests/clause.ts'
import { readSlots, type Slots } from './slots.ts'
import { unusedWords } from './text/coverage.ts'
import { blankDenied } from './text/denied.ts'
import { MarkedText } from './text/marked-text.ts'

/** The first day of the trip, not of an item. */
const movesStart =
  /\b(?:start|begin|depart|leave(?! out)|set off|(?:whole|entire) (?:trip|thing)|the trip|dates?)\b(?! day \d)|出发|开始(?!第)|日期/iu
/** "The seafood restaurant", 那家海鲜馆子: one item of the plan, and no food of all days. */
const oneMeal =
  /\b(?:the|that|this|our) (?:[\w'-]+ ){0,3}(?:restaurant|place|joint|spot|stall|bar|cafe|caf\u00e9|buffet|meal|lunch|dinner|breakfast|brunch|tour|class|cruise)\b|那[家个顿间][^，,。]{0,8}|(?:那[家间]|这[家间])$/iu
const edits = new Set<ActName>(editActs)

/** "a dozen colleagues", "we now land at 11:20", 返程高铁改成下午四点十分. */
export function givesValues(
  { act, probability, mentions, days, tags, money, text, masked }: Clause,
  context: ReadingContext,
): boolean {
  if (act === 'wish' || mentions.length > 0 || money.some(({ perNight }) => perNight)) return false
  if (edits.has(act) && context.items.length > 0 && oneMeal.test(text)) return false
  const source = new MarkedText(blankDenied(text))
  const slots = readSlots(source, context)
  const isJourney = (slots.arrive ?? slots.depart) !== undefined
  const isHours =
    (slots.dayStart ?? slots.dayEnd) !== undefined &&
    !context.recent?.length &&
    days.length === 0 &&
    !/\b(?:it|that|there)\b|它|那/iu.test(text)
  if (['set_time', 'buy', 'trouble'].includes(act) && (isJourney || isHours) && tags.length === 0) return true
  if (act === 'convert' && slots.budget && !isRequest(masked) && !/\b(?:in|to|into) \w/i.test(text)) return true
  if ((act === 'easier' || act === 'fuller') && context.recentDay !== undefined) return false
  if (slots.startDate && edits.has(act) && act !== 'shift' && mealIn(text) === undefined && movesStart.test(text))
    return true
  if (act === 'remove' && days.length + tags.length === 0 && (slots.refusedFoods ?? slots.diets)) return true
  if (edits.has(act) && (days.length > 0 || tags.length > 0) && !slots.refusedFoods && probability >= 0.4) return false
  if (isQuestion(masked)) return false
  const isCovered = unusedWords(source).length === 0
  const limit = isRequest(masked) ? 0.3 : isCovered ? 0.8 : 0.6
  return probability < limit && hasFirmValue(slots)
}

function hasFirmValue({
  days,
  startDate,
  budget,
  party,
  pace,
  dayStart,
  dayEnd,
  diets,
  refusedFoods,
  mobility,
}: Slots): boolean {
  return [days, startDate, budget, party, pace, dayStart, dayEnd, diets, refusedFoods, mobility].some(
    (value) => value !== undefined,
  )
}
