// "成人2、携童1", "2 adults, 1 senior": people counted by kind.
import { type Found, matches } from './span.ts'

const age = '(?:[^\\S\\n]?[(（][^()（）\\n]{1,18}[)）])?'
const after = '(?![\\d.:岁等]|[-–]\\d|[^\\S\\n]?(?:pcs?|kg|件|车|元|nights?|rooms?))'
const pattern = new RegExp(
  `(?<![\\d*.:-])([1-9]\\d?)[^\\S\\n]?(?:x\\s?)?(?:(adult)s?|(child)(?:ren)?|(infant)s?|(senior)s?|(student)s?|(youth)s?|(concession)s?|\\d{1,2} (?:and|&|or) (under)|(under)[ -]\\d|位?(成人)|[位名个]?(儿童|小孩|孩子|婴儿))(?!\\p{L}{3})|(?:(成人|全|标准)(?:[一二两三\\d]日)?票?|(儿童|孩童|婴儿|学生|长者|老人|半价|优惠|携带?(?:儿童|童))(?:[一二两三\\d]日)?票?|(司机|驾驶员)|(随车)乘客)${age}[^\\S\\n]?[:：x×*]?[^\\S\\n]?([1-9]\\d?)${after}`,
  'giu',
)

/** Of each kind as often as it was said first. null where only one kind is counted. */
export function countKinds(text: string): Found<number> | null {
  const kinds = new Map<string, number>()
  const found = matches(text, pattern)
  for (const match of found) {
    const kind = (match.slice(2, -1).find((group) => group) ?? '').toLowerCase()
    if (!kinds.has(kind)) kinds.set(kind, Number(match[1] ?? match.at(-1)))
  }
  const [first, last] = [found[0], found.at(-1)]
  const value = [...kinds.values()].reduce((sum, count) => sum + count, 0)
  return first && last && kinds.size > 1
    ? { value, start: first.index, end: last.index + last[0].length, confidence: 0.55 }
    : null
}
