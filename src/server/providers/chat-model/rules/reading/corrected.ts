// What a speaker takes back in the middle of a message and says anew: "five days, no wait, four days", 五天，不对，四天吧. The value
// that is meant stands where the other one stood.
import { mask } from './acts/placeholders.ts'
import type { ReadingContext } from './names/reading-context.ts'

const english =
  /[,;.–-]*\s*\b(?:(?:oh |ah |er |um |uh )*(?:no,? ?wait|wait,? ?no|hold on|hang on|scratch that|strike that|correction|or rather|(?:no,? |sorry,? |actually,? )+(?:make (?:that|it)|i meant?)|i meant?(?: to say)?|no,? sorry|sorry,? no\b|actually,? no\b|no,? actually\b|no no\b)|wait(?=[,.…])|(?<=\d\w{0,2},? )sorry(?=,? (?:the )?\d))[\s,;:.…–-]*(?:actually|make (?:that|it)|i meant?)?[\s,:]*/giu
const chinese =
  /[\s，,。.；;、…]*(?:(?:啊|哦|噢|呃|额|嗯)[，, ]?)?(?:不对(?=[\s，,。.、啊哦]|[\d一二两三四五六七八九十])(?:不对)?|(?:我)?(?:说|写|打|记)错了?|口误|等等|等一下|不不|不是不是|应该说)[啊哦呀]?(?:[\s，,。.；;、…]|应该|是|改成)*/gu

/** Only a value close behind is the one that is meant. */
const farthest = 26
/** A bare number stands for the number of any of these. */
const counts = new Set<string>(['n', 'd', 't', 'w', 'm'])
const bareNumber = /^\d{1,2}(?::\d\d)?$/
/** "I meant Lyon, not London" and "make it four days" say something also where nothing stands before them. */
const saysMore = /\b(?:meant?|make)\b|[错误是]|应该/iu

export function withoutCorrected(text: string, context: ReadingContext): string {
  const [marker] = [english, chinese]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
  if (!marker) return text
  if (marker.index === 0) return saysMore.test(marker[0]) ? text : text.slice(marker[0].length) || text
  const before = text.slice(0, marker.index)
  const after = text.slice(marker.index + marker[0].length)
  const meant = mask(after, context).values
  const [value] = meant
  const said = (from: string, { start, end }: { start: number; end: number }) => from.slice(start, end)
  const isNumber = value !== undefined && bareNumber.test(said(after, value))
  const wrong =
    value && mask(before, context).values.findLast(({ as }) => as === value.as || (isNumber && counts.has(as)))
  const separator = /\p{Script=Han}/u.test(text) ? '，' : ', '
  const rest = (words: string) => withoutCorrected(words, context)
  if (!value || !wrong || value.start > farthest) return before + separator + rest(after)
  const other = meant.find(
    (each) => each.as === value.as && !isSame(said(after, each), said(before, wrong)) && each.start >= value.start,
  )
  const isRefused = other !== value && other !== undefined && !counts.has(value.as)
  // "The Orangerie, no, the Orangerie is shut on Tuesdays, the Rodin": what was wrong is told before what is meant.
  if (isRefused) return before.slice(0, wrong.start) + rest(after.slice(clauseStart(after, other.start)))
  const lead = after.slice(0, value.start).replace(/^(?:it's|it is|the|for|on|at|就|是|改成|算)\s*$/iu, '')
  const tail = after.slice(value.end).replace(/^\s*(?:吧|好了|算了|then|instead)/iu, '')
  const stated = said(before, wrong)
  const inPlace =
    isNumber && wrong.as !== value.as ? stated.replace(/\d{1,2}(?::\d\d)?/, said(after, value)) : said(after, value)
  const mended = before.slice(0, wrong.start) + inPlace + before.slice(wrong.end)
  const kept = lead.trim() === '' ? tail : `${separator}${lead}${tail}`
  return rest(mended + kept)
}

function isSame(one: string, other: string): boolean {
  return one === other || one.includes(other) || other.includes(one)
}

/** Where the piece of the text begins that holds the position. */
function clauseStart(text: string, at: number): number {
  return Math.max(-1, ...[',', '，', '。', ';', '；', ' '].map((mark) => text.lastIndexOf(mark, at - 1))) + 1
}
