// The data of a wallet pass (pass.json): fields with keys and labels of the issuer's choice.
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { ReservationType } from '#contract/reservation.ts'
import { wallTimeIn } from '../../../kernel/calendar.ts'
import { type Draft, type DraftFields, found } from '../reading/draft.ts'
import { airportIn, zoneOf } from '../reading/places.ts'
import type { Reading } from '../reading/reading.ts'
import { isRecord } from '../sources/source.ts'
import { findAddress } from './addresses.ts'
import { readJourneys } from './journeys.ts'

const transits: Record<string, ReservationType> = {
  PKTransitTypeAir: 'flight',
  PKTransitTypeTrain: 'train',
  PKTransitTypeBus: 'bus',
  PKTransitTypeBoat: 'ferry',
}

interface PassField {
  key: string
  label: string
  value: string
}

export function readPass(pass: Record<string, unknown>, reading: Reading): Draft[] {
  const body = [pass.boardingPass, pass.eventTicket, pass.generic, pass.storeCard].find(isRecord)
  if (!body) return []
  const fields = ['headerFields', 'primaryFields', 'secondaryFields', 'auxiliaryFields', 'backFields'].flatMap((name) =>
    fieldsOf(body[name]),
  )
  const type = isRecord(pass.boardingPass) ? (transits[String(body.transitType)] ?? 'train') : 'activity'
  const pick = (pattern: RegExp) =>
    fields.find(({ key }) => pattern.test(key)) ?? fields.find(({ label }) => pattern.test(label))
  const relevant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(
    typeof pass.relevantDate === 'string' ? pass.relevantDate : '',
  )
  const code = pick(
    /^(?:pnr|locator|record|booking|confirmation|reservation|reference|ref|order)|confirmation|booking|预订|订单|确认|客票号|référence|localizador|order (?:no|number)/iu,
  )
  const common = {
    ...(code && { code: found(code.value, 0.92) }),
    status: found(pass.voided === true ? ('cancelled' as const) : ('confirmed' as const), 0.9),
  }
  if (type === 'activity') {
    const name = pick(/^(?:event|name|title|show|exhibition)/i) ?? fieldsOf(body.primaryFields)[0]
    const venue = pick(/venue|location|place|address|地点|场馆|lieu/iu)
    const address = findAddress(reading.text, name?.value ?? null)
    const organization = typeof pass.organizationName === 'string' ? pass.organizationName : undefined
    const zone = zoneOf([venue?.value, address?.value, organization])
    const [day] = reading.days
    const spelt = day && reading.times[0] ? { day: day.day, time: reading.times[0].time } : null
    const start =
      fields.map(({ value }) => /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value)).find((match) => match !== null) ??
      relevant
    const local = start ? `${start[1]}T${start[2]}` : spelt ? `${spelt.day}T${spelt.time}` : (day?.day ?? null)
    // An instant is on the clocks of the place.
    const said = local && start?.input.endsWith('Z') && zone ? wallTimeIn(zone.zone, local, 'UTC') : local
    const price = priceOf(body)
    return said
      ? [
          {
            type,
            fields: {
              ...common,
              ...((price ?? reading.total) && { price: price ?? reading.total ?? undefined }),
              ...(reading.people && { people: reading.people }),
              ...(name && { title: found(name.value, 0.9) }),
              departLocal: found(said, 0.9),
              ...(venue && { address: found(venue.value, 0.85) }),
              ...(zone && { zoneFrom: found(zone.zone, zone.confidence) }),
            },
          },
        ]
      : []
  }
  const [origin, destination] = fieldsOf(body.primaryFields)
  const [read] = readJourneys(reading, type === 'flight' || type === 'bus' || type === 'ferry' ? type : 'train')
  const number = pick(
    /^(?!.*(?:ticket|seat|booking|order|phone|member|票号|座)).*(?:flight|train|number|line|车次|航班|vol|zug)/iu,
  )
  const departs = fields.find(
    ({ key, label }) =>
      /depart|dep\b|departure/i.test(`${key} ${label}`) && /\d{1,2}:\d{2}/.test(fieldText(fields, key)),
  )
  const nameOf = (field: PassField | undefined) => {
    if (!field) return undefined
    const airport = type === 'flight' ? (airportIn(field.value) ?? airportIn(field.label)) : null
    // "MENDOZA: 22:00": the place is the label, its time the value.
    const isTime = /^\d{1,2}[:.]\d{2}/.test(field.value)
    return airport?.iata ?? (isTime ? field.label : field.value)
  }
  const [from, to] = [nameOf(origin), nameOf(destination)]
  const arrives = fields.find(
    ({ key, label, value }) =>
      /arriv|\barr\b|到达|ankunft|arrivée|llegada/iu.test(`${key} ${label}`) && /\d{1,2}:\d{2}/.test(value),
  )
  const traveller = pick(/passenger|traveller|traveler|^name|乘客|旅客|fahrgast|passager|pasajero/iu)
  const iso = departs && /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(departs.value)
  const arrivalIso = arrives && isoTime.exec(arrives.value)
  const start = iso
    ? `${iso[1]}T${iso[2]}`
    : (read?.fields.departLocal?.value ?? (relevant ? `${relevant[1]}T${relevant[2]}` : undefined))
  const [zoneFrom, zoneTo] = [zoneOf([from, origin?.label]), zoneOf([to, destination?.label])]
  if (!start) return []
  const labelledArrival = arrivalByLabel(start, destination)
  return [
    {
      type,
      fields: {
        ...read?.fields,
        ...common,
        ...(number &&
          /\d/.test(number.value) && {
            number: found(number.value.replace(/\s/g, type === 'flight' ? '' : ' '), 0.92),
          }),
        ...(from && { from: found(from, 0.92) }),
        ...(to && { to: found(to, 0.92) }),
        ...(traveller && { people: found(1, 0.55) }),
        ...((priceOf(body) ?? reading.total) && { price: priceOf(body) ?? reading.total ?? undefined }),
        ...(labelledArrival && { arriveLocal: labelledArrival }),
        ...(arrivalIso && { arriveLocal: found(`${arrivalIso[1]}T${arrivalIso[2]}`, 0.88) }),
        departLocal: found(start, iso || relevant ? 0.88 : 0.75),
        ...(zoneFrom && { zoneFrom: found(zoneFrom.zone, zoneFrom.confidence) }),
        ...(zoneTo && { zoneTo: found(zoneTo.zone, zoneTo.confidence) }),
      },
    },
  ]
}

/** "11:28: Göteborg C", "Paris Gare du Nord: 13:47": one of them is the time; on the day of departure where it is later. */
function arrivalByLabel(start: string, destination: PassField | undefined): DraftFields['arriveLocal'] {
  const time = [destination?.label, destination?.value].find((said) => /^([01]\d|2[0-3]):[0-5]\d$/.test(said ?? ''))
  return time && time > start.slice(11) ? found(`${start.slice(0, 10)}T${time}`, 0.7) : undefined
}

/** Amounts come as numbers with the code of their currency. */
function priceOf(body: Record<string, unknown>): DraftFields['price'] {
  for (const fields of Object.values(body))
    for (const field of Array.isArray(fields) ? fields.filter(isRecord) : [])
      if (
        typeof field.value === 'number' &&
        typeof field.currencyCode === 'string' &&
        /^[A-Z]{3}$/.test(field.currencyCode)
      )
        return found(moneyOf(field.value, field.currencyCode), 0.9)
  return undefined
}

const isoTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/

function fieldText(fields: readonly PassField[], key: string): string {
  return fields.find((field) => field.key === key)?.value ?? ''
}

function fieldsOf(value: unknown): PassField[] {
  return (Array.isArray(value) ? value : [])
    .filter(isRecord)
    .flatMap(({ key, label, value: said }) =>
      typeof said === 'string' || typeof said === 'number'
        ? [{ key: String(key ?? ''), label: String(label ?? ''), value: String(said).trim() }]
        : [],
    )
}
