/** About as many tokens as current tokenizers make: a CJK character is one, four other characters are one. */
export function estimateTokens(text: string): number {
  const wide = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/gu)?.length ?? 0
  return Math.ceil(wide + (text.length - wide) / 4)
}

/** The longest start of a text that has about so many tokens. */
export function cutToTokens(text: string, tokens: number): string {
  // No character is less than a quarter of a token, none more than one.
  let [fits, tooLong] = [Math.min(text.length, tokens), Math.min(text.length, tokens * 4) + 1]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (estimateTokens(text.slice(0, middle)) <= tokens) fits = middle
    else tooLong = middle
  }
  return text.slice(0, fits)
}
