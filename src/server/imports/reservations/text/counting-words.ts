// Small numbers as bookings write them, in both languages.

const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
/** The source of an expression: digits or a word, as a group. */
export const number = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[一两二三四五六七八九十])'

/** NaN for what `number` does not match. */
export function numberOf(said: string): number {
  return words[said] ?? Number(said)
}
