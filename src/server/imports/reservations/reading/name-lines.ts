// Names that stand on a line of their own: above the address, above who hosts, above what is booked.

import { type Found, matches, type Span } from '../text/span.ts'
import { lineAt, type Reading } from './reading.ts'

const longestName = 70
const notName =
  /[:：@]|https?|\d{4}|^\d+ |^(?:(?:your|my|the) )?(?:booking|reservation|confirm\w*|details?|address|location|where|when|date|time|table|map|directions|thanks?|thank you|dear|hi|hello|bonjour|hallo|hola|ciao|guten|sehr|great|status|phone|tel|total|guests?|name|meeting|pick[\s-]?up|drop[\s-]?off|duration|languages?|number of|地址|位置|场馆(?=\s)|集合|时长|语言|fwd?|转发|电话|订单|预[订定约]|确认|您|尊敬|感谢)(?:\b|(?=\p{Script=Han}))|[.。!！?？]$|[¥￥€£$=×]|房客|确认码|房费|押金|^(?:hotel|booking) (?:confirmation|voucher)$|\b(?:is|are|has|have|will|we|you|your)\b/iu
const above = [
  /^[^\n]*(?:hosted by|entire (?:home|place|apartment|house|loft|rental)|private room|shared room|整套|独立房间|房东)/gimu,
  /^[^\n]*\btable for (?:\d|two|three|four|five|six)/gimu,
]

/** The nearest line above the address, or above the words that describe what is booked. */
export function nameAbove(text: string, address: Span | null): Found<string> | null {
  const starts = [
    ...above.flatMap((pattern) => matches(text, pattern).map(({ index }) => index)),
    ...(address && address.end > address.start ? [lineAt(text, address.start).start] : []),
  ]
  const beside = address && nameBefore(text, address)
  if (beside) return beside
  const before = /^([^\n·|]{2,40})[·|]\s?(?:整套|独立|合住|entire)/imu.exec(text)
  if (before?.[1])
    return {
      value: before[1].trim(),
      start: before.index,
      end: before.index + before[1].trimEnd().length,
      confidence: 0.65,
    }
  for (const start of starts) {
    const line = lineOver(text, start)
    if (line) return withLocalName(text, line)
  }
  return null
}

/** The name in another script on the line above is as right: the first of the two stands, as unsure. */
function withLocalName(text: string, line: Found<string>): Found<string> {
  const upper = lineOver(text, lineAt(text, line.start).start)
  const isOther = upper !== null && /\p{Script=Han}/u.test(upper.value) !== /\p{Script=Han}/u.test(line.value)
  return isOther ? { ...upper, confidence: 0.55 } : line
}

/** "枕云庵 旅馆(京都市东山区…)": the address stands in brackets behind the name. */
const inBrackets = /(?:^|[:：]|\s{2})[^\S\n]*(?:[^\p{L}\d\s]\s?)*([\p{L}][^()（）:：,，。\n]{1,38}?)\s?[(（]$/u

/** "Lakeview Lodge, 8 Shore Road": in a sentence the name comes before its address. */
function nameBefore(text: string, address: Span): Found<string> | null {
  const line = lineAt(text, address.start)
  const match =
    inBrackets.exec(text.slice(line.start, address.start)) ??
    /(?:^|[.!?。：:]\s+|\bat )((?:the |The )?\p{Lu}[^,，.。:：\n]{2,45}),\s*$/u.exec(
      text.slice(line.start, address.start),
    )
  const value = match?.[1] ?? ''
  if (!match || value === '' || notName.test(value)) return null
  const start = line.start + match.index + match[0].indexOf(value)
  return { value, start, end: start + value.length, confidence: 0.6 }
}

/** "Booking confirmed — Blue Lagoon", "Your class is confirmed: Pasta making". */
export function nameOfSubject({ text, subject }: Pick<Reading, 'text' | 'subject'>): Found<string> | null {
  const value =
    /(?:confirm\p{L}*|booked|reservation|tickets?|预[订定约]\S{0,4}|成功)\s*(?:[:：–—|-]\s*|to\s)([^:：]{3,70}(?::\s[^:：]{3,70})?)$/iu
      .exec(subject)?.[1]
      ?.trim() ?? ''
  const start =
    value === '' ||
    /booking|reservation|\b(?:id|no)\b|\d{5}|订单|自由行|跟团|\d日/iu.test(value) ||
    !/^[\p{Lu}\p{Script=Han}]/u.test(value) ||
    /^[A-Z\d-]{4,12}$/.test(value)
      ? -1
      : text.indexOf(value)
  return start < 0 ? null : { value, start, end: start + value.length, confidence: 0.6 }
}

/** The line above the day: in short messages the name stands there. */
export function nameOver(text: string, day: Span): Found<string> | null {
  const line = lineOver(text, lineAt(text, day.start).start)
  return line && { ...line, confidence: 0.5 }
}

const room = /^\p{Script=Han}{0,6}(?:大床|双床|双人|单人|标准|家庭|套)\p{Script=Han}{0,3}[房间]|房\s?[\d一二两三]\s?间/u

/** "9.1 Superb (1,204)", "4.8 ★ 120 reviews" */
const rating =
  /^(?:\d[.,]\d(?:\s?\/\s?(?:5|10))?|\d{1,2}\s?\/\s?(?:5|10))\s?(?:[★⭐分]|\p{L}+)?[\s★⭐·]*(?:[(（]?[\d,. ]+\s?(?:reviews?|ratings?|条(?:点评|评价))?[)）]?)?$/iu

/** "MON 01FEB27   HARBOUR HOTEL" */
const dayCell = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s)?\d{1,2}\s?[a-z]{3}\s?(?:\d{2}|\d{4})?$/iu

function lineOver(text: string, start: number): Found<string> | null {
  let at = start
  for (let step = 0; step < 3 && at > 0; step++) {
    const line = lineAt(text, at - 1)
    const raw = text.slice(line.start, line.end)
    // Far to the right stands the status.
    const cells = raw.trim().split(/ {3,}/u)
    const value = (dayCell.test(cells[0] ?? '') ? cells[1] : raw.trim().split(/ {4,}/u, 1)[0]) ?? ''
    at = line.start
    if (value === '') continue
    if (/^\[[^\]]*\]$/u.test(value)) return null
    // The kind of room stands below the house, as does what its guests say.
    if (room.test(value) || rating.test(value)) continue
    if (
      value.includes('\t') ||
      value.length > longestName ||
      value.length < 2 ||
      !/\p{L}{2}/u.test(value) ||
      notName.test(value)
    )
      return null
    const from = line.start + raw.indexOf(value)
    return { value, start: from, end: from + value.length, confidence: 0.65 }
  }
  return null
}
