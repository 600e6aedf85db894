// Which entry of a menu a key leads to.

/** Letters typed within that time make one word. */
const wordMs = 1000

/** Index of the next entry; `undefined` for a key that does not lead through the list. */
export function stepInMenu(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return index < 0 ? 0 : Math.min(index + 1, count - 1)
    case 'ArrowUp':
      return index < 0 ? count - 1 : Math.max(index - 1, 0)
    case 'Home':
    case 'PageUp':
      return 0
    case 'End':
    case 'PageDown':
      return count - 1
    default:
      return undefined
  }
}

export interface TypedWord {
  text: string
  /** In milliseconds; the time of the event. */
  at: number
}

/** The word with one more letter. The same letter again stays one letter, which leads through all entries that begin with it. */
export function addLetter({ text, at }: TypedWord, letter: string, now: number): TypedWord {
  const lower = letter.toLocaleLowerCase()
  const before = now - at < wordMs ? text : ''
  return { text: before === lower ? lower : before + lower, at: now }
}

/** The next entry that begins with the word, from the one behind `index` on, or from it while a word grows. */
export function findByWord(word: string, index: number, labels: readonly string[]): number | undefined {
  const from = Math.max(0, word.length === 1 ? index + 1 : index)
  const found = labels
    .map((_, step) => (from + step) % labels.length)
    .find((each) => labels[each]?.toLocaleLowerCase().startsWith(word))
  return found
}
