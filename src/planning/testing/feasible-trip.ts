// A plan that verifies, to be broken by the tests of the rules.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { ViolationCode } from '#contract/planning/violation.ts'
import { plan } from '#planning/plan.ts'
import type { VerifyInput } from '#planning/rules/rule.ts'
import { verify } from '#planning/verify.ts'
import { sampleCandidates, sampleRequest } from './sample-trip.ts'

const made = makeTrip()

function makeTrip(): VerifyInput {
  const request = sampleRequest()
  const candidates = sampleCandidates()
  const outcome = plan({ request, candidates, limits: { iterations: 400 }, seed: 3 })
  const itinerary = outcome.plans[1]?.itinerary
  if (!itinerary) throw new Error('the sample trip has no plan')
  return { request, candidates, itinerary }
}

/** A fresh copy that may be changed at will. */
export function feasibleTrip(): VerifyInput {
  return structuredClone(made)
}

/** The codes that a change to the feasible trip brings about. */
export function codesAfter(change: (trip: VerifyInput) => void): ViolationCode[] {
  const trip = feasibleTrip()
  change(trip)
  return [...new Set(verify(trip).map(({ code }) => code))]
}

type Kind = PlannedItem['kind']
export type ItemOf<K extends Kind> = Extract<PlannedItem, { kind: K }>

/** The items of one kind in order, e.g. to break the second visit. */
export function itemsOf<K extends Kind>(trip: VerifyInput, kind: K): ItemOf<K>[] {
  const isOfKind = (item: PlannedItem): item is ItemOf<K> => item.kind === kind
  return trip.itinerary.days.flatMap(({ items }) => items.filter(isOfKind))
}

/** The first that is there; a test that finds nothing to break should fail. */
export function some<T>(list: readonly T[], index = 0): T {
  const found = list.at(index)
  if (found === undefined) throw new Error('nothing to break')
  return found
}

/** Shifts a wall time within its day. */
export function later(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}
