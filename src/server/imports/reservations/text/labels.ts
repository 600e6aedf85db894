// Values that stand behind a label: "Check-in: …", a cell beside its heading, or the next line.
import { type Found, matches } from './span.ts'

const longestValue = 240

/**
 * The values of all places where `label` (a pattern without groups) stands as a label. Up to the end of the line, a tab, or
 * three spaces.
 */
export function labelled(text: string, label: string): Found<string>[] {
  const pattern = new RegExp(
    `(?:^|[\\n\\t。；;|】\\]\\u3000>•·*]|\\s{2}|[,，)）]\\s*|[.!?]\\s)[ \\t]*(?:[\\p{L}\\p{M}][\\p{L}\\p{M} .-]{0,30} ?/ ?)?(?:${label})(?: ?/ ?[\\p{L}\\p{M}][\\p{L}\\p{M} .-]{0,30})?[ \\t]*(?:[(（][^)）\\n]{0,24}[)）])?[ \\t]*([:：=]|\\t|\\s{2,}|\\n)[ \\t*]*\\n?[ \\t*]*([^\\n\\t]+)`,
    'giu',
  )
  return matches(text, pattern).flatMap((match) => {
    const [whole, mark = '', rest = ''] = match
    const value =
      rest
        .split(/\s{3,}|\u3000{1,}|[|｜]|；|;\s/)[0]
        ?.trim()
        .slice(0, longestValue) ?? ''
    const start = match.index + whole.lastIndexOf(rest)
    const isNextLine = whole.slice(whole.indexOf(mark)).includes('\n')
    return value === '' ? [] : [{ value, start, end: start + value.length, confidence: isNextLine ? 0.75 : 0.9 }]
  })
}

export function firstLabelled(text: string, labels: readonly string[]): Found<string> | null {
  for (const label of labels) {
    const [found] = labelled(text, label)
    if (found) return found
  }
  return null
}
