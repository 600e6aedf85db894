// What a candidate can be for a booking.
import type { CandidateKind } from './candidate.ts'

/** In the order of the weights. */
export const roleNames = [
  'other',
  'begin',
  'end',
  'free',
  'total',
  'people',
  'code',
  'number',
  'title',
  'address',
  'from',
  'to',
] as const
export type Role = (typeof roleNames)[number]

export const rolesOfKind: Record<CandidateKind, readonly Role[]> = {
  day: ['begin', 'end', 'free'],
  time: ['begin', 'end', 'free'],
  money: ['total'],
  people: ['people'],
  code: ['code', 'number'],
  name: ['title', 'address', 'from', 'to'],
}
