// A rest that is wanted every day: "the kids need a nap after lunch", 孩子中午1点到3点要睡午觉.
import { clockTimesIn } from './clock-times.ts'

/** Without hours it is the time after lunch. */
export type DailyRest = 'after-lunch' | { from: string; to: string }

const rest =
  /\b(?:rest|naps?|siesta|lie[- ]down|quiet time|nap time|downtime|break)\b[^.;]{0,20}\b(?:after lunch|in the afternoons?|at midday|every afternoon|then)\b|\bafter(?:noon| lunch) (?:naps?|rest|siesta)\b|午睡|睡午觉|(?:中午|午饭后|饭后)[^；。]{0,12}(?:睡|休息|歇|在酒店)/iu
const span = /^\s*(?:到|至|-|–|~|to|until|till)\s*$/iu

export function restIn(notes: string | undefined): DailyRest | undefined {
  const said = notes?.split(';').find((note) => rest.test(note))
  if (said === undefined) return undefined
  const [first, last] = clockTimesIn(said, { bare: true })
  if (!first || !last || !span.test(said.slice(first.end, last.start))) return 'after-lunch'
  const [from, to] = [afternoon(first.time), afternoon(last.time)]
  return from < to ? { from, to } : 'after-lunch'
}

/** Nobody naps at one in the morning. */
function afternoon(time: string): string {
  const hour = Number(time.slice(0, 2))
  return hour < 9 ? `${String(hour + 12).padStart(2, '0')}${time.slice(2)}` : time
}
