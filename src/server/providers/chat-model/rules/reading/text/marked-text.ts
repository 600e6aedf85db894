// A text that remembers which of its characters a recognizer has used.
export class MarkedText {
  readonly text: string
  readonly #used: boolean[]

  constructor(text: string, used: boolean[] = new Array(text.length).fill(false)) {
    this.text = text
    this.#used = used
  }

  /** The same text with blanks over the ranges; what is marked in one is marked in both. */
  without(ranges: readonly { start: number; end: number }[]): MarkedText {
    const blanked = ranges.reduce(
      (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
      this.text,
    )
    return new MarkedText(blanked, this.#used)
  }

  /** Like `pattern.exec`; marks what matched. The pattern is not global. */
  exec(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text)
    if (match) this.mark(match.index, match.index + match[0].length)
    return match
  }

  /** All matches of a global pattern, marked. */
  all(pattern: RegExp): RegExpExecArray[] {
    const matches = [...this.text.matchAll(pattern)]
    for (const match of matches) this.mark(match.index, match.index + match[0].length)
    return matches
  }

  has(pattern: RegExp): boolean {
    return this.exec(pattern) !== null
  }

  mark(start: number, end: number): void {
    this.#used.fill(true, start, end)
  }

  /** Whether any character of the range is used. */
  isUsed(start: number, end: number): boolean {
    return this.#used.slice(start, end).some(Boolean)
  }
}
