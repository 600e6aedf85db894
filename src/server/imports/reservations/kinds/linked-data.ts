// Reservations of schema.org in a mail: what airlines and booking sites write for programs.

import { moneyOf } from '#contract/money-arithmetic.ts'
import type { ReservationType } from '#contract/reservation.ts'
import { type Draft, type DraftFields, found } from '../reading/draft.ts'
import { airportIn, zoneOf } from '../reading/places.ts'
import { localIn } from '../sources/read-calendar.ts'
import { isRecord } from '../sources/source.ts'
import { numberOf } from '../text/money.ts'
import { mergePassengers } from './merge-passengers.ts'
import { addressOf, at, joined, listOf, type Node, textOf, typeName } from './schema-nodes.ts'

const sure = 0.96
const mostNodes = 60

const types: Record<string, ReservationType> = {
  FlightReservation: 'flight',
  TrainReservation: 'train',
  BusReservation: 'bus',
  BoatReservation: 'ferry',
  LodgingReservation: 'lodging',
  FoodEstablishmentReservation: 'restaurant',
  EventReservation: 'activity',
  RentalCarReservation: 'car',
}

export function readLinkedData(nodes: readonly Node[]): Draft[] {
  const drafts = flatten(nodes).flatMap((node) => {
    const type = types[typeName(node)]
    return type ? readNode(node, type) : []
  })
  return mergePassengers(drafts)
}

/** Graphs, lists and reservations within reservations. */
function flatten(nodes: readonly unknown[]): Node[] {
  const all: Node[] = []
  const visit = (value: unknown, depth: number) => {
    if (depth > 6 || all.length >= mostNodes) return
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1)
    if (!isRecord(value)) return
    if (types[typeName(value)]) all.push(value)
    for (const key of ['@graph', 'subReservation', 'reservation', 'itemListElement', 'item', 'mainEntity'])
      visit(value[key], depth + 1)
  }
  visit(nodes, 0)
  return all
}

function readNode(node: Node, type: ReservationType): Draft[] {
  const trips = listOf(node.reservationFor).filter(isRecord)
  const common = commonFields(node)
  const made = (trips.length > 0 ? trips : [{}]).map(
    (target): Draft => ({ type, fields: { ...common, ...fieldsOf(node, target, type) } }),
  )
  return made.filter(({ fields }) => fields.departLocal || fields.checkIn)
}

function commonFields(node: Node): DraftFields {
  const code = textOf(node.reservationNumber) ?? textOf(node.reservationId) ?? textOf(node.confirmationNumber)
  const status = (textOf(node.reservationStatus) ?? '').split('/').at(-1) ?? ''
  const amount =
    textOf(node.totalPrice) ??
    textOf(node.price) ??
    textOf(at(node, 'totalPrice', 'price')) ??
    textOf(at(node, 'totalPrice', 'value'))
  const currency =
    textOf(node.priceCurrency) ??
    textOf(at(node, 'totalPrice', 'priceCurrency')) ??
    textOf(at(node, 'totalPrice', 'currency')) ??
    /[A-Z]{3}/.exec(amount ?? '')?.[0]
  const digits = amount?.replace(/[^\d.,]/g, '')
  const people =
    Number(textOf(node.partySize) ?? textOf(at(node, 'partySize', 'value')) ?? textOf(node.numAdults) ?? Number.NaN) +
    Number(textOf(node.numChildren) ?? 0)
  const named = listOf(node.underName).length
  return {
    ...(code && { code: found(code, sure) }),
    status: found(
      /Cancel/i.test(status)
        ? 'cancelled'
        : /Hold|Pending/i.test(status)
          ? 'waitlisted'
          : /Modif|Chang/i.test(textOf(node.modifiedTime) && status === '' ? '' : status)
            ? 'changed'
            : 'confirmed',
      sure,
    ),
    ...(digits &&
      currency &&
      Number.isFinite(numberOf(digits)) &&
      /^[A-Z]{3}$/.test(currency) && { price: found(moneyOf(numberOf(digits), currency), sure) }),
    ...(Number.isInteger(people) && people > 0
      ? { people: found(people, sure) }
      : named > 1
        ? { people: found(named, 0.8) }
        : {}),
  }
}

function fieldsOf(node: Node, target: Node, type: ReservationType): DraftFields {
  switch (type) {
    case 'flight':
      return journey(flightNumber(target), target, 'Airport', 'departureTime', 'arrivalTime')
    case 'train':
      return journey(
        joined(textOf(target.trainName), textOf(target.trainNumber)),
        target,
        'Station',
        'departureTime',
        'arrivalTime',
      )
    case 'bus':
      return journey(
        textOf(target.busNumber) ?? textOf(target.busName),
        target,
        target.departureBusStop ? 'BusStop' : 'Station',
        'departureTime',
        'arrivalTime',
      )
    case 'ferry':
      return journey(
        textOf(target.identifier) ?? textOf(target.name),
        target,
        'BoatTerminal',
        'departureTime',
        'arrivalTime',
      )
    case 'lodging': {
      const address = addressOf(target)
      const zone = zoneOf([address, textOf(target.name)])
      return {
        ...titled(target),
        ...times(
          { checkIn: node.checkinTime ?? node.checkinDate, checkOut: node.checkoutTime ?? node.checkoutDate },
          zone?.zone,
        ),
        ...(address && { address: found(address, sure) }),
        ...zoned('zoneFrom', zone),
      }
    }
    case 'car': {
      const [from, to] = [node.pickupLocation, node.dropoffLocation].map((place) => (isRecord(place) ? place : {}))
      const [pickup, dropoff] = [textOf(from?.name), textOf(to?.name)]
      const address = addressOf(from ?? {})
      const [zone, zoneTo] = [zoneOf([pickup, address]), zoneOf([dropoff, addressOf(to ?? {})])]
      const model = joined(
        textOf(at(target, 'brand', 'name')) ?? textOf(target.brand),
        textOf(target.name) ?? textOf(target.model),
      )
      return {
        ...(model && { title: found(model, sure) }),
        ...(pickup && { from: found(pickup, sure) }),
        ...(dropoff && { to: found(dropoff, sure) }),
        ...times({ departLocal: node.pickupTime, arriveLocal: node.dropoffTime }, zone?.zone),
        ...(address && { address: found(address, sure) }),
        ...zoned('zoneFrom', zone),
        ...zoned('zoneTo', zoneTo ?? zone),
      }
    }
    default: {
      const venue = isRecord(target.location) ? target.location : target
      const address = addressOf(venue)
      const place = joined(venue === target ? undefined : textOf(venue.name), address, ', ')
      const zone = zoneOf([address, textOf(venue.name), textOf(target.name)])
      return {
        ...titled(target),
        ...times(
          { departLocal: node.startTime ?? target.startDate, arriveLocal: node.endTime ?? target.endDate },
          zone?.zone,
        ),
        ...(place && { address: found(place, sure) }),
        ...zoned('zoneFrom', zone),
      }
    }
  }
}

function journey(number: string | undefined, target: Node, stop: string, start: string, end: string): DraftFields {
  const place = (side: 'departure' | 'arrival') => {
    const node = target[`${side}${stop}`] ?? target[`${side}Station`] ?? target[`${side}BusStop`]
    return isRecord(node)
      ? { code: textOf(node.iataCode), name: textOf(node.name), address: addressOf(node) }
      : { code: undefined, name: textOf(node), address: undefined }
  }
  const [from, to] = [place('departure'), place('arrival')]
  const [zoneFrom, zoneTo] = [zoneOf([from.code, from.address, from.name]), zoneOf([to.code, to.address, to.name])]
  const nameOf = ({ code, name }: typeof from) =>
    code ?? (stop === 'Airport' && name ? (airportIn(name)?.iata ?? name) : name)
  const [a, b] = [nameOf(from), nameOf(to)]
  return {
    ...(number && { number: found(number, sure) }),
    ...(a && { from: found(a, sure) }),
    ...(b && { to: found(b, sure) }),
    ...times({ departLocal: target[start] ?? target.departureDate ?? target.departureDay }, zoneFrom?.zone),
    ...times({ arriveLocal: target[end] }, zoneTo?.zone),
    ...zoned('zoneFrom', zoneFrom),
    ...zoned('zoneTo', zoneTo),
  }
}

function flightNumber(target: Node): string | undefined {
  const number = textOf(target.flightNumber)?.replace(/\s/g, '')
  const airline = textOf(at(target, 'airline', 'iataCode')) ?? textOf(at(target, 'provider', 'iataCode'))
  if (!number) return undefined
  return /^\d+$/.test(number) && airline ? `${airline}${number.replace(/^0+/, '')}` : number
}

type TimeField = 'departLocal' | 'arriveLocal' | 'checkIn' | 'checkOut'

/** With an offset the wall time is as written; an instant in UTC is put on the clocks of the place. */
function times(values: Partial<Record<TimeField, unknown>>, zone: string | undefined): DraftFields {
  const fields: DraftFields = {}
  for (const key of ['departLocal', 'arriveLocal', 'checkIn', 'checkOut'] as const) {
    const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
      textOf(values[key]) ?? '',
    )
    if (!match) continue
    const [, day = '', time, offset] = match
    const isStay = key === 'checkIn' || key === 'checkOut'
    const isDayOnly = !time || (isStay && time === '00:00')
    const local = isDayOnly ? day : `${day}T${time}`
    fields[key] =
      offset === 'Z' && zone && !isDayOnly
        ? found(localIn(zone, { local, zone: 'UTC' }), 0.85)
        : found(local, offset === 'Z' && !isDayOnly ? 0.5 : sure)
  }
  return fields
}

function titled(target: Node): DraftFields {
  const name = textOf(target.name)
  return name ? { title: found(name, sure) } : {}
}

function zoned(key: 'zoneFrom' | 'zoneTo', zone: { zone: string; confidence: number } | null): DraftFields {
  return zone ? { [key]: found(zone.zone, zone.confidence) } : {}
}
