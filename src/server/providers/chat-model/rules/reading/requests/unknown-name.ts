// A name that is of no place of the guide or the plan: "the Prado", 卢浮宫. The tools look it up elsewhere, or say that they know
// nothing of it.
import { markActWords } from '../acts/mark-act-words.ts'
import type { ReadingContext } from '../names/reading-context.ts'
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
/** Kinds of things, not names of them. */
const describes =
  /\b(?:something|somewhere|anything|anywhere|another|other|different|else|similar|place|one|option|cheaper|closer|nearer|nicer|quieter|better)\b|地方|别的|其[他它]|什么|类似|便宜|近一?点|换一?[家个]|随便|哪/iu
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
  return run && isNameLike(run) ? run : undefined
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
