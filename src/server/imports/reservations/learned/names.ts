// Runs of words that could be the name of a house, a street, a station or an event: parts of lines between their signs.
import { overlaps, type Span } from '../text/span.ts'
import type { Candidate } from './candidate.ts'

const longest = 120
const longestLine = 60
const mostParts = 6
/** What parts the words of a line; a place is often named behind "at" and before "to". */
const separator =
  /[\t|｜;；:：。！!?？"“”「」『』《》〈〉【】[\]<>→➔➜⇒►▶•·●■◆★☆✓✔✈🚄🏨*=_~#…]+|\s{2,}|(?<=\p{Script=Han})\s(?=\p{Script=Han})|\s[-–—/>]+\s|(?<=\p{Script=Han})[-–—~～/]+|[-–—~～/]+(?=\p{Script=Han})|--+|[,，、()（）]|\.\s|(?<!\p{L})(?:at|in|to|from|with|for|by|the|near|via|im|in der|nach|von|bei|à|de|au|da|a|presso|on|am)(?=\s)|[到至在从往去住]/giu
/** Over these a name goes on. */
const within =
  /^\s?(?:\s?|[,，、()（）]|\.\s|[-–—/]|at|in|to|from|with|for|by|the|near|via|im|in der|nach|von|bei|à|de|au|da|a|presso|on|am|[到至在从往去住])\s?$/iu

interface Part extends Span {
  /** Nothing but a sign over which names go on stands before it. */
  goesOn: boolean
}

export function namesIn(text: string, taken: readonly Span[]): Candidate[] {
  const found: Candidate[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const span = { start: at, end: at + line.length }
    at = span.end + 1
    if (line.trim() === '' || line.length > 600) continue
    const whole = line.trim()
    if (whole.length <= longestLine && /\p{L}{2}|\p{Script=Han}/u.test(whole)) {
      const start = span.start + line.indexOf(whole)
      found.push({ kind: 'name', value: whole, start, end: start + whole.length })
    }
    const parts = partsOf(
      line,
      span.start,
      taken.filter((each) => overlaps(each, span)),
    )
    for (const [first, { start }] of parts.entries())
      for (let last = first; last < Math.min(parts.length, first + mostParts); last++) {
        const part = parts[last]
        if (!part || (last > first && !part.goesOn) || part.end - start > longest) break
        const end =
          /^[)）]/u.test(text.slice(part.end)) && /[(（][^)）]*$/u.test(text.slice(start, part.end))
            ? part.end + 1
            : part.end
        const value = text.slice(start, end)
        if (/\p{L}{2}|\p{Script=Han}/u.test(value)) found.push({ kind: 'name', value, start, end })
      }
  }
  return found
}

function partsOf(line: string, offset: number, taken: readonly Span[]): Part[] {
  const cuts: (Span & { goesOn: boolean })[] = [
    ...[...line.matchAll(separator)].map(({ 0: sign, index }) => ({
      start: index,
      end: index + sign.length,
      goesOn: within.test(sign),
    })),
    ...taken.map(({ start, end }) => ({ start: start - offset, end: end - offset, goesOn: false })),
  ].toSorted((a, b) => a.start - b.start)
  const parts: Part[] = []
  let at = 0
  let goesOn = false
  const add = (end: number) => {
    const raw = line.slice(at, end)
    const words = raw.trim()
    if (words === '') return false
    const start = offset + at + raw.indexOf(words)
    parts.push({ start, end: start + words.length, goesOn })
    return true
  }
  for (const cut of cuts) {
    if (cut.start < at) {
      goesOn &&= cut.goesOn
      at = Math.max(at, cut.end)
      continue
    }
    if (add(cut.start)) goesOn = cut.goesOn
    else goesOn &&= cut.goesOn
    at = cut.end
  }
  add(line.length)
  return parts
}
