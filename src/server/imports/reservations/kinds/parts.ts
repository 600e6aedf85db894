// Parts of a mail about bookings of several kinds, and what is read when only one of them is seen.
import type { ReservationType } from '#contract/reservation.ts'
import type { Reading } from '../reading/reading.ts'
import { blank } from '../text/blank.ts'
import { findNumbers } from '../text/numbers.ts'
import { type Span, within } from '../text/span.ts'

export interface Part {
  kind: ReservationType
  span: Span
}

/** Headings and names of rows that open the part of a kind: "Flights", "【酒店】昆明翠湖宾馆", "Hotel: …". */
const headings: Partial<Record<ReservationType, RegExp>> = {
  flight: /^(?:(?:your|air) )?(?:flights?|flüge?|vols?|vuelos?|voli|航班|机票|飞机|航空)$/iu,
  train: /^(?:your )?(?:trains?|rail|züge?|trains?|trenes?|treni|火车票?|高铁|动车|列车)$/iu,
  ferry: /^(?:your )?(?:ferry|ferries|fähren?|船票|轮渡)$/iu,
  bus: /^(?:your )?(?:bus(?:es)?|coach(?:es)?|大巴|巴士|汽车票)$/iu,
  lodging:
    /^(?:your )?(?:hotels?|stays?|accommodations?|lodging|unterkunft|hébergement|alojamiento|alloggio|酒店|住宿|民宿|宾馆)$/iu,
  activity: /^(?:(?:景点|景区)?门票|玩乐|当地玩乐|(?:entrance )?tickets?|activities|attractions?|tours?)$/iu,
  car: /^(?:your )?(?:car|rental car|car (?:rental|hire)|vehicle rental|mietwagen|租车|用车)$/iu,
}
/** What a heading says besides. */
const besides =
  /^[\s【[*•·#\d.、一二三四五六]+|[\s】\]]+$|\s?(?:details?|information|booking|reservation|itinerary|信息|详情|安排|预订|部分)$/giu
const longestHeading = 30

/** Empty where the headings name fewer than two kinds. */
export function partsUnderHeadings(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const kind = kindOfHeading(line) ?? (direction.test(line) ? journeyBelow(text.slice(at)) : null)
    const last = parts.at(-1)
    if (kind && (kind !== last?.kind || direction.test(line))) {
      // What stands above a row of its block, such as the day, belongs to it; a block of another part does not.
      const start = Math.max(blockStart(text, at), last ? blockEnd(text, last.span.start) : 0)
      const opens = start < at && start >= (last?.span.start ?? 0) ? start : at
      if (last) last.span.end = opens
      parts.push({ kind, span: { start: opens, end: text.length } })
    }
    at += line.length + 1
  }
  return new Set(parts.map(({ kind }) => kind)).size > 1 ? parts : []
}

/** "【去程】", "Outbound": the number below says of what kind the journey is. */
const direction = /^[\s【[*•·#]*(?:去程|回程|返程|outbound|inbound|return)[\s】\]:：]*$/iu

function journeyBelow(text: string): ReservationType | null {
  const [row = ''] = text
    .split(/\n/u)
    .slice(1)
    .filter((line) => line.trim() !== '')
  return (['flight', 'train'] as const).find((type) => findNumbers(row, type).length > 0) ?? null
}

const emptyLine = /\n[^\S\n]*(?=\n)/g

/** Behind the last empty line above. */
function blockStart(text: string, at: number): number {
  const before = [...text.slice(0, at).matchAll(emptyLine)].at(-1)
  return before ? before.index + before[0].length + 1 : 0
}

/** The next empty line, or the end. */
function blockEnd(text: string, at: number): number {
  const next = text.slice(at).search(emptyLine)
  return next < 0 ? text.length : at + next
}

function kindOfHeading(line: string): ReservationType | null {
  const cell = line.split(/[\t:：】\]]|\s{2,}/u, 1)[0] ?? ''
  if (cell.length > longestHeading) return null
  const words = cell.trim().replace(besides, '').trim()
  const found = Object.entries(headings).find(([, pattern]) => pattern.test(words))
  return found ? (found[0] as ReservationType) : null
}

/** Everything else is blank; places in the text stay. */
export function onlyPart(reading: Reading, span: Span): Reading {
  const { text } = reading
  return {
    ...reading,
    text: blank(text.slice(0, span.start)) + text.slice(span.start, span.end) + blank(text.slice(span.end)),
    days: within(reading.days, span),
    times: within(reading.times, span),
    formerCells: within(reading.formerCells, span),
  }
}
