// A message that puts one place where others were: 三星堆去掉，改去熊猫基地，上午去; "put the zoo on day 2 instead of the temple and
// the market". What goes, what comes and how it is wished are one edit.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { cuisines } from '../../../../shipped-data/guides/guide-vocabulary.ts'
import { asksOpinion } from '../acts/cues.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { type Clause, mealIn, partIn, readValues } from './clause.ts'
import { goingItems } from './going-items.ts'
import { wantsLessOfKind } from './less-of-kind.ts'
import { meantItem } from './place-name.ts'
import { mild } from './replace-edits.ts'
import { isDescription, nameSaid, wordsOfName } from './unknown-name.ts'

type Replacement = Extract<ItineraryEdit, { act: 'replace' }>
type Coming = Pick<Replacement, 'by' | 'to'>

export interface ReadReplacement {
  edit: Replacement
  /** What else the message says, to be read by itself. */
  rest: string
}

const refusal = '(?:去掉|删掉?|拿掉|取消|划掉|不去了?|不要了?|不逛了?|不看了?|不吃了?)'
const goals = [
  /(?:直接|还是|就|都|给我|帮我)?(?:换成|改成|改去|改为|换为|换去|换到|改吃|换吃|改看|换做)(?:去|看|吃|逛)?/u,
  new RegExp(`${refusal}(?:吧|啦)?[，,。 ]*(?:那就|那|就|直接|我们|咱们|想)*(?:去|逛|看|吃|安排)(?!掉)`, 'u'),
]
/** A list goes on, or a refusal belongs to what comes next. */
const refersBack = new RegExp(`(?:、|和|跟|与|${refusal})[，, ]*$`, 'u')
const inPlaceHan = /^(?<by>.+?)[，,]?(?:代替|替代|替换掉?|取代|顶替)(?<outs>.+)$/u
const english = [
  /^(?:.*?\b(?:replace|substitute|swap|switch|exchange|change|trade)) (?<outs>.+?) (?:with|for|by|to) (?<by>.+)$/iu,
  /^(?:.*?\b(?:put|stick|pop|slot|throw|add|do|see|visit|have|fit|squeeze|want|get|like|prefer|go to|take us to|let's do)) (?<by>.+?) (?:instead of|in place of|rather than) (?<outs>.+)$/iu,
  /^.*?\binstead of (?<outs>.+?),? (?:please |let's |we'd like to |we want to |i'd like to |can we |could we )*(?:put|add|do|see|visit|have|go to) (?<by>.+)$/iu,
  /^(?:.*?\b(?:drop|skip|remove|ditch|scrap|cancel|delete|lose|cut|take out|leave out|forget)) (?<outs>.+?)(?:,| and| then|;)+ (?:please |let's |just |then )*(?:put|add|do|see|visit|have|go to) (?<by>.+? instead\b.*)$/iu,
  /^(?:.*?\b(?:drop|skip|remove|ditch|scrap|cancel|delete|lose|forget|never mind|not))(?: about)? (?<outs>.+?)(?:,| and| then|;|:| -)+ (?<by>[^,.]+?) instead$/iu,
  /^(?:.*?\b(?:drop|skip|remove|ditch|scrap|cancel|delete|lose|forget|never mind))(?: about)? (?<outs>.+?)(?:,| and| then|;)+ (?:we'd|i'd|we would|i would|we|i) (?:much |all )?(?:rather|prefer|fancy|feel like|want)(?: to)?(?: have| eat| get| go for| go to| see| visit| do| try)? (?<by>.+)$/iu,
  /^(?<by>.+?),? (?:instead of|in place of|rather than) (?<outs>.+)$/iu,
]
const trades = /\b(?:swap|switch|exchange|trade)\b.+\b(?:with|and)\b/iu
/** Another request begins. */
const nextRequest =
  /,\s*(?:and|also|then|plus|but)\s+|[;；]|\s+(?:and then|and also)\s+|,\s+(?=(?:the )?[\p{L}' -]{2,60} (?:on|to) day \d)/iu
/** Another request that the sentence begins with. */
const beforeRequest =
  /^(?:[^:]{0,24}: )?(?<before>\S+ \S.*?)(?:,\s*(?:and |then |also |but )*|\s+and\s+|;\s*)(?:please |can (?:you|we) |could (?:you|we) |let's |then |also )*\w+\s+(?:the |our |my )?$/iu
const ease = /轻松|别太累|不累|近一?点|慢一?点|\b(?:easy|easier|gentle|relaxed)\b/iu
/** 四张票, "three people" */
const isNumber = /^(?:\d+|[一二两三四五六七八九十]+)(?: |[个张份位人点天晚])/u
/** The time, the name or a detail of an item changes, not the item. */
const changesDetail = /时间|名字|名称|标题|备注|几点|预算|节奏|日期|\b(?:time|name|title|budget|pace|date)s?\b/iu

/** null where the message says it in no such form, or what goes is not in the plan. */
export function readReplacement(message: string, context: ReadingContext): ReadReplacement | null {
  if (context.items.length === 0) return null
  const pieces = message.split(/(?<=[。！!？?；;\n])|(?<=\.)\s+/u).filter((piece) => piece.trim().length > 0)
  for (const [index, piece] of pieces.entries()) {
    const sentence = piece.replace(/[。！!；;.\s]+$/u, '').trim()
    if (asksOpinion(sentence)) continue
    const read = /\p{Script=Han}/u.test(sentence) ? inChinese(sentence, context) : inEnglish(sentence, context)
    if (read) return { edit: read.edit, rest: [read.rest, ...pieces.slice(index + 1)].join(' ').trim() }
  }
  return null
}

function inChinese(text: string, context: ReadingContext): ReadReplacement | null {
  const swapped = inPlaceHan.exec(text)?.groups
  if (swapped?.by && swapped.outs) {
    const by = swapped.by.replace(/^(?:把|将|用|拿|让)/u, '').replace(/(?:放到?|安排到?|加到?)?(?:来)?$/u, '')
    return replacement({ outs: swapped.outs, by, wishes: '', rest: '' }, context)
  }
  for (const goal of goals) {
    const match = goal.exec(text)
    if (!match || match.index === 0) continue
    const right = text.slice(match.index + match[0].length)
    if (goals.some((each) => each.test(right))) return null
    const [by = '', ...others] = right.split(/[，,\s]+/u).filter(Boolean)
    const isWish = (words: string) =>
      mild.test(words) || ease.test(words) || (partIn(words) !== undefined && words.length <= 6)
    const wishes = others.filter(isWish).join('，')
    const rest = others.filter((words) => !isWish(words)).join('，')
    const { outs, before } = goingPart(text.slice(0, match.index), context)
    if (wantsLessOfKind(readValues(outs, context))) return null
    return replacement({ outs, by, wishes, rest: [before, rest].filter(Boolean).join('，') }, context)
  }
  return null
}

/** The last pieces that name what goes; what was said before them is another matter. */
function goingPart(text: string, context: ReadingContext): { outs: string; before: string } {
  const pieces = text.split(/(?<=[，,\s])/u)
  for (let from = pieces.length - 1; from > 0; from -= 1) {
    const outs = pieces.slice(from).join('')
    const values = readValues(outs, context)
    if (goingItems(values, values.days[0]?.day, context).length > 0 && !refersBack.test(pieces[from - 1] ?? ''))
      return {
        outs,
        before: pieces
          .slice(0, from)
          .join('')
          .replace(/[，,\s]+$/u, ''),
      }
  }
  return { outs: text, before: '' }
}

function inEnglish(text: string, context: ReadingContext): ReadReplacement | null {
  for (const pattern of english) {
    const groups = pattern.exec(text)?.groups
    if (!groups?.outs || !groups.by) continue
    const [outs = '', ...afterOuts] = groups.outs.split(nextRequest)
    const [by = '', ...afterBy] = groups.by.split(nextRequest)
    const at = Math.min(text.indexOf(groups.outs), text.indexOf(groups.by))
    const before = beforeRequest.exec(text.slice(0, at))?.groups?.before ?? ''
    const rest = [before, ...afterOuts, ...afterBy].filter(Boolean).join(', ')
    const read = replacement({ outs, by, wishes: text, rest }, context)
    if (read) return read
  }
  return null
}

interface Said {
  outs: string
  by: string
  /** May say when it is wanted, and what it shall not be. */
  wishes: string
  rest: string
}

function isInPlan(names: readonly string[], { items }: ReadingContext): boolean {
  return items.some(({ title }) => names.includes(title))
}

function replacement({ outs, by, wishes, rest }: Said, context: ReadingContext): ReadReplacement | null {
  if (changesDetail.test(outs)) return null
  const [out, coming] = [readValues(outs, context), readValues(by, context)]
  const day = out.days[0]?.day ?? coming.days[0]?.day
  const [item, ...also] = goingItems(out, day, context)
  if (!item) return forMissing({ outs, rest }, out, coming)
  // "Swap the opera night with the hotpot night": both are in the plan.
  if (trades.test(wishes) && coming.mentions.some(({ place }) => isInPlan(place.names, context))) return null
  if (coming.mentions.length === 0 && trades.test(wishes) && meantItem({ ...coming, text: by }, context)) return null
  const what = comingPlace(coming, { text: `${outs} ${by}`, item }, context)
  if (!what) return null
  const isMild = mild.test(`${by} ${wishes}`) && what.kind === 'restaurant'
  const part = mealIn(`${by} ${wishes}`) ? undefined : partIn(`${by} ${wishes}`)
  const to = {
    ...(coming.days[0] && { day: coming.days[0].day }),
    ...(part && what.kind !== 'restaurant' && { part }),
  }
  const edit: Replacement = {
    act: 'replace',
    item,
    ...(also.length > 0 && { also }),
    by: { ...what, ...(isMild && { mild: true }) },
    ...(Object.keys(to).length > 0 && { to }),
  }
  return { edit, rest }
}

/** What shall go is not in the plan, and what comes is a certain place: the tool asks what it takes the place of. */
function forMissing(
  { outs, rest }: Pick<Said, 'outs' | 'rest'>,
  out: ReturnType<typeof readValues>,
  coming: ReturnType<typeof readValues>,
): ReadReplacement | null {
  const [mention] = coming.mentions
  const bare = wordsOfName(outs)
  const name = out.mentions[0]?.place.names.at(-1) ?? (isDescription(bare) ? undefined : nameSaid(outs))
  if (!name || !mention || coming.mentions.length > 1 || out.days.length + out.tags.length > 0) return null
  const [to] = coming.days
  return {
    edit: { act: 'replace', item: { name }, by: { name: mention.place.name }, ...(to && { to: { day: to.day } }) },
    rest,
  }
}

function comingPlace(
  { text, mentions, days, times, tags }: Pick<Clause, 'text' | 'mentions' | 'days' | 'times' | 'tags'>,
  { item }: { text: string; item: ItemReference },
  context: ReadingContext,
): Coming['by'] | null {
  const [mention] = mentions
  if (mention) return mentions.length === 1 ? { name: mention.place.name } : null
  const bare = [...days, ...times].reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  )
  const said = wordsOfName(bare.replace(/\s+(?:on|to|in|at|for)\s*(?=$|[,.])/iu, '').replace(/^\s*在/u, ''))
  if (/^(?:上午|下午|晚上|早上|中午|傍晚)$/u.test(said)) return null
  if (said.length < 2 || said.length > 60 || isDescription(said) || isNumber.test(said) || times.length > 0) return null
  const isMeal =
    item.meal !== undefined ||
    cuisines.some((cuisine) => cuisine === item.tag) ||
    context.items.find(({ id }) => id === item.itemId)?.kind === 'restaurant'
  if (isMeal) {
    const wanted = [...new Set(tags.map(({ tag }) => tag))].filter((tag) => tag !== 'food')
    const dish = said.replace(mild, '').replace(/的$/u, '').trim()
    return { kind: 'restaurant', ...(dish.length > 1 && { dish }), ...(wanted.length > 0 && { tags: wanted }) }
  }
  // "The zoo" is a certain one, "a museum" is any.
  const isCertain = /\p{Script=Han}/u.test(said)
    ? tags.every(({ start, end }) => end - start < said.length)
    : /\bthe\b|\p{Lu}/u.test(text)
  return isCertain ? { name: said } : null
}
