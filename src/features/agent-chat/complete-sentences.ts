/** The complete sentences of a text that is still streaming; screen readers announce no half sentence. */
export function completeSentences(text: string): string {
  const ends = [...text.matchAll(/[。！？!?；;\n]|\.(?=\s)/gu)]
  const last = ends.at(-1)
  return last ? text.slice(0, last.index + last[0].length) : ''
}
