// Numbers written in Chinese characters: 三, 两, 十二, 三千五, 两万五.
const digits: Record<string, number> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** 三千五 is 3500 and 一万二 is 12000: a final digit counts in the next smaller unit, but 一万零二 is 10002. null for other text. */
export function chineseNumberOf(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastUnit = 1
  for (const char of text) {
    const unit = units[char]
    if (unit !== undefined) {
      total = unit === 10_000 ? (total + (digit ?? (total > 0 ? 0 : 1))) * unit : total + (digit ?? 1) * unit
      digit = null
      lastUnit = unit
    } else if (digits[char] !== undefined) {
      digit = digits[char]
      if (digit === 0) lastUnit = 1
    } else return null
  }
  if (text.length === 0) return null
  return total + (digit ?? 0) * (lastUnit >= 100 ? lastUnit / 10 : 1)
}
