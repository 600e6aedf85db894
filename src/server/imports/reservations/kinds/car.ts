// A rental car: where and when it is picked up and returned.
import { type Columns, columnsOf } from '../reading/columns.ts'
import { type Draft, found, localTime } from '../reading/draft.ts'
import { zoneOf, zoneOfLanguage } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { zonesOfPair } from '../reading/zones-of-pair.ts'
import { firstLabelled } from '../text/labels.ts'
import { type Found, matches } from '../text/span.ts'
import { findAddress } from './addresses.ts'

const pickUp =
  /取车?(?=[:：])|(?<=^[^\S\n]*)取(?=[^\S\n]+20\d\d)|(?<!待)取车(?!须|需|时?请|凭|人|前|后)(?:时间|日期|地点|门店)?|pick[\s-]?up|collect(?:ion)?|abholung|prise en charge|départ|recogida|ritiro|貸出/gimu
const dropOff =
  /还车?(?=[:：])|(?<=^[^\S\n]*)还(?=[^\S\n]+20\d\d)|还车(?!须|需|时?请|费|前|后)(?:时间|日期|地点|门店)?|drop[\s-]?off|return|rückgabe|restitution|retour|devolución|riconsegna|返却/gimu

/** Whose car it is tells less than which. */
const supplierAsTitle = 0.5

export function readCar(reading: Reading): Draft | null {
  const { text } = reading
  const columns = columnsOf(reading, reading.days, pickUp, dropOff)
  const starts = columns ? columnPoint(columns, 0) : pointOf(reading, pickUp, dropOff, null)
  const ends = columns ? columnPoint(columns, 1) : pointOf(reading, dropOff, pickUp, starts?.day?.start ?? null)
  if (!starts?.day) return null
  const both = firstLabelled(text, [
    'pick[\\s-]?up (?:and|&) (?:return|drop[\\s-]?off)(?: (?:location|place|branch))?|取还车(?:地点|门店)?',
  ])
  const from =
    both ??
    columns?.places[0] ??
    placeOf(
      reading,
      [
        '取车(?:地点|门店|网点|地址)|pick[\\s-]?up (?:location|point|place|branch|station|office)|collection (?:point|location)',
      ],
      starts.place,
    )
  const isSame = /同店|同一|原店|same (?:location|branch|office|place)|as pick[\s-]?up|même agence/iu.exec(text)
  const to =
    both ??
    columns?.places[1] ??
    placeOf(
      reading,
      ['还车(?:地点|门店|网点|地址)|(?:drop[\\s-]?off|return) (?:location|point|place|branch|station|office)'],
      ends?.place ?? null,
    )
  const returned =
    isSame && (!to || /同店|同一|原店|same|as pick/iu.test(to.value))
      ? from && { ...from, start: isSame.index, end: isSame.index + isSame[0].length }
      : to
  const model = firstLabelled(text, [
    '车型(?:组别?|级别|组)?|车辆(?:类型|型号)?|租车车型|(?:your )?vehicle|car(?: type| model| group)?|model|fahrzeug|véhicule|vehículo|車種',
  ])
  const supplier = firstLabelled(text, ['supplier|rental company|provided by|供应商|租车公司|门店名称'])
  const named =
    /(\p{Lu}[\p{L}\d]+(?: [\p{L}\d-]+){1,3}) or (?:a )?similar/u.exec(text) ??
    /collect an? (\p{Lu}[\p{L}\d]+(?: [\p{L}\d-]+){0,3}?)(?= (?:at|from|on)\b|[,.])/iu.exec(text)
  const start = named ? named.index + named[0].indexOf(named[1] ?? '') : 0
  const likely = named?.[1] ? found(named[1], 0.75, start, start + named[1].length) : null
  // A car is called by its model, or by whose it is: where the text opens with a company, neither is sure.
  const isOfCompany =
    /租车|rent[- ]?a[- ]?car|\b(?:car (?:hire|rental)|rentals|autos?|hertz|avis|sixt|europcar|enterprise|alamo|thrifty|goldcar|centauro|localiza)\b|一嗨|凹凸/iu.test(
      `${reading.sender}\n${text.trimStart().split('\n', 1)[0]}`,
    )
  const called = (model && /\p{L}{2}/u.test(model.value) ? model : null) ?? likely
  const title =
    (called && isOfCompany ? { ...called, confidence: Math.min(called.confidence, supplierAsTitle) } : called) ??
    (supplier && { ...supplier, confidence: supplierAsTitle })
  const address = firstLabelled(text, ['取车地址|pick[\\s-]?up address']) ?? findAddress(text, from?.value ?? null)
  const pair = from && returned ? zonesOfPair(from.value, returned.value) : null
  const zone = pair?.[0] ?? zoneOf([from?.value, address?.value]) ?? zoneOf([reading.subject]) ?? zoneOfLanguage(text)
  const zoneTo = pair?.[1] ?? zoneOf([returned?.value]) ?? zone
  return {
    type: 'car',
    fields: {
      ...(title && { title }),
      ...(from && { from }),
      ...(returned && { to: returned }),
      departLocal: localTime(starts.day, starts.time),
      ...(ends?.day && { arriveLocal: localTime(ends.day, ends.time) }),
      ...(address && { address }),
      ...(zone && { zoneFrom: found(zone.zone, zone.confidence) }),
      ...(zoneTo && { zoneTo: found(zoneTo.zone, zoneTo.confidence) }),
    },
  }
}

function columnPoint({ days, times }: Columns, index: 0 | 1) {
  return { day: days[index], time: times[index], place: null }
}

/** The day and time behind one of the words, and the words that stand with them. */
function pointOf({ text, days, times }: Reading, words: RegExp, others: RegExp, after: number | null) {
  const found = matches(text, words)
  const isBeside = ({ index }: RegExpExecArray) => {
    const line = lineAt(text, index)
    return days.some(({ start }) => start > index && start < line.end)
  }
  // "车牌：取车当日安排" tells no day.
  for (const match of [...found.filter(isBeside), ...found.filter((each) => !isBeside(each))]) {
    const end = match.index + match[0].length
    const day = days.find(({ start }) => start >= end && start - end < 90 && (after === null || start > after))
    if (!day || matches(text.slice(end, day.start), others).length > 0) continue
    const next = days.find(({ start }) => start > day.end)
    const time =
      times.find(({ start }) => start >= day.end && start < Math.min(day.end + 40, next?.start ?? text.length)) ??
      times.find(({ start, end: timeEnd }) => timeEnd <= day.start && start >= end) ??
      null
    const line = lineAt(text, day.start)
    const behind = text.slice(Math.max(day.end, time?.end ?? 0), line.end)
    const other = matches(behind, others)[0]
    const rest = other ? behind.slice(0, other.index) : behind
    const between = text.slice(end, Math.min(day.start, time?.start ?? day.start))
    const lead = between.split('\n').find((each) => /\p{L}{2}/u.test(clean(each))) ?? ''
    const gap = /^\s*/u.exec(text.slice(line.end, line.end + 4))?.[0].length ?? 0
    const following = text.slice(line.end + gap, lineAt(text, line.end + gap).end)
    const isNamed = /\b(?:at|to|from|in)\s+\p{Lu}/u.test(lead)
    return { day, time, place: { texts: isNamed ? [lead, rest, following] : [rest, lead, following], at: end } }
  }
  return null
}

function placeOf(
  { text }: Reading,
  labels: string[],
  beside: { texts: string[]; at: number } | null,
): Found<string> | null {
  const label = firstLabelled(text, labels)
  if (label && /\p{L}{2}/u.test(label.value)) return { ...label, value: clean(label.value) || label.value }
  for (const [index, each] of (beside?.texts ?? []).entries()) {
    const value = clean(each)
    const isLabel = index === 2 && /[:：]/.test(each)
    if (/\p{L}{2}/u.test(value) && value.length < 80 && !isLabel) {
      const start = Math.max(0, text.indexOf(value, beside?.at ?? 0))
      return { value, start, end: start + value.length, confidence: index === 0 ? 0.8 : 0.65 }
    }
  }
  return null
}

function clean(raw: string): string {
  return raw
    .replace(/[(（][^)）]*[)）]?/gu, ' ')
    .replace(/^.{0,60}\s(?:at|from|to)\s(?=\p{Lu})/u, '')
    .replace(/\s(?:on|at)\s*$/u, '')
    .replace(/^[\s,，.:：;；·|–—→>-]+|[\s,，.;；·|–—-]+$/gu, '')
    .replace(
      /^(?:at|in|from|on|于|在|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|周.|星期.)\b[\s,:：]*/iu,
      '',
    )
    .replace(/^(?:地点|时间|location|date|time)\s*[:：]?\s*/iu, '')
    .replace(/\s{2,}.*$/u, '')
    .replace(/(?:取车|还车|自取|归还)$/u, '')
    .replace(/^(?:Uhr|hrs?|点)$/iu, '')
    .trim()
}
