// "常欣怡  儿童票": a line for each of those who travel.
import { type Found, matches } from './span.ts'

const row = /^[^\n]*\p{L}[^\n]*[\s，,](?:成人|儿童|学生|残军)票(?![\s价]?[\d¥￥x×])[^\n]*$/gmu

/** null where fewer than two have a line; somebody with two journeys is one. */
export function countTicketRows(text: string): Found<number> | null {
  const rows = matches(text, row)
  const [first, last] = [rows[0], rows.at(-1)]
  const value = new Set(rows.map(([line]) => /\p{Script=Han}{2,4}/u.exec(line)?.[0] ?? line)).size
  return first && last && value > 1
    ? { value, start: first.index, end: last.index + last[0].length, confidence: 0.55 }
    : null
}
