// "常欣怡  儿童票": a line for each of those who travel.
import { type Found, matches } from './span.ts'

const line = /[^\n]+/g
const ticket = /[\s，,](?:成人|儿童|学生|残军)票(?![\s价]?[\d¥￥x×])/gu

/** null where fewer than two have a line; somebody with two journeys is one. */
export function countTicketRows(text: string): Found<number> | null {
  const rows = matches(text, line).filter(([words]) => isOfPerson(words))
  const [first, last] = [rows[0], rows.at(-1)]
  const value = new Set(rows.map(([words]) => /\p{Script=Han}{2,4}/u.exec(words)?.[0] ?? words)).size
  return first && last && value > 1
    ? { value, start: first.index, end: last.index + last[0].length, confidence: 0.55 }
    : null
}

/** Somebody's name stands before the kind of ticket. Two steps: one pattern for both goes through a long line again and again. */
function isOfPerson(words: string): boolean {
  const named = [...words.matchAll(ticket)].at(-1)
  return named !== undefined && /\p{L}/u.test(words.slice(0, named.index))
}
