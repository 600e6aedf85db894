// Numbers as people write them: 3, 3,000, 三, 两, 十二, 三千五, 1.5万, three, a couple.
import { chineseNumberOf } from '../../../../../../contract/chinese-number.ts'

const english = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Sources for regular expressions; each is one capturing group. */
export const chineseNumber = String.raw`(\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千万]+)`
export const englishNumber = String.raw`(\d[\d,]*(?:\.\d+)?|${english.slice(1).join('|')}|a couple of|an|a)`

/** null for text that is not a number. */
export function numberOf(text: string | undefined): number | null {
  if (!text) return null
  const plain = text.trim().toLowerCase().replaceAll(',', '')
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain)
  if (plain === 'a' || plain === 'an') return 1
  if (plain === 'a couple of') return 2
  const word = english.indexOf(plain)
  return word >= 0 ? word : chineseNumberOf(plain)
}
