// Drops what a model thinks aloud between <think> marks. Holds back only what may be the beginning of a mark.
const opening = /<(think|thinking|thought)>/
const closing = /<\/(?:think|thinking|thought)>/
const marks = ['<think>', '<thinking>', '<thought>', '</think>', '</thinking>', '</thought>']

export function createThinkingFilter() {
  let held = ''
  let isThinking = false
  return {
    /** What of the text so far is for people. */
    push(text: string): string {
      held += text
      let shown = ''
      for (;;) {
        const mark = (isThinking ? closing : anyMark).exec(held)
        if (!mark) break
        if (!isThinking) shown += held.slice(0, mark.index)
        held = held.slice(mark.index + mark[0].length)
        isThinking = !isThinking && opening.test(mark[0])
      }
      const keep = beginningOfMark(held)
      if (!isThinking) shown += held.slice(0, held.length - keep)
      held = held.slice(held.length - keep)
      return shown
    },
    /** What was held back at the end. */
    flush(): string {
      const rest = isThinking ? '' : held
      held = ''
      return rest
    },
  }
}

const anyMark = new RegExp(`${opening.source}|${closing.source}`)

/** Length of the end of a text that may be the beginning of a mark. */
function beginningOfMark(text: string): number {
  const at = text.lastIndexOf('<')
  if (at < 0) return 0
  const end = text.slice(at)
  return marks.some((mark) => mark.startsWith(end)) ? end.length : 0
}
