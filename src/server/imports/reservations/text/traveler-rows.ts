// People on a line each, with the word for their age: "Adult 1  Noor Lyle", "KWAN / LEO     CHILD".
import { type Found, matches } from './span.ts'

const kind = '(?:adult|child|infant|youth|senior|student)'
const ahead = new RegExp(`^[^\\S\\n]*${kind}(?: \\d)?(?:\\t| {2,})\\p{L}+[ /][^\\n]*$`, 'gimu')
const behind = new RegExp(
  `^[^\\S\\n]*\\p{Lu}[\\p{L}'’-]+[ /,]+[\\p{L} /'’-]+?(?:\\t| {2,})${kind}(?!\\p{L})[^\\n]*$`,
  'gimu',
)

/** null where fewer than two stand so. */
export function countTravelerRows(text: string): Found<number> | null {
  const rows = [ahead, behind].map((pattern) => matches(text, pattern)).find(({ length }) => length > 1)
  const [first, last] = [rows?.[0], rows?.at(-1)]
  return rows && first && last
    ? { value: rows.length, start: first.index, end: last.index + last[0].length, confidence: 0.55 }
    : null
}
