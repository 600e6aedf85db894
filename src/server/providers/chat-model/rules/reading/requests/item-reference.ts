// How a clause points at items of the plan: by name, kind, meal, day, part of the day, ordinal, or "it".
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { Mention } from '../names/mention.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { numberOf } from '../text/numbers.ts'
import { likelyTime } from '../values/clock-times.ts'
import { type Clause, mealIn, partIn } from './clause.ts'

const pronoun =
  /(?:^|[把将给在，, ])(?:它|那个|那家|这个|这家|那里|那儿|这儿|此处)(?!顺序)|\b(?:it|that one|this one|that|there|the place)\b(?! all)/iu
const several = /所有|全部|都(?=[不删去取])|全删|一切|\b(?:all|every(?:thing)?|each)\b/iu
const both = /两个|这两|那两|俩|\b(?:both|the two|the 2)\b/iu
/** A time in one of these says which item is meant: "the 2 pm thing". */
const takesTime = new Set<string>(['remove', 'replace', 'pin', 'booked', 'note', 'rename', 'longer', 'shorter'])
/** "The final stop of the whole trip" */
const ofWholeTrip = /\b(?:of|in|on) (?:the|our) (?:(?:whole|entire) )?(?:trip|plan|itinerary|holiday)\b/iu
const ordinalWords = 'first second third fourth fifth sixth'.split(' ')

/** The item that a mention stands for, else its name. */
export function referenceTo({ place, start, end }: Mention, text: string, context: ReadingContext): ItemReference {
  const names = place.names.map(foldText)
  const item = context.items.find(({ title }) => names.includes(foldText(title)))
  return item ? { itemId: item.id } : { name: place.kind === 'item' ? place.name : text.slice(start, end) }
}

/** `null` where the clause points at nothing. */
export function referenceIn(
  clause: Pick<Clause, 'text' | 'days' | 'tags'> & Partial<Pick<Clause, 'times' | 'act'>>,
): ItemReference | null {
  const { text } = clause
  const day = clause.days[0]?.day
  const meal = mealIn(text)
  const tag = clause.tags[0]?.tag
  const kind = meal ? undefined : kindIn(text)
  const ordinal = ordinalIn(text, clause)
  const part = meal ? undefined : partIn(text)
  const count = both.test(text) ? 2 : several.test(text) ? (true as const) : undefined
  const at = meal || tag || ordinal || !takesTime.has(clause.act ?? '') ? undefined : clause.times?.[0]
  const usesTag = tag && !(meal && tag === 'food') && tag !== 'food'
  const reference: ItemReference = {
    ...(day && { day }),
    ...(ordinal === -1 && ofWholeTrip.test(text) && { day: -1 }),
    ...(meal && { meal }),
    ...(usesTag && { tag }),
    ...(!usesTag && (kind || tag === 'food') && { kind: kind ?? 'restaurant' }),
    ...(part && !ordinalNeedsNoPart(text) && { part }),
    ...(ordinal && { ordinal }),
    ...(at && { at: likelyTime(at, part === 'evening') }),
    ...(count && { all: count }),
  }
  const hasOwn = at || meal || usesTag || kind || ordinal || part || tag === 'food'
  if (hasOwn || (day && count))
    return count === 2 && !usesTag && !kind && !meal ? { ...reference, it: true } : reference
  if (pronoun.test(text)) return { it: true }
  return Object.keys(reference).length > 0 ? reference : null
}

/** "the second evening" is a day, not an ordinal of items. */
function ordinalNeedsNoPart(text: string): boolean {
  return /\b(?:morning|afternoon|evening) (?:of|on)\b.*\bto\b/i.test(text)
}

function kindIn(text: string): ItemReference['kind'] {
  if (/餐厅|餐馆|饭店|饭馆|馆子|吃的|[那一]顿饭|\b(?:restaurants?|places? to eat|meals?)\b/iu.test(text))
    return 'restaurant'
  if (/酒店|住宿|\bhotels?\b/iu.test(text)) return 'lodging'
  if (/航班|飞机|\bflights?\b/iu.test(text)) return 'flight'
  if (/火车|高铁|\btrains?\b/iu.test(text)) return 'train'
  return /景点|[那这]个馆|\b(?:sights?|attractions?)\b/iu.test(text) ? 'attraction' : undefined
}

function ordinalIn(text: string, { days }: Pick<Clause, 'days'>): number | undefined {
  const free = days.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
  if (
    /最后(?:那?一?[个家项顿场处站]|的)|\b(?:the )?(?:last|final) (?:one|thing|item|stop|visit|place|sight|entry|meal)\b/iu.test(
      free,
    )
  )
    return -1
  if (/\blast (?:dinner|lunch|breakfast)\b|最后(?:一顿|的)?(?:晚饭|晚餐|午饭|午餐)/iu.test(free)) return -1
  const han = /第([一二三四五六七八九十\d]{1,2})(?:个|家|项|站)/u.exec(free)
  if (han) return numberOf(han[1]) ?? undefined
  const english =
    /\b(first|second|third|fourth|fifth|sixth) (?:one|thing|item|stop|visit|place|sight|entry|activity|museum|temple|restaurant|church)\b/i.exec(
      free,
    )
  return english ? ordinalWords.indexOf((english[1] ?? '').toLowerCase()) + 1 : undefined
}
