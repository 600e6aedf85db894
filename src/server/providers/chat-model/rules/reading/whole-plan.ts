// Over a plan, nothing is changed that the message does not explain: the whole trip is planned anew only where that is asked
// for, and an edit that neither its words nor the classifier are sure of is asked about.
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import type { ActName } from './acts/act-names.ts'
import { cueMatches } from './acts/cues.ts'
import { sureEdits } from './acts/sureness.ts'
import { dayMentions } from './names/day-references.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { ReadAct, Reading } from './reading.ts'
import type { Clause } from './requests/clause.ts'
import { delayedItem } from './requests/delayed-item.ts'
import { meantItem } from './requests/place-name.ts'
import { settledValue } from './settled-value.ts'
import { hasPreferences, type Slots } from './slots.ts'

/** A plan of its own, whatever value it comes with. */
const asksAnew =
  /重新|重排|重做|推翻|从头|规划|(?:安排|排|做|出)(?:一下|一?个|下)?(?:行程|计划|攻略)|\b(?:re-?plan|redo|start (?:over|again|afresh)|from scratch|anew|new plan|plan (?:my|our|the|all|it|us|me|everything))\b/iu

const asksForWhole =
  /重新(?:规划|安排|排|计划|做|来|设计)|重排|重做|推翻|从头|整个(?:行程|计划|旅行|旅程)(?:都|全)?(?:换|改|重)|所有天|每一?天|规划|(?:安排|排|做|出)(?:一下|一?个|下)?(?:行程|计划|攻略)|\b(?:re-?plan|redo|start (?:over|again|afresh)|from scratch|plan (?:it |everything |the (?:whole )?(?:trip|thing) |our trip )?(?:again|anew)|new plan|plan (?:my|our|the|all|it|us|me|everything)|every ?day|each day|all days)\b/iu

/** With a value, all days shall have it: 整个行程轻松一点 */
const namesWhole =
  /整个(?:行程|计划|旅行|旅程)|整趟|全程|\b(?<!\b(?:stop|visit|thing|day|part|sight|place|meal|night) (?:of|in|on) (?:the|our|this) )(?:whole|entire) (?:trip|plan|itinerary|thing|holiday)\b/iu

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
  const { arrive, depart, dayStart, dayEnd, rideNotBefore, transport } = hours
  const values = [budget, noBudget, diets, refusedFoods, mobility, pace, limits, arrive, depart, dayStart, dayEnd]
  return [...values, rideNotBefore, transport, party?.isGuess ? undefined : party].some((value) => value !== undefined)
}

/** "Our train leaves at 18:31 on the last day": the day is that of the journey. */
function isJourney({ arrive, depart }: Slots): boolean {
  return (arrive ?? depart) !== undefined
}

export function asksBeforePlanning(reading: Reading, text: string, context: ReadingContext): Reading {
  const wish = reading.acts.find(({ act }) => act === 'wish')
  if (context.items.length === 0 || !wish || reading.unsure) return reading
  const settles = reading.acts.every(({ act }) => act === 'wish') ? settledValue(reading.slots, context) : null
  if (settles && !asksAnew.test(text)) return { ...reading, settles }
  if (asksForWhole.test(text)) return reading
  const { slots } = reading
  const days = slots.days === context.days ? undefined : slots.days
  const startDate = slots.startDate === context.startDate ? undefined : slots.startDate
  const isOfTrip = days ?? startDate ?? slots.period ?? slots.replace
  if (isOfTrip || slots.stops?.length || slots.cities.length > 0) return reading
  const { option: _, ...values } = slots
  if (namesWhole.test(text) && hasPreferences(values)) return reading
  const namesPart =
    context.names.find(text).some(({ place }) => context.items.some(({ title }) => place.names.includes(title))) ||
    dayMentions(text, context).length > 0
  // "I forgot: no shellfish", 预算换成1000欧: a value of the whole trip is noted, whatever word it comes with.
  if (isJourney(slots) || (!namesPart && (!speaksOfEdit.test(text) || hasTripValue(slots))))
    return { ...reading, isPartOpen: true }
  const others = reading.acts.filter((each) => each !== wish)
  if (others.some(({ calls }) => calls.length > 0)) return { ...reading, acts: others }
  const { act, probability, others: next } = wish.clause
  return { ...reading, unsure: [...next.filter((each) => each.act !== act), { act, probability }] }
}

const speaksOfOther = /换|改成|改去|\b(?:instead|rather|replace|swap)\b/iu

/** Edits that are not sure enough, where nothing else was asked for. */
export function asksBeforeChanging(reading: Reading, text: string, context: ReadingContext): Reading {
  if (context.items.length === 0 || reading.unsure) return reading
  const doubtful = reading.acts.filter((each) => isDoubtful(each, text, context))
  const [first] = doubtful
  if (!first) return reading
  const firm = reading.acts.filter((each) => !doubtful.includes(each))
  // What is not done beside the others is named.
  if (firm.some(({ calls }) => calls.length > 0))
    return { ...reading, acts: firm, unused: [...reading.unused, ...doubtful.map(({ clause }) => clause.text)] }
  const { act, probability, others } = first.clause
  return { ...reading, unsure: [{ act, probability }, ...others] }
}

const placing = new Set<ActName>(['add', 'move'])

/** "The shrine on day 2 first thing": added or moved, it is on that day. */
function probabilityOf(act: ActName, { probability, others }: Clause): number {
  const alike = placing.has(act) ? others.filter((each) => placing.has(each.act)) : []
  return alike.reduce((sum, each) => sum + each.probability, probability)
}

function isDoubtful({ act, clause, calls }: ReadAct, message: string, context: ReadingContext): boolean {
  if (!calls.some(({ name }) => name === editItinerarySpec.name)) return false
  if (delayedItem(clause, context)) return false
  const probability = probabilityOf(act, clause)
  if (cueMatches(clause.masked, act).length > 0) return probability < sureEdits.told
  // Half of a replacement is no removal.
  const isPartial = act === 'remove' && speaksOfOther.test(message)
  return probability < (!isPartial && namesTarget(clause, calls, context) ? sureEdits.named : sureEdits.alone)
}

/** Its edits are of items of a day that a meal, a kind, an order or an hour tells apart. */
function pointsAtOne({ edits }: Record<string, unknown>): boolean {
  const parsed = editItinerarySpec.input.safeParse({ edits })
  if (!parsed.success) return false
  return parsed.data.edits.some((edit) => {
    const reference = 'items' in edit ? edit.items : 'item' in edit ? edit.item : null
    return reference?.day !== undefined && Object.keys(reference).length > 1
  })
}

/** An item of the plan, or a place of the guide and the day for it. */
function namesTarget(clause: Clause, calls: ReadAct['calls'], context: ReadingContext): boolean {
  const { mentions, days } = clause
  if (meantItem(clause, context)) return true
  if (calls.some(({ args }) => pointsAtOne(args))) return true
  const isPlanned = mentions.some(({ place }) => context.items.some(({ title }) => place.names.includes(title)))
  return isPlanned || (mentions.length > 0 && days.length > 0)
}
