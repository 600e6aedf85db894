// The likeliest of several names for what is booked: where it stands, whether it is repeated, and what its words speak of.
import type { ReservationType } from '#contract/reservation.ts'
import type { Reading } from '../reading/reading.ts'
import type { Found } from '../text/span.ts'
import { scoresOf } from './classify.ts'

/** Places, prices and kinds of tickets stand around the name too. */
const aroundName =
  /座|排|张|票(?!根)|免费|(?<!\p{L})(?:row|seats?|tickets?|circle|stalls|balcony|adults?|child(?:ren)?)(?!\p{L})|\d{4}|\d[:：]\d\d/iu
const ofMail =
  /成功|预约单|预订单|凭证|回执|通知|订单|确认|(?<!\p{L})(?:confirm\p{L}*|booking|reservation|order|receipt|e-?tickets?|voucher)(?!\p{L})/iu
const notName =
  /[:：]|^\[[^\]]*\]$|^\P{L}*$|[.。!！?？,，]$|^(?:dear|hi|hello|hey|thank|您好|尊敬|亲爱)|^\p{Script=Han}{1,4}(?:先生|女士|小姐)|@|https?/iu
const longest = 60
const headLines = 4

/** A title that another name stood against: no second sign makes it sure. */
const disputed = 0.4

/** The first of those that were found, unless it speaks of the mail or of seats, and a better one is repeated or names its kind. */
export function likelyName(
  reading: Reading,
  type: ReservationType,
  found: readonly (Found<string> | null)[],
): Found<string> | null {
  const names = found.filter((name) => name !== null)
  const [first = null] = names
  if (first && !isDoubtful(first.value)) return first
  const better = [...names, ...headsOf(reading.text)]
    .filter(({ value }) => !isDoubtful(value))
    .map((name) => ({ name, points: pointsOf(name.value, reading, type) }))
    .reduce<{ name: Found<string>; points: number } | null>(
      (best, each) => (each.points > (best?.points ?? 0) ? each : best),
      null,
    )
  return better ? { ...better.name, confidence: disputed } : first
}

function isDoubtful(value: string): boolean {
  return aroundName.test(value) || ofMail.test(value) || !/^\P{L}?\p{L}/u.test(value)
}

/** 0 where nothing speaks for it. */
function pointsOf(value: string, { text, subject }: Reading, type: ReservationType): number {
  const isRepeated = text.indexOf(value) !== text.lastIndexOf(value) || subject.includes(value)
  return ((scoresOf(value, '').get(type) ?? 0) > 0 ? 2 : 0) + (isRepeated ? 1 : 0)
}

/** The first lines, as far as they may be names. */
function headsOf(text: string): Found<string>[] {
  const heads: Found<string>[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const value = line.trim()
    if (value.length > 1 && value.length <= longest && !notName.test(value)) {
      const from = start + line.indexOf(value)
      heads.push({ value, start: from, end: from + value.length, confidence: 0.5 })
    }
    start += line.length + 1
    if (heads.length === headLines) break
  }
  return heads
}
