// Which house a stay is in: the name by its label, above the address or the host, else in a sentence.
import { nameAbove, nameOfSubject, nameOver } from '../reading/name-lines.ts'
import { isNameOfCity } from '../reading/places.ts'
import type { Reading } from '../reading/reading.ts'
import type { FoundDay } from '../text/dates.ts'
import { firstLabelled } from '../text/labels.ts'
import { type Found, matches } from '../text/span.ts'
import { findAddress, isAddress } from './addresses.ts'

const house =
  'hotel|hostel|inn|resort|lodge|apartments?|suites?|guest\\s?house|b&b|villa|ryokan|riad|motel|residence|pension|pensão|auberge|hôtel|loft|studio|cottage|chalet|camp(?:ing)?|house|albergo|posada|parador|酒店|宾馆|饭店|民宿|客栈|公寓|度假村|旅馆|旅舍|青旅|别墅|旅館|ホテル|山庄|山房|山居|雅舍|庭院|庄园|小院|别苑|招待所|大酒店|会馆|會館|驿站|小筑|营地|院子|agriturismo|podere|masseria|finca|quinta|gîte|pousada|minshuku'

/** A line of its own above the address stands before a sentence that speaks of the house. */
export function houseOf(
  reading: Reading,
  start: FoundDay,
): { name: Found<string> | null; address: Found<string> | null } {
  const { text } = reading
  const said = nameOfSender(reading) ?? findName(reading)
  const named = said !== null && isNameOfCity(said.value) ? null : said
  const isLabelled = (named?.confidence ?? 0) > 0.7
  const whole = isLabelled && named ? partsOf(named) : null
  if (whole) return whole
  const address = findAddress(text, named?.value ?? null)
  const above = isLabelled ? null : nameAbove(text, address)
  const ofSubject = nameOfSubject(reading)
  const name =
    (isLabelled ? named : null) ??
    (above && (named === null || above.confidence > named.confidence) ? above : null) ??
    named ??
    ofSubject ??
    nameLine(text, reading.subject) ??
    nameOver(text, start) ??
    said ??
    houseOfSender(reading)
  const isDisputed = name !== null && !isLabelled && [above, ofSubject].some((other) => other && isOther(other, name))
  return { name: name && isDisputed ? { ...name, confidence: Math.min(name.confidence, 0.55) } : name, address }
}

/** Neither is a part of the other. */
function isOther({ value: a }: Found<string>, { value: b }: Found<string>): boolean {
  return !a.toLowerCase().includes(b.toLowerCase()) && !b.toLowerCase().includes(a.toLowerCase())
}

/** "Hotel: Harbour Quay, 4 Franklin Wharf, Hobart": name and address in one. */
function partsOf(label: Found<string>): { name: Found<string>; address: Found<string> } | null {
  const comma = /[,，]\s?/u.exec(label.value)
  if (!comma || comma.index < 3) return null
  const rest = label.value.slice(comma.index + comma[0].length)
  if (!isAddress(rest)) return null
  const middle = label.start + comma.index
  return {
    name: { ...label, value: label.value.slice(0, comma.index), end: middle },
    address: { value: rest, start: middle + comma[0].length, end: label.end, confidence: 0.7 },
  }
}

const nameLabels = [
  '酒店名称|酒店名|酒店|民宿名称|民宿|房源名称|房源|房屋名称|房屋|住宿|旅馆|宾馆|入住酒店|hotel name|property(?: name)?|accommodation|hotel|hostel|apartment|listing|unterkunft|hébergement|établissement|alojamiento|struttura|宿泊施設|施設名|ホテル名|ホテル|宿泊先|your (?:hotel|stay|property)|where',
  '内容|产品|details',
]

function findName({ text }: Reading): Found<string> | null {
  const label = withoutRoom(withoutClauses(firstLabelled(text, nameLabels)))
  if (label && isName(label.value)) return trimName(label, label.confidence)
  const phrases: [RegExp, number][] = [
    // Headings in brackets: "【酒店】昆明翠湖宾馆"
    [/[【[](?:酒店|住宿|民宿|宾馆|hotel|stay)[】\]]\s*([^\n，,【]{3,40})/giu, 0.75],
    [/(?:预[订定约]的?|订购的?|入住)\s*[“「『"]([^”」』"\n]{2,40})[”」』"]/gu, 0.6],
    [
      /(?:reminder|greetings|confirmation|message|welcome) (?:from|to) (?:the )?([^\n,;:!|.]{3,60}?)(?=[:,!\n])/giu,
      0.55,
    ],
    [
      /(?:booking|reservation|stay|room|visit)s?(?: \S{1,14})? (?:is |has been |was )?(?:now )?(?:confirmed |booked |cancel+ed |reserved |changed |updated )?(?:at|with|in|of) (?:the )?([^\n,;:!|]{3,70}?)(?=\s+(?:is|has|was|from|on|for|are)\b|\s*[\n,;:!|(–—]|\.\s|\.?$)/giu,
      0.55,
    ],
    [
      new RegExp(
        `(?:预[订定]了?|入住|预[订定]的|您在|下榻)\\s*[“"「【《]?([^\\n，。,；;！：“”"]{2,36}?(?:${house})(?:[(（][^)）\\n]{1,24}[)）])?)`,
        'giu',
      ),
      0.55,
    ],
    [
      new RegExp(
        `(?<=[～~。，,！!\\s])([\\p{Script=Han}·]{2,16}(?:${house})(?:[(（][^)）\\n]{1,24}[)）])?)(?=[，,。；;\\s]|已|为您)`,
        'gu',
      ),
      0.5,
    ],
    // Whoever writes in a chat: "听溪民宿-老板娘 2026-11-23 20:14:05"
    [
      new RegExp(`^([\\p{Script=Han}·]{1,14}(?:${house}))(?:[-–—·\\s]?\\p{Script=Han}{1,6})?\\s20\\d{2}[-/.]`, 'gmu'),
      0.6,
    ],
    // "云栖山房 订房确认书"
    [
      /^[^\S\n]*([\p{Script=Han}·]{2,20})\s?(?:客房|订房|预[订定]|入住|住宿)(?:确认)?(?:书|函|单|信|凭证|通知)$/gmu,
      0.6,
    ],
    // "感谢您选择谷涧温泉会馆，…"
    [/感谢(?:您的?)?(?:选择|预[订定约]|光临|入住)\s?([\p{Script=Han}·]{3,20})(?=[，,。！!])/gu, 0.55],
    // "…，桂林阳朔悦榕庄，豪华园景双床房1间"
    [/(?<=[，,。！!：:】]\s?)([\p{Script=Han}·]{3,20})(?=[，,]\s?\p{Script=Han}{0,12}(?:房|套间)\s?\d\s?间)/gu, 0.55],
    [new RegExp(`[【「《“]([^】」》”\\n]{2,40}(?:${house})[^】」》”\\n]{0,20})[】」》”]`, 'giu'), 0.55],
  ]
  for (const [pattern, confidence] of phrases) {
    for (const match of matches(text, pattern)) {
      const value = match[1] ?? ''
      const start = match.index + match[0].indexOf(value)
      if (isName(value) && /^[\p{Lu}\p{Script=Han}\d'’“"]/u.test(value))
        return trimName({ value, start, end: start + value.length, confidence }, confidence)
    }
  }
  return null
}

/** The house that wrote the mail: its name stands again in the text, right before an address. */
function nameOfSender({ text, sender }: Pick<Reading, 'text' | 'sender'>): Found<string> | null {
  if (sender.length < 3) return null
  for (let start = text.indexOf(sender); start >= 0; start = text.indexOf(sender, start + 1)) {
    const end = start + sender.length
    const beside = /^(?:[,，][^\S\n]*|[^\S\n]*\n[^\S\n]*)([^\n]{4,120})/u.exec(text.slice(end, end + 140))?.[1]
    if (beside && isAddress(beside)) return { value: sender, start, end, confidence: 0.75 }
  }
  return null
}

/** "From: Agriturismo Podere Fontelunga <…>": whoever lets the rooms wrote a letter. */
function houseOfSender({ text, sender }: Pick<Reading, 'text' | 'sender'>): Found<string> | null {
  const name = sender || (/^[^\S\n]*From:\s*"?([^"<\n@]{3,60}?)"?\s*</mu.exec(text)?.[1] ?? '')
  const start = new RegExp(`(?<!\\p{L})(?:${house})(?!\\p{Ll})`, 'iu').test(name) ? text.indexOf(name) : -1
  return start < 0 ? null : { value: name, start, end: start + name.length, confidence: 0.5 }
}

/** "房屋：海景老别墅，入住2027-05-01，…": in a message other clauses follow; an address stays with its name. */
function withoutClauses(label: Found<string> | null): Found<string> | null {
  const comma = label?.value.indexOf('，') ?? -1
  if (!label || comma < 2 || isAddress(label.value.slice(comma + 1).split('，', 1)[0] ?? '')) return label
  return { ...label, value: label.value.slice(0, comma), end: label.start + comma }
}

/** "天津海河酒店（凤林路55号）高级双床房 1间3晚": the room stands behind the address. */
function withoutRoom(label: Found<string> | null): Found<string> | null {
  const match = /^([^()（）]{3,40})[(（]([^()（）]{4,60})[)）]./u.exec(label?.value ?? '')
  const name = match?.[1]?.trim() ?? ''
  return label && name !== '' && isAddress(match?.[2] ?? '')
    ? { ...label, value: name, end: label.start + name.length }
    : label
}

const notName =
  /^(?:hotel confirmation|agoda|booking\.com|airbnb|expedia|hotels\.com|trip\.com|携程|飞猪|美团|去哪儿|breakfast|confirm|your|booking|reservation|check|total|address|thank|dear|details?|policy|information|the following|\d|http|房型|地址|电话|入住|离店|订单|预订)|自由行|跟团|\d+日游|@|https?:|(?:大床|双床|双人|单人|标准|家庭)[间房]|房\s?[\d一二两三]?\s?间$/iu

function isName(value: string): boolean {
  const name = value.trim()
  return (
    name.length > 1 &&
    name.length < 80 &&
    !/^\P{L}*(?:hotel|hostel|apartment|room|stay|accommodation|酒店|民宿|宾馆|住宿)$/iu.test(name) &&
    /\p{L}{2}/u.test(name) &&
    !notName.test(name)
  )
}

/** A short line that names a house. */
function nameLine(text: string, subject: string): Found<string> | null {
  let at = 0
  for (const line of text.split('\n')) {
    const bare =
      line
        .split(/\t|\s{2,}/u)
        .find((cell) => new RegExp(`(?<!\\p{L})(?:${house})(?!\\p{Ll})`, 'iu').test(cell))
        ?.trim()
        // The kind of room behind the name
        .replace(/\s\S*(?:房|套间|床)(?:\s?\d\s?间)?$/u, '') ?? ''
    if (
      bare.length > 3 &&
      bare.length < 60 &&
      line.trim() !== subject.trim() &&
      isName(bare) &&
      !/[:：。!！?？]|\b(?:is|are|will|please|your|you)\b/iu.test(bare)
    ) {
      const start = at + line.indexOf(bare)
      return trimName({ value: bare, start, end: start + bare.length, confidence: 0.5 }, 0.5)
    }
    at += line.length + 1
  }
  return null
}

function trimName(name: Found<string>, confidence: number): Found<string> {
  const value = name.value
    .replace(/(?:[,，。.!！*\s]|(?:\s(?:hosted by|hosted|von|by)\s.*))+$/iu, '')

    .replace(/^的/u, '')
    .replace(/^[\s*“"「【]+|[”"」】]+$/gu, '')
  return { ...name, value, end: name.start + value.length, confidence }
}
