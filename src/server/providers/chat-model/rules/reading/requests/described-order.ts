// Items that are told by their place in a day: "the square that follows it", 武侯祠后面接的那条街, "the thing that opens our last day".
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { numberOf } from '../text/numbers.ts'
import type { Evidence } from './description-words.ts'

export interface Order {
  side: 'after' | 'before'
  /** Words of the item beside it. */
  anchor: string
  /** What else is said of the one that is meant. */
  rest: string
}

const rightThere =
  '(?:right |straight |just |directly |immediately |comes |coming |that is |which is |we (?:do|have) )*'
const orders: readonly { side: Order['side']; pattern: RegExp }[] = [
  {
    side: 'after',
    pattern: new RegExp(
      `^(?<rest>.*?)\\b(?:${rightThere}after|following|(?:that|which) follows|(?:that|which) comes ${rightThere}after) (?:the |our |my )?(?<anchor>.+)$`,
      'iu',
    ),
  },
  {
    side: 'before',
    pattern: new RegExp(
      `^(?<rest>.*?)\\b(?:${rightThere}before|preceding|ahead of|(?:that|which) precedes) (?:the |our |my )?(?<anchor>.+)$`,
      'iu',
    ),
  },
  {
    side: 'after',
    pattern:
      /^(?:[吃逛看玩]完)?(?<anchor>.+?)(?:完了?|之后|以后|过后|后面|后头|后边|接着|紧接着|接下来|紧跟着|随后)(?:接着|紧接着|接下来|紧跟着|去|吃|逛|看|安排|接|跟|的|着)*(?<rest>[那这下].*)$/u,
  },
  {
    side: 'before',
    pattern: /^(?<anchor>.+?)(?:之前|以前|前面|前头|前边)(?:去|吃|逛|看|安排|的)*(?<rest>[那这].*)$/u,
  },
]
const immediately = /\b(?:right|straight|just|directly|immediately)\b/iu
/** Said of all that a day still has: "everything after lunch". */
const ofRest = /\b(?:everything|anything|nothing|all|the rest)\b|^whatever(?:'s| is)? *$/iu

const link =
  /^(?:[逛看吃玩]?完?了?(?:之[后前]|以[后前]|过后|[后前][面头边]|接着|旁边|附近|对面|隔壁))+(?:的|去|接|那|个|家|座|条|有|是)*$|^ ?(?:right |just |straight )?(?:after|before|by|near|next to|beside|opposite) (?:the )?$/iu

/** Words between two parts of one description. */
export const joinsDescription = (words: string) => link.test(words)

export function orderIn(words: string): Order | undefined {
  for (const { side, pattern } of orders) {
    const { anchor, rest } = pattern.exec(words.trim())?.groups ?? {}
    if (anchor && rest !== undefined && (immediately.test(words) || !ofRest.test(rest))) return { side, anchor, rest }
  }
  return undefined
}

/** Next to it on its day; what describes another one there goes before. */
export function itemBeside(
  anchor: ReadingItem,
  side: Order['side'],
  described: readonly Evidence[],
  { items }: ReadingContext,
): ReadingItem | undefined {
  const later = items
    .filter(({ day, start, kind }) => day === anchor.day && start !== null && kind !== 'lodging')
    .filter(({ start }) =>
      side === 'after' ? (start ?? '') > (anchor.start ?? '') : (start ?? '') < (anchor.start ?? ''),
    )
    .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
  const near = side === 'after' ? later : later.toReversed()
  return near.find((item) => described.some((each) => each.item === item)) ?? near[0]
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const kindOfThing = String.raw`(?:\p{L}+ ){0,2}?\p{L}+`
const byNumber = new RegExp(
  `\\b(?:the |our |my )?(?:(${ordinals.join('|')})|(\\d)(?:st|nd|rd|th)) (?=${kindOfThing})`,
  'iu',
)
const opens = /\b(?:opens?|opening|starts?|begins?|kicks? off)\b|^first$|头一[个站项家处]|打头|开头|最早|大清早那/iu
const closes =
  /\b(?:closes?|closing|ends?|ending|finish(?:es)?|the (?:very )?last|the final)\b|收尾|末尾|压轴|最晚|最后(?:一?[个站项家处]|那|的)?/iu
const hanNumber = /第([一二三四五六七八九\d])[个站项家处间座]/u

/** 1 = the first, -1 = the last. The words are without the days that they name. */
export function ordinalIn(words: string, where: string): number | undefined {
  const [, word, digit] = byNumber.exec(words) ?? []
  if (word || digit) return word ? ordinals.indexOf(word.toLowerCase()) + 1 : Number(digit)
  const said = hanNumber.exec(words)
  if (said) return numberOf(said[1]) ?? undefined
  if (opens.test(words) || /头一[个站项家处]/u.test(where)) return 1
  return closes.test(words) ? -1 : undefined
}

const nearEnglish =
  /\b(?:by|near|next to|beside|opposite|behind|around|close to|in front of|across from) (?:the |our )?$/iu
const nearHan = /^(?:旁边|附近|对面|隔壁|边上|门口)(?:的|那)/u

/** "The gardens by the Louvre": the name only says where the thing is. */
export function isOnlyWhere(text: string, { start, end }: { start: number; end: number }): boolean {
  return nearEnglish.test(text.slice(0, start)) || nearHan.test(text.slice(end))
}

const near =
  /^(?<rest>.+?)\b(?:by|near|next to|beside|opposite|behind|around|close to|in front of|across from) (?:the |our )?(?<anchor>.+)$|^(?<hanAnchor>.+?)(?:旁边|附近|对面|隔壁|边上|门口)(?:的|那)(?<hanRest>.+)$/iu

/** What is described, and what it is near to. */
export function placeIn(words: string): { rest: string; anchor: string } | undefined {
  const { rest, anchor, hanRest, hanAnchor } = near.exec(words)?.groups ?? {}
  const said = rest ?? hanRest
  const place = anchor ?? hanAnchor
  return said && place ? { rest: said, anchor: place } : undefined
}
