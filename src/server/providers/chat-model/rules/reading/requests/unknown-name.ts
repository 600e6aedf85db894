// A name that is of no place of the guide or the plan: "the Prado", 卢浮宫. The tools look it up elsewhere, or say that they know
// nothing of it.
import { markActWords } from '../acts/mark-act-words.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { tagMentions } from '../names/tag-mentions.ts'
import { unusedWords } from '../text/coverage.ts'
import { MarkedText } from '../text/marked-text.ts'
import { isEverydayWord } from '../text/topic-words.ts'
import type { Clause } from './clause.ts'

const capital = String.raw`(?:[ld]['’])?\p{Lu}[\p{L}'’.-]*`
const inLatin = new RegExp(
  `(?<![.!?] )(?<=\\s)(?:${capital})(?:(?: (?:of|the|de|du|des|la|le|les|der|die|das|am|an|del|di|da|al|in|on))*[ ]${capital}| [Mm]useum| [Pp]alace| [Tt]ower| [Pp]ark)*`,
  'gu',
)
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:i|i'm|i'd|day|english|french|uk|us|usa|eu)$/iu
const meal = /^(?:breakfast|brunch|lunch|dinner|supper)\b/i
/** Kinds of things, not names of them. */
const describes =
  /\b(?:dear|pricey|steep|costly|expensive|something|somewhere|anything|anywhere|another|other|different|else|similar|place|one|option|cheaper|closer|nearer|nicer|quieter|better)\b|地方|别的?[家处]|另一?[家处个]|别的|其[他它]|什么|类似|便宜|近一?点|换一?[家个]|随便|哪|的$/iu
/** They stand for a kind in a search and are names all the same. */
const famous = /故宫|迪士尼|环球影城|\bdisney(?:land)?\b|\buniversal studios\b/iu

/** 卢浮宫周几关门 */
const asksForDay = /(?:周|星期|礼拜)$/u

/** Of the words that nothing in the clause uses. */
export function unknownName(clause: Clause, context: ReadingContext): string | undefined {
  const { text, act, cities, days } = clause
  const latin = capitalsIn(text, [...cities, ...days])
  if (latin) return latin
  const source = new MarkedText(text)
  markActWords(source, act, context, true)
  const [run] = unusedWords(source)
    .filter((each) => !describes.test(each) && !each.split(/\s+/).every((word) => isEverydayWord(word.toLowerCase())))
    .sort((a, b) => b.length - a.length)
  const name = run?.replace(asksForDay, '')
  return name && isNameLike(name) ? name : undefined
}

export const isFamousName = (words: string) => famous.test(words)

export const isDescription = (words: string) => describes.test(words)

/** Without the verb before it and what is said after it. */
export function wordsOfName(words: string): string {
  return words
    .replace(
      /^[\s,，]*(?:with|for|by|to|see|do|visit|go to|换成|改成|换为|改去|改吃|换|去|看|逛|吃)*\s*(?:the |a |an |our )?/iu,
      '',
    )
    .replace(/\s*(?:instead|please|then|today|tomorrow|thanks)*$|(?:吧|了|好了|呢|行吗|可以吗|好吗|一下)+$/giu, '')
    .trim()
}

/** The words after "with" or 换成 where they are a name and no description. */
export function nameSaid(words: string): string | undefined {
  const bare = wordsOfName(words)
  if (bare.length < 2 || bare.length > 60 || describes.test(bare) || calendar.test(bare) || meal.test(bare))
    return undefined
  if (famous.test(bare)) return bare
  const kinds = tagMentions(bare)
  const rest = kinds.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, bare)
  const own = unusedWords(new MarkedText(rest)).filter((each) => !isEverydayWord(each.toLowerCase()))
  if (own.length === 0) return undefined
  if (/\p{Script=Han}/u.test(bare)) return kinds.length === 0 && isNameLike(bare) ? bare : undefined
  return /\p{Lu}/u.test(bare) ? bare : undefined
}

function capitalsIn(text: string, known: readonly { start: number; end: number }[]): string | undefined {
  for (const { 0: said, index } of text.matchAll(inLatin)) {
    const isKnown = known.some(({ start, end }) => index < end && index + said.length > start)
    if (!isKnown && said.length > 2 && !calendar.test(said)) return said.trim()
  }
  return undefined
}

function isNameLike(run: string): boolean {
  return /\p{Script=Han}/u.test(run) ? /^[\p{Script=Han}\p{L}·]{2,12}$/u.test(run) : run.length > 3
}

const refusedInHan =
  /[把将](?<a>\p{Script=Han}{2,10}?)(?:从|给|都|也|先|往|挪|移|换|删|去掉|拿|取消|改|放|调)|(?:取消|删[掉除]?|去掉|拿掉|跳过)(?<b>\p{Script=Han}{2,10}?)(?:了|吧|这个|那个)?$|^(?<c>\p{Script=Han}{2,8}?)(?:就|也|先)?(?:不[去看逛吃]|删|取消|去掉|不要)了?/u

/** Of an item that an edit is about and the plan does not have: 把九寨沟拿掉, "drop the Prado". */
export function itemSaid({ text, days, cities, mentions }: Clause): string | undefined {
  if (mentions.length > 0) return undefined
  const groups = refusedInHan.exec(text)?.groups
  const said = groups?.a ?? groups?.b ?? groups?.c
  if (said) return nameSaid(said)
  return capitalsIn(text, [...days, ...cities])
}
