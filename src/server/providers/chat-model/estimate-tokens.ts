/** About as many tokens as current tokenizers make: a CJK character is one, four other characters are one. */
export function estimateTokens(text: string): number {
  const wide = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/gu)?.length ?? 0
  return Math.ceil(wide + (text.length - wide) / 4)
}
