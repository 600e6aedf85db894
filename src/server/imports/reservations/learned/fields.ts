// The fields of one booking out of the candidates of its part.
import type { ReservationType } from '#contract/reservation.ts'
import { addDays } from '../../../kernel/calendar.ts'
import { isJourneyType, zonesOf } from '../kinds/journeys.ts'
import { airportOrName } from '../kinds/routes.ts'
import { zoneOfCurrency } from '../reading/currency-zone.ts'
import { type DraftFields, found } from '../reading/draft.ts'
import { zoneOf, zoneOfLanguage } from '../reading/places.ts'
import type { Found } from '../text/span.ts'
import type { CandidateKind } from './candidate.ts'
import type { RatedCandidate } from './rate.ts'
import type { Role } from './roles.ts'

/** A candidate less likely than this is not the field. */
const least: Record<Role, number> = {
  other: 1,
  begin: 0.3,
  end: 0.4,
  free: 0.5,
  total: 0.4,
  people: 0.35,
  code: 0.4,
  number: 0.4,
  title: 0.2,
  address: 0.3,
  from: 0.25,
  to: 0.25,
}

export interface Moment {
  day: string
  probability: number
}

export function fieldsOf(
  type: ReservationType,
  own: readonly RatedCandidate[],
  around: readonly RatedCandidate[],
  { text, dayOver }: { text: string; dayOver: Moment | null },
): DraftFields {
  const pick = (kind: CandidateKind, role: Role) => likeliest(own, kind, role)
  const isJourney = isJourneyType(type)
  const hasEnds = isJourney || type === 'car'
  const begins = beginOf(pick('day', 'begin'), pick('time', 'begin'), dayOver)
  const ends = begins && endOf(type, begins, own)
  const code = pick('code', 'code') ?? likeliest(around, 'code', 'code')
  const people = pick('people', 'people') ?? likeliest(around, 'people', 'people')
  const total = pick('money', 'total')
  const number = isJourney ? pick('code', 'number') : null
  const title = isJourney ? null : pick('name', 'title')
  const address = isJourney ? null : pick('name', 'address')
  const from = hasEnds ? pick('name', 'from') : null
  const to = hasEnds ? pick('name', 'to') : null
  const end = (place: Found<string> | null) => (type === 'flight' ? airportOrName(place, text) : place)
  const [first, last] = [end(from), end(to)]
  const zones = isJourney
    ? zonesOf(type, text, first, last)
    : [
        zoneOf([address?.value]) ??
          zoneOfCurrency(text) ??
          zoneOf([first?.value, title?.value]) ??
          zoneOfLanguage(text),
        null,
      ]
  const [zoneFrom, zoneTo] = zones
  const free = type === 'lodging' ? momentOf(pick('day', 'free'), pick('time', 'free')) : null
  return {
    ...(title && { title }),
    ...(number && { number: { ...number, value: number.value.replace(/\s/g, '') } }),
    ...(first && { from: first }),
    ...(last && { to: last }),
    ...(begins && (type === 'lodging' ? { checkIn: begins } : { departLocal: begins })),
    ...(ends && (type === 'lodging' ? { checkOut: ends } : { arriveLocal: ends })),
    ...(zoneFrom && { zoneFrom: found(zoneFrom.zone, zoneFrom.confidence) }),
    ...(zoneTo && { zoneTo: found(zoneTo.zone, zoneTo.confidence) }),
    ...(free && { freeCancelUntil: free }),
    ...(address && { address }),
    ...(code && { code }),
    ...(total && { price: { ...total, value: moneyOf(total.value) } }),
    ...(people && { people: { ...people, value: Number(people.value) } }),
  }
}

function likeliest(rated: readonly RatedCandidate[], kind: CandidateKind, role: Role): Found<string> | null {
  let best: RatedCandidate | null = null
  for (const each of rated)
    if (each.candidate.kind === kind && each.probabilities[role] > (best?.probabilities[role] ?? least[role]))
      best = each
  return best && { ...spanOf(best), value: best.candidate.value, confidence: best.probabilities[role] }
}

function spanOf({ candidate: { start, end } }: RatedCandidate) {
  return { start, end }
}

function momentOf(day: Found<string> | null, time: Found<string> | null): Found<string> | null {
  if (!day) return null
  if (!time) return day
  const confidence = Math.min(day.confidence, time.confidence)
  const value = `${day.value}T${time.value}`
  const isNear = time.start >= day.start && time.start - day.end < 30
  return isNear
    ? { value, confidence, start: day.start, end: Math.max(day.end, time.end) }
    : {
        value,
        confidence,
        start: time.start,
        end: time.end,
        ...(day.end > day.start && { also: { start: day.start, end: day.end } }),
      }
}

function beginOf(day: Found<string> | null, time: Found<string> | null, over: Moment | null): Found<string> | null {
  return momentOf(day ?? (over && time ? found(over.day, over.probability) : null), time)
}

function endOf(type: ReservationType, begins: Found<string>, own: readonly RatedCandidate[]): Found<string> | null {
  const [beginDay = '', beginTime] = begins.value.split('T')
  const days = own.filter(({ candidate }) => candidate.kind === 'day' && candidate.value >= beginDay)
  const day = likeliest(
    type === 'lodging' ? days.filter(({ candidate }) => candidate.value > beginDay) : days,
    'day',
    'end',
  )
  const time = likeliest(own, 'time', 'end')
  if (type === 'lodging') return momentOf(day, time)
  if (!time || !beginTime) return null
  if (day) return momentOf(day, time)
  const value = time.value < beginTime ? addDays(beginDay, 1) : beginDay
  return momentOf(found(value, Math.min(begins.confidence, value === beginDay ? 1 : 0.5)), time)
}

function moneyOf(value: string): { amount: number; currency: string } {
  const [amount = '0', currency = ''] = value.split(' ')
  return { amount: Number(amount), currency }
}
