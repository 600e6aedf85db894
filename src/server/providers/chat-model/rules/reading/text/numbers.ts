// Numbers as people write them: 3, 3,000, 三, 两, 十二, 三千五, 1.5万, three, a couple.
const digits: Record<string, number> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }
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
  return word >= 0 ? word : chineseValue(plain)
}

/** 三千五 is 3500 and 一万二 is 12000: a final digit counts in the next smaller unit. */
function chineseValue(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastUnit = 1
  for (const char of text) {
    const unit = units[char]
    if (unit !== undefined) {
      total = unit === 10_000 ? (total + (digit ?? (total > 0 ? 0 : 1))) * unit : total + (digit ?? 1) * unit
      digit = null
      lastUnit = unit
    } else if (digits[char] !== undefined) digit = digits[char]
    else return null
  }
  if (text.length === 0) return null
  return total + (digit ?? 0) * (lastUnit >= 100 ? lastUnit / 10 : 1)
}
