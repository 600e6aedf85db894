// Restaurants and activities: what, where, at what time.

import { zoneOfCurrency } from '../reading/currency-zone.ts'
import { type Draft, found, localTime } from '../reading/draft.ts'
import { nameAbove, nameOfSubject, nameOver } from '../reading/name-lines.ts'
import { isNameOfCity, zoneOf, zoneOfLanguage } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import type { FoundDay } from '../text/dates.ts'
import { firstLabelled } from '../text/labels.ts'
import { type Found, matches } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { findAddress } from './addresses.ts'
import { isOtherDay } from './journey-times.ts'
import { likelyName } from './likely-name.ts'

type VisitType = 'restaurant' | 'activity'

const nameLabels: Record<VisitType, string> = {
  restaurant:
    '商家|店家|餐厅名称|餐厅|店名|门店名称|门店|商户|店铺|饭店|restaurant(?: name)?|venue|lokal|ristorante|restaurante|店舗名|店舗|お店',
  activity:
    '活动名称|活动|演出名称|演出|项目名称|项目|产品名称|商品名称|产品|商品|场次名称|影片|展览|景区|景点|门票名称|event(?: name)?|activity|experience|tour(?: name)?|show|attraction|product|what|exhibition|veranstaltung|spectacle|événement|espectáculo|evento|公演名|イベント名|プラン名',
}
const phrases: Record<VisitType, RegExp> = {
  restaurant:
    /[!.] (?!Hi |Hello |Dear |See you)(\p{Lu}[^\n,;:!?|.\d]{2,40}), (?=(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*,? )?(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}* \d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))|[「“《【]([^」”》】\n，。]{2,20}(?:餐?馆|餐厅|饭店|酒楼|酒家|食堂|火锅店?|私房菜|料理店?))[」”》】]|(?:在|预[订约定]的?)\s?[【「“《]([^】」”》\n]{2,30})[】」”》]|(?:我(?:是|们是|这边是)|这里是)\s?(\p{Script=Han}{2,12}(?:餐?馆|餐厅|饭店|酒楼|酒家|食堂|面馆|火锅店?|小馆|菜馆|私房菜|料理店?|[轩坊居阁府楼庄]))|(?:订座|订位|预[订约定]|确认)(?:成功|完成)?[！!：:，,]\s?(?!您|\p{Script=Han}{1,3}(?:先生|女士|小姐))([\p{Script=Han}A-Za-z·&’' ]{2,24}[(（][^)）\n]{1,16}[)）]|[\p{Script=Han}·]{2,16})(?=[，,])|\breservation:\s*([\p{Lu}][^\n,;:!|]{1,40}?)(?=,|\n|$)|\bthis is ([\p{Lu}][^\n,;:!|.]{1,40}?)(?= (?:in|at|confirming|to confirm|with|reminding|calling))|(?:reservation|confirmation)\sfor\s(?:the )?([\p{Lu}][^\n,;:!|.\d]{1,50}?)(?=\s+(?:is|has|on|at)\b|\s*[\n,;:!|.(]|$)|(?:reservation|table|booking|dinner|lunch|brunch|reserved)(?: for (?:\d+|two|three|four|five|six)(?: people| guests)?)?(?: is | has been )?(?: ?confirmed)?\s?(?:at|with)\s{1,3}(?:the )?([\p{Lu}][^\n,;:!|.]{1,50}?)(?=\s+(?:is|has|for|on|at|this|tomorrow|tonight)\b|\s*[\n,;:!|.(]|$)|您(?:已)?在\s?([^\n，。,；;！]{2,30}?)(?:成功)?(?:预[订约定]|订[了位座])|(?:预[订约定]|订位|订座)(?:的|了|在)?\s*[“「【《]([^\n”」】》]{2,30})[”」】》]|(?:预[订约定]|订位|订座)(?:的|了|在)?\s*[“「【《]?([^\n，。,；;！：“”\d【】]{2,24}?)[”」】》]?(?=(?:餐位|座位|的餐位|包间|包厢|，|。|\s|\d|已|成功))/giu,
  activity:
    /you(?:['’]re| are) going to(?: see)?\s(?:the )?["“]?(\p{Lu}[^\n!."”]{2,60}?)["”]?(?=[!.\n])|(?<![\p{Script=Han}])(?:[^\n，。【】]{0,12}[)）场])?([\p{Script=Han}·]{2,16})(?:门票|入园券)\s?\d{1,2}\s?张|(?<=[！!。】]\s?)([\p{Script=Han}·]{2,24}?)(?:电子)?门票(?=[，,])|^[^\S\n]*([^\n，。:：【】]{2,24}?)(?:电子)?(?:门票|入园凭证|入园券|电子票)[^\S\n]*$|^[^\S\n]*(?:您(?:已|的)?)?([^\n，。:：【】]{2,30}?)(?:门票|入园|参观)?(?:预约|预订|购票|订票|出票)成功|(?:tickets?|booking|reservation|entry|admission|booked|places?|order)(?: \S{1,12})? (?:for|to)\s(?:the )?["“]?([\p{Lu}][^\n,;:!|.“”"]{2,70}?)["”]?(?=\s+(?:is|are|has|have|on|at)\b|\s*[\n,;:!|.(]|$)|(?:预[订约定]|购买)(?:的|了)?\s*[“「【《]([^】」》”\n]{2,60})[”」】》]|(?:预[订约定]|购买)(?:的|了)?\s*[“「【《]?([^\n，。,；;！：“”\d【】]{2,36}?)[”」】》]?(?=门票|的门票|，|。|\s|已|成功)/gimu,
}

export function readVisit(reading: Reading, type: VisitType): Draft | null {
  const { text } = reading
  const days = reading.days.filter((day) => !isOtherDay(text, day))
  const day = labelledDay(text, days) ?? days.find((each) => timeOf(reading, each) !== null) ?? days[0]
  if (!day) return null
  const [starts, ends] = timesOf(reading, day)
  const stated = statedName(reading, type)
  const place = findAddress(text, stated?.value ?? null) ?? (type === 'activity' ? venueLine(text) : null)
  const { venue, address } = stated || type === 'activity' ? { venue: null, address: place } : venueIn(place)
  const name =
    stated ??
    venue ??
    likelyName(reading, type, [
      unlessRow(nameAbove(text, address)),
      nameOfSubject(reading),
      unlessRow(nameOver(text, day)),
      nameOfHead(reading, type),
    ])
  const zone =
    zoneOf([address?.value]) ?? zoneOfCurrency(text) ?? zoneOf([name?.value, reading.subject]) ?? zoneOfLanguage(text)
  const departLocal = localTime(day, starts)
  return {
    type,
    fields: {
      ...(name && { title: name }),
      departLocal,
      ...(starts && ends && { arriveLocal: localTime(day, ends) }),
      ...(address && { address }),
      ...(zone && { zoneFrom: found(zone.zone, Math.min(zone.confidence, address ? 0.8 : 0.5)) }),
    },
  }
}

/** "PIN      8o2m" is a label with its value. */
function unlessRow(name: Found<string> | null): Found<string> | null {
  return name && /\S\s{3,}\S/u.test(name.value) ? null : name
}

/** "The Copper Pot, 7 Castle Street, Ludlow" */
function venueIn(address: Found<string> | null): { venue: Found<string> | null; address: Found<string> | null } {
  const [, venue = '', rest = ''] = /^(\p{Lu}[^,\d]{2,40}),\s(\d.*)$/u.exec(address?.value ?? '') ?? []
  if (!address || venue === '') return { venue: null, address }
  const end = address.start + venue.length
  return {
    venue: { value: venue, start: address.start, end, confidence: 0.65 },
    address: { ...address, value: rest, start: address.end - rest.length },
  }
}

const dayLabels =
  /(?:日期|时间|用餐(?:日期|时间)?|就餐时间|到店时间|预[约订](?:日期|时间|到店)?|使用日期|游玩(?:日期|时间)|出行日期|入园(?:日期|时间)|参观(?:日期|时间)|演出时间|场次|when|date(?: (?:and|&) time| of (?:your )?visit)?|visit date|start(?:s| time)?|day|datum|fecha|data|date de visite|日時|ご利用日時|来店日時|公演日)(?:\s*[:：\t\n]\s*|(?<=日期|时间)[ \u3000]+)[^\n\d]{0,16}$/iu

function labelledDay(text: string, days: readonly FoundDay[]): FoundDay | null {
  return days.find(({ start }) => dayLabels.test(text.slice(Math.max(0, start - 40), start))) ?? null
}

const otherTime =
  /(?:open(?:s|ing)?|doors|开门|营业|入场|截止|before|by|until|保留至?|为您保留到?|latest|cancel|取消|提前|arrive|duration|时长|ouverture|einlass|集合|last (?:entry|admission)|hold)[^\n\d]{0,18}$/iu

function timeOf({ text, times }: Reading, day: FoundDay): FoundTime | null {
  const line = lineAt(text, day.start)
  return times.find(({ start }) => start >= line.start && start < line.end) ?? null
}

/** "下单时间 2026-11-20 22:14" */
function isOtherLine(text: string, at: number): boolean {
  return (
    isOtherDay(text, { start: at, end: at }) ||
    /(?:下单|支付|出票|预[订定]|购票|订购|创建)(?:时间|日期)[^\n]{0,24}$/u.test(text.slice(lineAt(text, at).start, at))
  )
}

/** Whoever is to meet at a time begins then. */
const beginning = /(?:集合|出发|开始|上车|start|meeting|departure)\s?(?:时间|time)\s*[:：\t]\s*$/iu

function timesOf({ text, times }: Reading, day: FoundDay): [FoundTime | null, FoundTime | null] {
  const usable = times.filter(
    ({ start, end }) =>
      !otherTime.test(text.slice(Math.max(0, start - 24), start)) &&
      (!/^\s?(?:前|之前|开门|入场|截止)/u.test(text.slice(end, end + 6)) ||
        /[-–—~～至]\s?$/u.test(text.slice(0, start))) &&
      !isOtherLine(text, start),
  )
  const line = lineAt(text, day.start)
  const onLine = usable.filter(({ start }) => start >= line.start && start < line.end)
  const start =
    onLine.find((time) => time.start >= day.end) ??
    onLine[0] ??
    times.find((time) => beginning.test(text.slice(lineAt(text, time.start).start, time.start))) ??
    usable.find((time) => time.start > day.end) ??
    usable[0] ??
    null
  if (!start) return [null, null]
  const end = usable.find(
    (time) =>
      time.start >= start.end &&
      time.start - start.end < 8 &&
      /^\s*(?:-|–|—|~|～|〜|至|到|to|until|bis)\s*$/u.test(text.slice(start.end, time.start)),
  )
  // From nine to seven the place is open.
  if (end && hoursBetween(start, end) >= wholeDay && !onLine.includes(start)) return [null, null]
  return [start, end && end.time > start.time ? end : null]
}

const wholeDay = 6

function hoursBetween(start: FoundTime, end: FoundTime): number {
  return Number(end.time.slice(0, 2)) - Number(start.time.slice(0, 2))
}

/** "1日门票 - 标准票" says what kind of ticket it is, not of what. */
function namedBy(label: Found<string> | null): Found<string> | null {
  const isTicketOnly =
    /^(?:[一二三\d]日)?(?:成人|儿童|标准|全价|电子)?(?:门票|票|tickets?)(?:\s?[-–—·]\s?\p{Script=Han}{0,4}票)?$/iu
  return label && isTicketOnly.test(label.value) ? null : label
}

function statedName({ text }: Reading, type: VisitType): Found<string> | null {
  const label = namedBy(firstLabelled(text, [nameLabels[type]]))
  if (label && isName(label.value)) return { ...label, value: label.value.replace(/[*\s]+$/u, '') }
  for (const match of matches(text, phrases[type])) {
    const value = (match.slice(1).find((group) => group) ?? '').trim()
    const start = match.index + match[0].indexOf(value)
    if (isName(value)) return { value, start, end: start + value.length, confidence: 0.55 }
  }
  return null
}

function nameOfHead({ text, subject }: Reading, type: VisitType): Found<string> | null {
  const quoted = /[《「“]([^》」”\n]{2,50})[》」”]/u.exec(text)
  if (type === 'activity' && quoted?.[1])
    return { value: quoted[1], start: quoted.index + 1, end: quoted.index + 1 + quoted[1].length, confidence: 0.55 }
  const behind = /^[【[][^】\]\n]*(?:予約|确认|成功|通知|confirm)[^】\]\n]*[】\]]\s*([^\n，。,:：]{2,30})$/imu.exec(
    text,
  )
  if (behind?.[1] && isName(behind[1])) {
    const start = behind.index + behind[0].lastIndexOf(behind[1])
    return { value: behind[1], start, end: start + behind[1].length, confidence: 0.55 }
  }
  // Nothing but "[View voucher]" is a button.
  const sender =
    /^[【[]([^】\]\n]{2,24})[】\]](?=[^\n]*[^\s\]】])(?!\s*\[)/u.exec(text) ??
    /^([\p{Lu}][^:：\n]{2,40})[:：]\s/u.exec(text)
  if (sender?.[1] && isName(sender[1])) {
    const start = sender[0].indexOf(sender[1])
    return { value: sender[1], start, end: start + sender[1].length, confidence: 0.5 }
  }
  const head = (subject || text.split('\n', 1)[0]) ?? ''
  // "Confirmation" and 确认 are no names.
  if (
    /^(?:has|have|is|was|are)\s|^(?:(?:fwd?|re)\s*[:：]\s*)?(?:confirmation|booking|reservation|确认(?:函|信|单)?|预订|通知|提醒)$/iu.test(
      head.trim(),
    )
  )
    return null
  const trimmed = head
    .replace(/^(?:re|fwd?|转发|回复)\s?[:：]\s*/iu, '')
    .replace(
      /^(?:your )?(?:booking|reservation|order|tickets?)(?: is| are)? ?(?:confirmed|confirmation)?(?: for| at)?\s*[:：–—-]?\s*|[\s:：–—-]*(?:booking |reservation )?(?:confirmed|confirmation)[.!]?$/giu,
      '',
    )
    .trim()
  const start = text.indexOf(trimmed)
  return trimmed.length > 1 && trimmed.length < 80 && start >= 0
    ? { value: trimmed, start, end: start + trimmed.length, confidence: 0.5 }
    : null
}

/** "O2 Academy Brixton, London" */
function venueLine(text: string): Found<string> | null {
  for (const match of matches(
    text,
    /^[^\S\n]*(\p{Lu}[^,，\n:：]{3,50},\s(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?))[^\S\n]*$/gmu,
  )) {
    const [, value = '', city = ''] = match
    const start = match.index + match[0].indexOf(value)
    if (isNameOfCity(city) && !/^(?:dear|hi|hello|thanks)/iu.test(value))
      return { value, start, end: start + value.length, confidence: 0.6 }
  }
  return null
}

function isName(value: string): boolean {
  return (
    value.length > 1 &&
    value.length < 100 &&
    /\p{L}{2}/u.test(value) &&
    // "!We look forward" behind "多谢订座"
    !/^[!！?？,，.。;；:：]/u.test(value) &&
    !/^\p{Script=Han}{0,3}(?:饭|宴|晚餐|午餐|早餐)$|^(?:参观|门票|座位|餐位|活动|成功|入园|包间|凭证|状态|信息|详情|编号|须知|记录|变更|改期|更改|确认(?:函|书|单|信)?)$|^(?:已|成功|提醒|通知|时|后|前|可|请|须|需)|^(?:\d{1,2}[:：]|http|your|the (?:following|time)|confirm)|@/iu.test(
      value,
    )
  )
}
