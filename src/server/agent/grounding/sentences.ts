/** Cuts a stream of text into sentences; each keeps the blanks after it. */
export function createSentenceCutter() {
  let held = ''
  return {
    push(text: string): string[] {
      held += text
      const sentences: string[] = []
      for (;;) {
        const end = /[。！？!?]+["”」』)）]*\s*(?=\S)|\.["”)]*\s+(?=\S)|\n+(?=[^\n])/u.exec(held)
        if (!end) return sentences
        const at = end.index + end[0].length
        sentences.push(held.slice(0, at))
        held = held.slice(at)
      }
    },
    flush(): string {
      const rest = held
      held = ''
      return rest
    },
  }
}
