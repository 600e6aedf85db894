// The item of the plan that people describe without its name: "the big iron thing", 吃完抄手接着去的那个馆, "the church on the hill".
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { likelyTime } from '../values/clock-times.ts'
import { mealIn, partIn, readValues } from './clause.ts'
import { itemBeside, orderIn, ordinalIn, placeIn } from './described-order.ts'
import { describesSomething } from './description-terms.ts'
import { type Evidence, evidenceOf } from './description-words.ts'
import { dayMeant, isOnAt, mealOf, partOf } from './planned-items.ts'

/** Words that fit an item less than this tell nothing of it. */
const leastScore = 0.7
const leastShare = 0.25
/** The next one has to be this far behind. */
const clearlyAhead = 0.85

const between = /\s*(?:,|，|、|&|\+|\b(?:and|nor|or|plus|as well as)\b|\bn\b|和|跟|与|以及|还有)\s*/iu
const mealWords =
  /[那一这]顿|吃饭|餐厅|餐馆|饭[店馆]|馆子|那家店?|吃的地方|\b(?:restaurants?|places? to eat|eatery|meals?)\b/iu
const middleOfDay = /中午|\bmidday\b|\bnoon\b/iu
const supper = /夜饭|宵夜|晚上.{0,2}吃|\btea time\b/iu

/** Each item of a list by itself; empty where one of them is not told clearly. */
export function describedItems(
  words: string,
  where: string,
  context: ReadingContext,
  previous?: ReadingItem,
): ReadingItem[] {
  const parts = words.split(between).filter((part) => part.trim() !== '')
  const listed: ReadingItem[] = []
  for (const part of parts.length > 1 ? parts : []) {
    const item = describedItem(part, where, context, listed.at(-1) ?? previous)
    if (!item) break
    listed.push(item)
  }
  if (parts.length > 1 && listed.length === parts.length) return [...new Set(listed)]
  const whole = describedItem(words, where, context, previous)
  return whole ? [whole] : []
}

/** `where` is what else says on which day, in which part of it or at which meal the item is now. */
export function describedItem(
  words: string,
  where: string,
  context: ReadingContext,
  previous?: ReadingItem,
): ReadingItem | undefined {
  if (namesAnother(words, context)) return undefined
  const order = orderIn(words)
  if (order) {
    const isBack = /^(?:it|that|this|them|它)$/iu.test(order.anchor.trim())
    const anchor = isBack ? previous : describedItem(order.anchor, where, context)
    const beside = anchor ? itemBeside(anchor, order.side, evidenceOf(order.rest, context), context) : undefined
    if (beside || anchor) return beside
  }
  const near = placeIn(words)
  const there = restricted(near?.rest ?? words, where, context)
  const bare = withoutPlaceInDay(near?.rest ?? words, context)
  const ordinal = ordinalIn(bare, where)
  if (there.items.length === 0) return undefined
  if (!describesSomething(bare)) {
    if (ordinal !== undefined && there.isOfDay) return inOrder(there.items, ordinal)
    return there.isNarrowed && there.items.length === 1 ? there.items[0] : undefined
  }
  const found = evidenceOf(bare, context).filter(({ item }) => there.items.includes(item))
  const fitting = near ? nearFirst(found, near.anchor, context) : found
  return ordinal !== undefined ? ofThose(fitting, ordinal) : clearlyBest(fitting, context)
}

/** A place of the guide that the plan does not have is no description of one that it has. */
function namesAnother(words: string, { names, items }: ReadingContext): boolean {
  const planned = new Set(items.map(({ title }) => foldText(title)))
  const isPlanned = (each: readonly string[]) => each.some((name) => planned.has(foldText(name)))
  const found = names.find(words).filter(({ score }) => score >= 0.6)
  return found.length > 0 && found.every(({ place }) => !isPlanned(place.names))
}

/** "The gardens by the Louvre": not the Louvre, and of the gardens those that its words or its day have to do with. */
function nearFirst(fitting: readonly Evidence[], words: string, context: ReadingContext): Evidence[] {
  const around = evidenceOf(words, context)
  const anchor = clearlyBest(around, context)
  return fitting
    .filter(({ item }) => item !== anchor)
    .map((each) => ({
      ...each,
      score:
        each.score +
        (around.find(({ item }) => item === each.item)?.score ?? 0) / 2 +
        (each.item.day === anchor?.day ? 0.5 : 0),
    }))
    .sort((one, other) => other.score - one.score)
}

function clearlyBest(fitting: readonly Evidence[], context: ReadingContext): ReadingItem | undefined {
  const [best, second] = fitting
  if (!best || best.score < leastScore || best.share < leastShare) return undefined
  if (!second || second.score <= best.score * clearlyAhead) return best.item
  // Under way, of those that fit alike the one of the day that is spoken of.
  const near = context.recentDay ?? context.dayAtHand
  const alike = fitting.filter(({ score }) => score > best.score * clearlyAhead)
  const ofDay = alike.filter(({ item }) => item.day === near)
  return ofDay.length === 1 ? ofDay[0]?.item : undefined
}

function ofThose(fitting: readonly Evidence[], ordinal: number): ReadingItem | undefined {
  const [best] = fitting
  if (!best || best.share < leastShare) return undefined
  return inOrder(
    fitting.filter(({ score }) => score > best.score * clearlyAhead).map(({ item }) => item),
    ordinal,
  )
}

function inOrder(items: readonly ReadingItem[], ordinal: number): ReadingItem | undefined {
  const sorted = items
    .filter(({ start }) => start !== null)
    .toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0) || (a.start ?? '').localeCompare(b.start ?? ''))
  return sorted.at(ordinal > 0 ? ordinal - 1 : ordinal)
}

interface Restricted {
  items: ReadingItem[]
  isOfDay: boolean
  isNarrowed: boolean
}

/** By day, meal, hour and part of the day. Only the day has to fit: "the lunch market" may be no meal. */
function restricted(words: string, where: string, context: ReadingContext): Restricted {
  const said = readValues(`${words}${hasHan(words) ? '，' : ', '}${where}`, context)
  const days = said.days.map(({ day }) => dayMeant(day, context))
  const own = context.items.filter(({ kind }) => kind !== 'lodging')
  const onDay = days.length > 0 ? own.filter(({ day }) => days.includes(day ?? undefined)) : own
  let items = onDay
  let isNarrowed = false
  const narrow = (fits: (item: ReadingItem) => boolean) => {
    const some = items.filter(fits)
    if (some.length === 0) return
    items = some
    isNarrowed = true
  }
  const meal = mealIn(said.text) ?? (supper.test(said.text) ? 'dinner' : undefined)
  const [time] = said.times
  const part = meal ? undefined : partIn(said.text)
  if (meal) narrow((item) => mealOf(item) === meal)
  else if (mealWords.test(said.text)) narrow(({ kind }) => kind === 'restaurant')
  if (middleOfDay.test(said.text)) narrow(({ start }) => start !== null && start >= '11:00' && start < '14:30')
  if (time) {
    const hours = [likelyTime(time, part === 'evening'), time.time]
    narrow((item) => hours.some((hour) => isOnAt(item, hour)))
    narrow(({ start }) => start !== null && hours.includes(start))
  } else if (part) narrow((item) => partOf(item) === part)
  return { items, isOfDay: days.length > 0, isNarrowed }
}

/** Without days, hours and parts of the day. */
function withoutPlaceInDay(words: string, context: ReadingContext): string {
  const { days, times } = readValues(words, context)
  return [...days, ...times]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, words)
}
