// Searches: places to see or eat, and lodging.
import { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { attractionTags, cuisines } from '../../../../shipped-data/guides/guide-vocabulary.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { MarkedText } from '../text/marked-text.ts'
import { wantsFood } from '../values/interests.ts'
import { readNeeds } from '../values/needs.ts'
import { isRefused } from '../values/polarity.ts'
import { type Clause, mealIn } from './clause.ts'
import { anchorItem, anchorTag } from './near-place.ts'
import { nameIn } from './place-name.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const tagsOfKind = { attraction: new Set<string>(attractionTags), restaurant: new Set<string>(cuisines) }

/** One search for sights, one for food, or both. */
export function placesCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  const { text, cities } = clause
  const anchor = anchorTag(clause)
  const wanted = clause.tags.filter((each) => each !== anchor && !isRefused(text, each.start, each.end))
  const tags = [...new Set(wanted.map(({ tag }) => tag))]
  const food = tags.filter((tag) => tagsOfKind.restaurant.has(tag))
  const sights = tags.filter((tag) => tagsOfKind.attraction.has(tag) && tag !== 'food')
  const meal = mealIn(text)
  const isFood = food.length > 0 || meal !== undefined || wantsFood(text) || /吃|\beat\b|\bhungry\b/iu.test(text)
  const isSight = sights.length > 0 || !isFood
  const common = filters(clause, context)
  const city = cities.find(({ isCountry }) => !isCountry)?.name
  const needs = readNeeds(new MarkedText(text))
  const plainFood = food.filter((tag) => tag !== 'vegetarian' && tag !== 'halal')
  return [
    ...(isSight ? [callOf(findPlacesSpec, { kind: 'attraction', tags: optional(sights), city, ...common })] : []),
    ...(isFood
      ? [
          callOf(findPlacesSpec, {
            kind: 'restaurant',
            tags: optional(plainFood),
            city,
            meal,
            diet: needs.diets[0],
            ...common,
          }),
        ]
      : []),
  ]
}

function filters(clause: Clause, context: ReadingContext) {
  const { text, money, times } = clause
  const [limit] = money
  const around = aroundName(clause, context)
  return {
    around,
    ...(/免费|不要(?:钱|门票)|\bfree\b/iu.test(text) && { free: true }),
    ...(limit && { maxPrice: moneyOf(limit.amount, limit.currency ?? context.currency ?? 'CNY') }),
    ...(/室内|下雨天|雨天|\bindoors?\b|\bwhen it rains\b|\brainy\b/iu.test(text) && { indoor: true }),
    ...(/轮椅|无障碍|\bwheel ?chair|\bstep[- ]free\b/iu.test(text) && { stepFree: true }),
    ...(/便宜|实惠|\bcheap(?:er)?\b/iu.test(text) && { sort: 'price' as const }),
    ...(times[0] && { openAt: times[0].time }),
  }
}

function optional(tags: readonly string[]): string[] | undefined {
  return tags.length > 0 ? tags.slice(0, 10) : undefined
}

/** What every city has, beside a word of nearness. */
const rolePlaces: readonly [RegExp, string][] = [
  [/酒店(?:附近|周边)|\bnear (?:the|our|my) hotel\b/iu, 'hotel'],
  [/机场(?:附近|周边|旁边?)|\b(?:near|by|close to|next to) the airport\b/iu, 'airport'],
  [
    /车站(?:附近|周边|旁边?)|离(?:火|高铁)?车站近|\b(?:near|by|close to|next to|around) the (?:train |railway |main |central )?station\b/iu,
    'station',
  ],
  [/市中心|\b(?:in|near|close to) the (?:city |town )?cent(?:er|re)\b|\bcentral(?:ly)?\b/iu, 'center'],
]

/** The place beside a word of nearness; "around here" is the stay or the city itself. */
function aroundName(clause: Clause, context: ReadingContext): string | undefined {
  const [mention] = clause.mentions
  if (mention) return nameIn(mention.place.names, context)
  const meant = anchorItem(clause, context)
  if (meant) return meant
  const role = rolePlaces.find(([words]) => words.test(clause.text))?.[1]
  if (role) return role
  const quarter = /^(?:在)?([\p{Script=Han}]{2,8}?)(?:附近|旁边|边上|周边|一带)/u.exec(clause.text)?.[1]
  if (quarter && clause.cities.every(({ name }) => name !== quarter)) return quarter
  const area = /\b(?:near|around|close to|by|in) (?:the )?((?:[A-Z][\p{L}'-]+)(?: [A-Z][\p{L}'-]+)?)/u.exec(
    clause.text,
  )?.[1]
  const isCity = clause.cities.some(({ name }) => name === area)
  return area && !isCity ? area : undefined
}

type Span = { start: number; end: number }

function isCityMention(mention: Span | undefined, city: Span | undefined): boolean {
  return mention !== undefined && city !== undefined && mention.start >= city.start && mention.end <= city.end
}

export function lodgingCall(clause: Clause, context: ReadingContext): ToolCall[] {
  const { text, money, cities } = clause
  const [limit] = money
  const city = cities.find(({ isCountry }) => !isCountry)
  const bare = limit
    ? null
    : (/(\d{2,5})(?:块|元)?(?:以内|以下|之内|左右)|\b(?:under|below|less than|up to|max(?:imum)?|cheaper than)\s?(\d{2,5})\b/iu
        .exec(text)
        ?.slice(1)
        .find(Boolean) ?? null)
  const amount = limit?.amount ?? (bare ? Number(bare) : null)
  const kind = (['hostel', 'guesthouse', 'apartment', 'resort', 'ryokan'] as const).find((each) =>
    ({
      hostel: /青旅|青年旅[舍社]|\bhostels?\b/iu,
      guesthouse: /民宿|客栈|\bguest ?houses?\b/iu,
      apartment: /公寓|\bapartments?\b/iu,
      resort: /度假/u,
      ryokan: /\bryokan\b|日式旅馆/iu,
    })[each].test(text),
  )
  return [
    callOf(findLodgingSpec, {
      city: city?.name,
      // The title of a journey names its cities.
      around: isCityMention(clause.mentions[0], city) ? undefined : aroundName(clause, context),
      kind,
      ...(amount && { maxPerNight: moneyOf(amount, limit?.currency ?? context.currency ?? 'CNY') }),
      ...(/豪华|高档|奢华|五星|\b(?:luxury|luxurious|fancy|5[- ]star)\b/iu.test(text) && { band: 'comfort' as const }),
      ...(/离.{1,12}近|\bclos(?:e|est|er) to\b/iu.test(text) && { sort: 'distance' as const }),
    }),
  ]
}
