// A line in the order in which its pieces stand from left to right: Arabic and Hebrew run the other way (UAX #9).
import openBidi from 'bidi-js'

const bidi = openBidi()
const reversedScripts = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const letters = /\p{L}/gu

export interface VisualRun {
  /** As it is read. */
  text: string
  isReversed: boolean
}

export function hasReversedScript(text: string): boolean {
  return reversedScripts.test(text)
}

export function visualRuns(line: string): VisualRun[] {
  if (!hasReversedScript(line)) return [{ text: line, isReversed: false }]
  // The files are written from the left: only a line of nothing else begins at the right.
  const isAllReversed = line.match(letters)?.every(hasReversedScript)
  const embedding = bidi.getEmbeddingLevels(line, isAllReversed ? 'rtl' : 'ltr')
  const runs: { level: number; first: number; last: number; at: number }[] = []
  for (const at of bidi.getReorderedIndices(line, embedding)) {
    const level = embedding.levels[at] ?? 0
    const run = runs.at(-1)
    if (run && run.level === level && Math.abs(run.at - at) === 1)
      Object.assign(run, { at, first: Math.min(run.first, at), last: Math.max(run.last, at) })
    else runs.push({ level, first: at, last: at, at })
  }
  return runs.map(({ level, first, last }) => {
    const text = line.slice(first, last + 1)
    return level % 2 === 1 ? { text: mirrored(text), isReversed: true } : { text, isReversed: false }
  })
}

/** An opening bracket looks to the left there. */
function mirrored(text: string): string {
  return text.replace(/\p{Bidi_Mirrored}/gu, (character) => bidi.getMirroredCharacter(character) ?? character)
}
