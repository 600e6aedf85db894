// Names, prices and times as a text states them.
import type { Claim } from './claim.ts'
import { namesIn } from './names.ts'

const dayParts: Readonly<Record<string, 'am' | 'pm'>> = {
  凌晨: 'am',
  早上: 'am',
  上午: 'am',
  中午: 'pm',
  下午: 'pm',
  傍晚: 'pm',
  晚上: 'pm',
}
const clock = /(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?!\d)(?:\s*([ap])\.?m\b)?/giu
const hour = /(?<![\d:.])(1[0-2]|0?[1-9])\s*([ap])\.?m\b/giu
const point = /(凌晨|早上|上午|中午|下午|傍晚|晚上)?(?<!\d)(\d{1,2})[点點](?:(半)|([0-5]?\d)分?)?(?!\s*[评分赞])/gu

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const before = new RegExp(
  String.raw`(?:[¥￥€£$₩฿₫]|\b(?:CNY|RMB|EUR|USD|GBP|JPY|KRW|THB|SGD|HKD|TWD|AUD)\s?)\s?(${number})\s?(万|k\b)?`,
  'giu',
)
const after = new RegExp(
  String.raw`(?<![\d.,])(${number})\s?(万|k)?\s?(?:元|块钱|人民币|欧元|美元|英镑|日元|韩元|港币|泰铢|€|yuan\b|RMB\b|CNY\b|EUR\b|USD\b|GBP\b|JPY\b|euros?\b|dollars?\b|yen\b|pounds?\b)`,
  'giu',
)

export function claimsIn(text: string): Claim[] {
  return [...timesIn(text), ...pricesIn(text), ...namesIn(text), ...deedsIn(text)].toSorted((a, b) => a.at - b.at)
}

export function timesIn(text: string): Claim[] {
  const found: Claim[] = []
  for (const { 0: words, 1: h = '', 2: m = '', 3: half, index } of text.matchAll(clock)) {
    found.push({ kind: 'time', words, at: index, values: [inDay(Number(h), Number(m), half)] })
  }
  for (const { 0: words, 1: h = '', 2: half, index } of text.matchAll(hour)) {
    found.push({ kind: 'time', words, at: index, values: [inDay(Number(h), 0, half)] })
  }
  for (const { 0: words, 1: part, 2: h = '', 3: isHalf, 4: m, index } of text.matchAll(point)) {
    const minutes = isHalf ? 30 : Number(m ?? 0)
    const halves = part ? [dayParts[part] ?? 'am'] : ['am', 'pm']
    found.push({ kind: 'time', words, at: index, values: halves.map((half) => inDay(Number(h), minutes, half)) })
  }
  return found
}

function inDay(hours: number, minutes: number, half: string | undefined): number {
  const isPm = half?.toLowerCase().startsWith('p') ?? false
  const isAm = half?.toLowerCase().startsWith('a') ?? false
  const whole = isPm && hours < 12 ? hours + 12 : isAm && hours === 12 ? 0 : hours
  return (whole % 24) * 60 + minutes
}

export function pricesIn(text: string): Claim[] {
  return [before, after].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, 1: digits = '', 2: unit, index }) => {
      const factor = unit === '万' ? 10_000 : unit ? 1000 : 1
      return { kind: 'price' as const, words, at: index, values: [Number(digits.replaceAll(',', '')) * factor] }
    }),
  )
}

const deeds =
  /\b(?:I(?:['’]ve| have)|(?:was|were|has been|have been|is now|are now)) (?:now |just |already )?(?:added|removed|deleted|moved|changed|updated|booked|canceled|cancelled|saved|rescheduled)\b|已经?(?:为你|帮你|给你)?(?:添加|加入|移除|删除|去掉|移动|改好|修改|更新|预订|订好|取消|保存|改到)/giu

/** Statements that something of the trip was changed. */
function deedsIn(text: string): Claim[] {
  return [...text.matchAll(deeds)].map(({ 0: words, index }) => ({ kind: 'done', words, at: index, values: [] }))
}
