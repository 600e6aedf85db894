// Searches: places to see or eat, lodging, and the way from here to there.
import { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { routeBetweenSpec } from '#contract/agent-tools/route-between.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { attractionTags, cuisines } from '../../../../shipped-data/guides/guide-vocabulary.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { MarkedText } from '../text/marked-text.ts'
import { wantsFood } from '../values/interests.ts'
import { readNeeds } from '../values/needs.ts'
import { isRefused } from '../values/polarity.ts'
import { type Clause, mealIn } from './clause.ts'
import { meantItem, nameIn } from './place-name.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const tagsOfKind = { attraction: new Set<string>(attractionTags), restaurant: new Set<string>(cuisines) }

/** One search for sights, one for food, or both. */
export function placesCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  const { text, cities } = clause
  const tags = [...new Set(clause.tags.filter(({ start, end }) => !isRefused(text, start, end)).map(({ tag }) => tag))]
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

/** The place beside a word of nearness; "around here" is the stay or the city itself. */
function aroundName(clause: Clause, context: ReadingContext): string | undefined {
  const [mention] = clause.mentions
  if (mention) return nameIn(mention.place.names, context)
  if (/酒店(?:附近|周边)|\bnear (?:the|our|my) hotel\b/iu.test(clause.text)) return 'hotel'
  if (/机场(?:附近|周边)|\bnear the airport\b/iu.test(clause.text)) return 'airport'
  const area = /\b(?:near|around|close to|by|in) (?:the )?((?:[A-Z][\p{L}'-]+)(?: [A-Z][\p{L}'-]+)?)/u.exec(
    clause.text,
  )?.[1]
  const isCity = clause.cities.some(({ name }) => name === area)
  return area && !isCity ? area : undefined
}

export function lodgingCall(clause: Clause, context: ReadingContext): ToolCall[] {
  const { text, money, cities } = clause
  const [limit] = money
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
      city: cities.find(({ isCountry }) => !isCountry)?.name,
      around: aroundName(clause, context),
      kind,
      ...(amount && { maxPerNight: moneyOf(amount, limit?.currency ?? context.currency ?? 'CNY') }),
      ...(/豪华|高档|奢华|五星|\b(?:luxury|luxurious|fancy|5[- ]star)\b/iu.test(text) && { band: 'comfort' as const }),
      ...(/离.{1,12}近|\bclos(?:e|est|er) to\b/iu.test(text) && { sort: 'distance' as const }),
    }),
  ]
}

const standing: [RegExp, string][] = [
  [/机场|\bairport\b/iu, 'airport'],
  [/火车站|高铁站|车站|\b(?:train |railway )?station\b/iu, 'station'],
  [/酒店|\bhotel\b/iu, 'hotel'],
  [/市区|市中心|\b(?:cent(?:er|re)|downtown|into town|the city|city center)\b/iu, 'center'],
]

/** From the first place to the second; one place alone is the goal, from the place spoken of last or the stay. */
export function routeCall(clause: Clause, context: ReadingContext): ToolCall[] {
  const { text, mentions } = clause
  const named = mentions.map(({ place, start }) => ({ at: start, name: nameIn(place.names, context) }))
  const words = standing.flatMap(([pattern, name]) => {
    const at = text.search(pattern)
    return at >= 0 ? [{ at, name }] : []
  })
  const [mention] = mentions
  const mentioned = mention && context.items.find(({ title }) => title === nameIn(mention.place.names, context))
  const kinds = endsOfKind(clause, context)
  const item =
    named.length + kinds.length < 2 && words.length === 0
      ? meantItem(
          { ...clause, text: mention ? clause.text.replace(/吃完|吃饭/gu, '') : clause.text },
          context,
          mentioned?.day ?? context.recentDay,
        )
      : undefined
  const ends = [
    ...named,
    ...words,
    ...kinds.filter(({ name }) => !named.some((each) => each.name === name) && item?.title !== name),
    ...(item && !named.some(({ name }) => name === item.title) ? [{ at: itemAt(clause), name: item.title }] : []),
  ].sort((a, b) => a.at - b.at)
  const [first, second] = ends
  if (!first) return clause.act === 'leave' ? [callOf(getTripSpec, {})] : []
  const last = context.recentNames?.at(-1)
  const isGoal =
    /^(?:\s*(?:怎么[走去]|要多久|远))|(?:去|到|\bto(?: the)?) ?$/iu.test(
      text.slice(0, first.at).trim() ? text.slice(0, first.at) : '',
    ) || !/(?:从|离|\bfrom(?: the)?) ?$/iu.test(text.slice(0, first.at))
  const pair = second
    ? !/(?:从|离|\bfrom(?: the)?) ?$/iu.test(text.slice(0, first.at)) &&
      /\bfrom\b/i.test(text.slice(first.at, second.at))
      ? [second.name, first.name]
      : [first.name, second.name]
    : isGoal && !/过[去来]/u.test(text)
      ? [last ?? 'hotel', first.name]
      : [first.name, last ?? 'hotel']
  const [from = 'hotel', to = 'hotel'] = pair
  return from === to ? [] : [callOf(routeBetweenSpec, { from, to })]
}

/** "From the hotpot place to the wonton place": the one item of the plan for each kind that is named. */
function endsOfKind({ text, days, tags, mentions }: Clause, context: ReadingContext): { at: number; name: string }[] {
  const free = tags.filter(({ start, end }) => !mentions.some((each) => start < each.end && end > each.start))
  return free.flatMap((tag) => {
    const next = free.find(({ start }) => start > tag.start)?.start
    const day = days.filter(({ start }) => start > tag.start && (next === undefined || start < next)).slice(0, 1)
    const item = meantItem({ text: text.slice(tag.start, tag.end), days: day, tags: [tag] }, context)
    return item ? [{ at: tag.start, name: item.title }] : []
  })
}

function itemAt({ tags, days }: Clause): number {
  return tags[0]?.start ?? days[0]?.start ?? 0
}
