// A ride that was ordered: from the airport to the hotel, at a time. The number of the flight that it waits for is none of its own.
import { type Draft, found, localTime } from '../reading/draft.ts'
import { zoneOf, zoneOfLanguage } from '../reading/places.ts'
import type { Reading } from '../reading/reading.ts'
import { firstLabelled } from '../text/labels.ts'
import { type Found, matches } from '../text/span.ts'
import { cleanPlace } from './clean-place.ts'
import { onlyPart } from './parts.ts'

const ride =
  /接机|送机|接送机|接站|送站|专车|包车接送|airport transfers?|private transfers?|your transfer|transfer booking|(?:arrival|departure|return|outbound) transfer|transfer (?:is )?(?:booked|confirmed)|shuttle (?:booking|transfer)|chauffeur|your (?:driver|ride)|driver will (?:wait|meet)/iu
const labels = {
  from: '从|上车(?:地点|点)?|接(?:机|站)?(?:地点)?|出发地|pick[\\s-]?up(?: (?:location|point|address|place))?|from|collection point',
  to: '到|下车(?:地点|点)?|送(?:机|站)?(?:地点)?|目的地|drop[\\s-]?off(?: (?:location|point|address|place))?|to|destination',
  title: '车型|服务|产品|vehicle(?: type)?|service|transfer type|product',
}
const timeLabels =
  /(?:用车时间|上车时间|接(?:机|送)?时间|pick[\s-]?up (?:time|date(?: (?:and|&) time)?)|date (?:and|&) time|when|date)\s*[:：\t\n][^\n\d]{0,16}$/iu

const calledPickUp = /(?:pick[\s-]?up|上车|collection)(?: (?:time|at))?[\s:：]*$/iu

export function isTransfer({ text }: Reading): boolean {
  return ride.test(text) && !/租车|car (?:hire|rental)|rental car|还车|check[\s-]?out|离店|退房/iu.test(text)
}

const direction =
  /^[^\S\n]*(?:(?:arrival|departure|outbound|inbound|return|outward)(?: transfer| journey| ride)?|去程|回程|返程|接机|送机)[^\S\n]*[:：]?[^\S\n]*$/gimu

/** There and back, each below a heading; else the one ride of the text. */
export function readTransfers(reading: Reading): Draft[] {
  const starts = matches(reading.text, direction).map(({ index }) => index)
  const rides = starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? reading.text.length
    return readRide(onlyPart(reading, { start, end })) ?? []
  })
  return rides.length > 1 ? rides : [readRide(reading) ?? []].flat()
}

const writtenOut = 0.7

function readRide(reading: Reading): Draft | null {
  const { text, days, times } = reading
  const day =
    days.find(({ start }) => timeLabels.test(text.slice(Math.max(0, start - 50), start))) ??
    // "Tomorrow … no, next Wednesday": a day that is written out counts more.
    days.find(({ confidence }) => confidence >= writtenOut) ??
    days[0]
  if (!day) return null
  const newline = text.indexOf('\n', day.end)
  const near = newline < 0 ? text.length : newline
  const time =
    times.find(({ start }) => start > day.end && calledPickUp.test(text.slice(Math.max(0, start - 16), start))) ??
    times.find(({ start, end }) => start >= day.end && end <= near) ??
    times.find(({ start }) => start > day.end) ??
    null
  const [from, to] = endsOfRide(text)
  const said = matches(text, new RegExp(ride.source, 'giu'))[0]
  const zone = zoneOf([from?.value, to?.value]) ?? zoneOfLanguage(text)
  return {
    type: 'car',
    fields: {
      ...(said && { title: found(said[0], 0.6, said.index, said.index + said[0].length) }),
      ...(from && { from }),
      ...(to && { to }),
      departLocal: localTime(day, time),
      ...(zone && { zoneFrom: found(zone.zone, zone.confidence) }),
    },
  }
}

/** Behind labels, else on both sides of an arrow. */
export function endsOfRide(text: string): (Found<string> | null)[] {
  const named = [placeOf(text, labels.from), placeOf(text, labels.to)]
  const match = named.some((end) => end) ? null : arrow.exec(text)
  if (!match) return named
  const [whole, from = '', to = ''] = match
  const start = match.index + whole.indexOf(from)
  const end = match.index + whole.length
  return [found(from.trim(), 0.8, start, start + from.length), found(cleanPlace(to), 0.8, end - to.length, end)]
}
const arrow =
  /(?<=^|[，,。；;:：\n])[^\S\n]*([^\n，,。；;:：→➔]{2,40}?)[^\S\n]*(?:→|➔|->)[^\S\n]*([^\n，,。；;→➔]{2,40})/mu

/** "Pick-up 13:15, Geneva Airport", or no more than a blank behind the word. */
function besideHour(text: string, label: string): Found<string> | null {
  const [match] = matches(
    text,
    new RegExp(
      `^[^\\S\\n]*(?:${label})[ :：]{1,3}(?:(?:at )?\\d{1,2}[:：.]\\d{2}(?: ?[ap]m)?[,，]? (?:at |from )?)?(?=\\p{L})([^\\n]{2,80})`,
      'gimu',
    ),
  )
  const value = match?.[1]?.trim() ?? ''
  if (!match || value === '') return null
  const start = match.index + match[0].indexOf(value)
  return { value, start, end: start + value.length, confidence: 0.8 }
}

function placeOf(text: string, label: string) {
  const value = besideHour(text, label) ?? firstLabelled(text, [label])
  if (!value) return null
  const name = cleanPlace(value.value.split(/[,，]/)[0] ?? '')
  return /\p{L}{2}/u.test(name) ? { ...value, value: name } : null
}
