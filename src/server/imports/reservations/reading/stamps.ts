// What programs write beside words of people: who sent a message of a chat and when, the clock of a telephone on a picture of its screen.
import { matches, type Span } from '../text/span.ts'

/** "Lin 2026-11-23 20:14:05" over what Lin wrote */
const lines =
  /^(?![^\n]*(?:时间|日期|开始|结束|入住|离店|出发|到达|[取还]车|start|end|date|time|depart|arriv|check|pick|return))[^\n:：]{1,30}\s20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s\d{1,2}:\d{2}:\d{2}[^\S\n]*$/gimu
/** "[23/11/2026, 20:14] Lin: …", "23/11/2026, 20:14 - Lin: …" */
const leads =
  /^\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?(?:\]\s|\s-\s)(?=[^\n:]{1,40}:\s)/gimu
/** "[11月23日 20:15] 林：…" */
const chineseLeads =
  /^\[?(?:20\d{2}年)?\d{1,2}月\d{1,2}日\s?(?:[上下]午)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\]\s?|\s-\s)(?=[^\n:：]{1,40}[:：])/gmu
/** "Lin  20:15" over what Lin wrote, behind an empty line. */
const shortLines =
  /(?<=^|\n[^\S\n]*\n)[^\S\n]*(?<name>\p{L}[^\n:：\d]{0,24}?)[^\S\n]{1,4}\d{1,2}:\d{2}[^\S\n]*(?=\n[^\S\n]*[^\s])/gu
const clock = /^[^\S\n]*\d{1,2}:\d{2}(?=\s)[^\n]*(?:[2-5]G|LTE|Wi-?Fi|\d{1,3}\s?%)[^\n]*$/imu
const leastMessages = 2
const head = 80

/** Stations stand before hours too, but each of them once. */
function shortStamps(text: string): RegExpExecArray[] {
  const found = matches(text, shortLines)
  const names = new Set(found.map(({ groups }) => groups?.name))
  return found.length > leastMessages && names.size <= found.length / 2 ? found : []
}

export function stampsOf(text: string): Span[] {
  const stamps = [
    ...matches(text, lines),
    ...matches(text, leads),
    ...matches(text, chineseLeads),
    ...shortStamps(text),
  ]
  const ofScreen = clock.exec(text.slice(0, head))
  return [...(stamps.length < leastMessages ? [] : stamps), ...(ofScreen ? [ofScreen] : [])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
