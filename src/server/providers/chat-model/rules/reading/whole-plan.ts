// Over a plan, a message that names a day or an item of it never leads to a new plan of the whole trip by itself: what was
// understood beside it is done, else it is asked.
import { dayMentions } from './names/day-references.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { Reading } from './reading.ts'
import type { Slots } from './slots.ts'

const asksForWhole =
  /重新(?:规划|安排|排|计划|做|来|设计)|重排|重做|推翻|从头|整个(?:行程|计划|旅行|旅程)|整趟|全程|所有天|每一?天|\b(?:re-?plan|redo|start (?:over|again|afresh)|from scratch|plan (?:it |everything |the (?:whole )?(?:trip|thing) |our trip )?(?:again|anew)|new plan|whole (?:trip|plan|itinerary|thing)|entire (?:trip|plan|itinerary)|every ?day|each day|all days)\b/iu
const speaksOfEdit =
  /换成|换掉|改成|改去|改为|去掉|删|不去了|不要了|太[远累赶满久]|吃不消|挪|忘了|漏了|\b(?:instead|replace|swap|remove|drop|skip|forgot|too (?:far|tiring|much|long|hard|rushed))\b/iu

function hasTripValue({
  budget,
  noBudget,
  party,
  diets,
  refusedFoods,
  mobility,
  pace,
  limits,
  ...hours
}: Slots): boolean {
  const { arrive, depart, dayStart, dayEnd, rideNotBefore } = hours
  const values = [budget, noBudget, diets, refusedFoods, mobility, pace, limits, arrive, depart, dayStart, dayEnd]
  return [...values, rideNotBefore, party?.isGuess ? undefined : party].some((value) => value !== undefined)
}

export function asksBeforePlanning(reading: Reading, text: string, context: ReadingContext): Reading {
  const wish = reading.acts.find(({ act }) => act === 'wish')
  if (context.items.length === 0 || !wish || reading.unsure || asksForWhole.test(text)) return reading
  const { slots } = reading
  if (slots.days || slots.startDate || slots.period || slots.stops?.length) return reading
  const namesPart =
    context.names.find(text).some(({ place }) => context.items.some(({ title }) => place.names.includes(title))) ||
    dayMentions(text, context).length > 0
  // "I forgot: no shellfish", 预算换成1000欧: a value of the whole trip, whatever word it comes with.
  if (!namesPart && (!speaksOfEdit.test(text) || hasTripValue(slots))) return reading
  const others = reading.acts.filter((each) => each !== wish)
  if (others.some(({ calls }) => calls.length > 0)) return { ...reading, acts: others }
  const { act, probability, others: next } = wish.clause
  return { ...reading, unsure: [...next.filter((each) => each.act !== act), { act, probability }] }
}
