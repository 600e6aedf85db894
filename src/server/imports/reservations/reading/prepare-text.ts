// A text as the rules can read it. What changes a text keeps the places of all characters, by which fields are found in the original.
import { simplifyChinese } from '../../../providers/shipped-data/gazetteer/simplify-chinese.ts'

/** Rules look along a line again and again: one of the whole text would take them minutes. Longer lines go on in a new one, which begins in place of a blank where there is one. */
export function inLines(text: string): string {
  return text.replace(/[^\n]{2001,}/g, (line) => line.replace(/([^\n]{1,1999})\s|([^\n]{1999})[^\n]/g, '$1$2\n'))
}

/** In Japanese there are more kana than this for each Chinese character. */
const japanese = 0.2

/** Rules know simplified characters; each traditional one has its own, so that places in the text stay. Japanese is left as it is. */
export function inSimplified(text: string): string {
  const kana = text.match(/[\u3040-\u30ff]/g)?.length ?? 0
  // The name of a Japanese house in a Chinese mail has some too.
  const isJapanese = /[発駅円払込済予]/.test(text) || kana >= (text.match(/\p{Script=Han}/gu)?.length ?? 0) * japanese
  if (kana > 0 && isJapanese) return text
  const simple = withoutLetterSpacing(simplifyChinese(text))
  return simple.length === text.length ? simple : text
}

const wideMarks: Record<string, string> = { ',': '，', ';': '；', '!': '！', '?': '？' }

/** "订座成功!您已预订": rules know the marks that Chinese is set with. Colons and brackets they read in both forms. */
export function withWideMarks(text: string): string {
  return text.replace(
    /(?<=\p{Script=Han}[)）」』】]?)[,;!?]|[,;!?](?=\p{Script=Han})/gu,
    (mark) => wideMarks[mark] ?? mark,
  )
}

/** "总　　计　NT$ 14,960": the blanks within a label move behind it, so that places in the text stay. */
function withoutLetterSpacing(text: string): string {
  return text.replace(
    /^([^\S\n]*)(\p{Script=Han})([ \u3000]{1,8})(\p{Script=Han})(?=[ \u3000:：])/gmu,
    (_, lead, first, gap, second) => `${lead}${first}${second}${gap}`,
  )
}

/** Columns of printed tables are no farther apart. */
const widestGap = 40

/** Longer runs of blanks say nothing, and cost time. */
export function withoutGaps(text: string): string {
  return text
    .replace(/[^\S\n]{9,}/g, (gap) => (gap.includes('\t') ? '\t' : ' '.repeat(Math.min(gap.length, widestGap))))
    .replace(/\n(?:[^\S\n]*\n){3,}/g, '\n\n\n')
}
