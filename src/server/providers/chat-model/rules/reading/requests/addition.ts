// What an "add" clause brings into the plan.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { cuisines } from '../../../../shipped-data/guides/guide-vocabulary.ts'
import type { Mention } from '../names/mention.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { type Clause, mealIn } from './clause.ts'
import { isFamousName } from './unknown-name.ts'

type Addition = Extract<ItineraryEdit, { act: 'add' }>['what']

const verbs =
  /(?:塞进去|放进去|加进去|排进去|塞|去一去|看一看|逛一逛|走一走|帮我|给我|再|还|也|想|要|去|看|加上|加个|加一个|加|添加|增加|补一个|补个|补|安排|一下|一趟|带(?:我|他|她|它|你|爸|妈|老人|孩子|娃|们)+|排上|把|将|放到|放|改)+|^(?:(?:please|also|and|then|ok|could you|can you|could we|can we|i'd love to|i'd like to|i want to|we want to|we'd like to|let's|we need|i need|i want|we want|i'd like|we'd like|i fancy|we fancy|i could do with|we could do with|it would be (?:nice|great|lovely) to) )*(?:add|include|put in|put|insert|squeeze in|throw in|fit in|see|visit|do|go to|stop by)? ?(?:a visit to )?(?:the |a |an |some )?/giu

/** 再加一个景点, "one more sight" */
const anySight =
  /^(?:\S{0,4} )?(?:(?:another|1 more|one more|an?|any) )?(?:sights?|attractions?|places?|things? to (?:see|do)|stops?|(?:个|一个)?(?:景点|地方|去处))(?:吗)?(?: \S{0,4})?$/iu
/** A named place; else a kind of it; else the words themselves as an entry of the traveler's own. */
export function additionIn(
  clause: Clause,
  neighbor: Mention | null,
  hasNeighbor: boolean,
  { recentNames }: Pick<ReadingContext, 'recentNames'>,
): Addition[] {
  const named = clause.mentions.filter((mention) => mention !== neighbor && !isBeside(mention, clause))
  if (named.length > 0) return named.map(({ place }) => ({ name: place.name }))
  const meal = mealIn(clause.text)
  const anchor = hasNeighbor ? undefined : clause.mentions.find((mention) => isBeside(mention, clause))
  const near = anchor && { near: anchor.place.name }
  const tags = [...new Set(clause.tags.map(({ tag }) => tag))].filter((tag) => tag !== 'food')
  if (meal || /餐厅|餐馆|吃的|一[餐顿]|\brestaurants?\b/iu.test(clause.text))
    return [{ kind: 'restaurant', ...(tags.length > 0 && { tags }), ...near }]
  if (near && tags.length > 0) return [{ ...kindOf(tags), tags, ...near }]
  const own = ownWords(clause, hasNeighbor)
  if (tags.length === 0 && anySight.test(own)) return [{ kind: 'attraction', ...near }]
  if (isFamousName(own)) return [{ name: own }]
  const recent = recentNames?.at(-1)
  // "If so, pop it in", 还行，加到周一
  if (
    recent &&
    /^(?:它|这个|那个|这家|那家)?$|^(?:pop |stick |add |put |throw |slot )?(?:it|that|them)(?: in)?$/i.test(own)
  )
    return [{ name: recent }]
  const [city] = clause.cities
  if (own.length > 1 && (tags.length === 0 || /[A-Z]/.test(own)))
    return [{ name: city && own.length < 2 ? city.name : own }]
  return tags.length > 0 ? [{ tags }] : []
}

/** 拉面 is served in restaurants, though the guides have a street of that tag as well. */
function kindOf(tags: readonly string[]): Pick<Addition, 'kind'> {
  return tags.every((tag) => cuisines.some((known) => known === tag)) ? { kind: 'restaurant' } : {}
}

/** "the Picasso museum next to the Place des Vosges": the neighbor is no addition. */
function isBeside({ start, end }: Mention, { text }: Clause): boolean {
  return (
    /\b(?:next to|near(?:by)?|beside|close to|around|not far from|opposite|after|before) (?:the )?$/i.test(
      text.slice(0, start),
    ) || /^(?:旁边|附近|隔壁|对面|之后|后面|之前)/u.test(text.slice(end))
  )
}

function ownWords({ text, days, times }: Clause, hasNeighbor: boolean): string {
  const spans = [...days, ...times].sort((a, b) => b.start - a.start)
  const bare = spans.reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
  return bare
    .replace(/^(?:还行|还可以|不错|好的?|行|可以|嗯|那就?)(?:吧|啊|呀)?[，, ]+/u, '')
    .replace(verbs, ' ')
    .replace(hasNeighbor ? /\b(?:after|before) .*$/i : /(?!)/, ' ')
    .replace(
      /\b(?:on|to|in|at|for|the|morning|afternoon|evening|please|instead|too|as well|plan|itinerary|trip|my|our|of|there|then)\b|上午|下午|晚上|早上|中午|吧|了|的|在|到|进|行程|计划|里|，|,/giu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
}
