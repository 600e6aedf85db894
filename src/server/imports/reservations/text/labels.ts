// Values that stand behind a label: "Check-in: …", a cell beside its heading, or the next line.
import { type Found, matches } from './span.ts'

const longestValue = 240

/**
 * The values of all places where `label` (a pattern without groups) stands as a label. Up to the end of the line, a tab, or
 * three spaces. The first of several cells on the next line is the label of a row of its own.
 */
export function labelled(text: string, label: string): Found<string>[] {
  return matches(text, patternOf(label)).flatMap((match) => {
    const [whole, mark = '', rest = ''] = match
    const value =
      rest
        .split(/\s{3,}|\u3000{1,}|[|｜]|；|;\s/)[0]
        ?.trim()
        .slice(0, longestValue) ?? ''
    const start = match.index + whole.lastIndexOf(rest)
    const column = mark === '\t' ? belowHeading(text, start) : null
    if (column) return [column]
    const isNextLine = whole.slice(whole.indexOf(mark)).includes('\n')
    // The next line has a label of its own.
    if (isNextLine && /^[\p{L}\p{M} ]{1,20}[:：](?!\d)/u.test(value)) return []
    return value === '' ? [] : [{ value, start, end: start + value.length, confidence: isNextLine ? 0.75 : 0.9 }]
  })
}

/** By label, of which there are a few dozen: to build one takes longer than to look for it. */
const patterns = new Map<string, RegExp>()

function patternOf(label: string): RegExp {
  const known = patterns.get(label)
  if (known) return known
  const pattern = new RegExp(
    `(?:^|[\\n\\t。！；;|】\\]\\u3000>•·*■●◆▪►]|\\s{2}|[,，)）]\\s*|[.!?]\\s)[ \\t]*\\[?(?:[\\p{L}\\p{M}][\\p{L}\\p{M} .-]{0,30} ?/ ?)?(?:${label})(?: ?/ ?[\\p{L}\\p{M}][\\p{L}\\p{M} .-]{0,30}|(?<=\\p{Script=Han}) [A-Z][A-Za-z.]*(?:[ -][A-Za-z.]+){0,2}(?=[ ]{2}|[:：\\t]))?[ \\t]*(?:[(（][^)）\\n]{0,24}[)）])?[ \\t]*([:：=]|\\](?=\\s)|\\t|\\s{2,}|\\n|(?<=(?:^|\\n)\\p{Script=Han}{2,6})[ \\u3000](?=\\S))[ \\t*]*\\n?[ \\t*]*(?!(?<=\\n[ \\t*]*)[^\\n\\t:：\\d]{1,30}\\t)([^\\n\\t]+)`,
    'giu',
  )
  patterns.set(label, pattern)
  return pattern
}

/** The label stands in a row of headings: the value is in the same column of the row below. */
function belowHeading(text: string, at: number): Found<string> | null {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const newline = text.indexOf('\n', at)
  if (newline < 0) return null
  const heading = text.slice(start, newline)
  const next = /^\s*([^\n]+)/u.exec(text.slice(newline))
  if (!next || /\d/.test(heading)) return null
  const [names, values] = [heading.split('\t').filter(isFilled), (next[1] ?? '').split('\t').filter(isFilled)]
  const isTable = names.length === values.length && names.length > 1 && values.some((value) => /\d/.test(value))
  if (!isTable || (names.length === 2 && !values.every((value) => /\d/.test(value)))) return null
  // The label is in the cell before `at`.
  const index = text.slice(start, at).split('\t').filter(isFilled).length - 1
  const value = values[index]?.trim() ?? ''
  const place = text.indexOf(value, newline)
  return value === '' || place < 0 ? null : { value, start: place, end: place + value.length, confidence: 0.85 }
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}

export function firstLabelled(text: string, labels: readonly string[]): Found<string> | null {
  for (const label of labels) {
    const [found] = labelled(text, label)
    if (found) return found
  }
  return null
}
