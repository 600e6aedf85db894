// The skeleton of a trip: order of stops, moves between them, and lodging.
import type { CandidateLeg, CandidateLodging } from '#contract/planning/candidates.ts'

/** Instants are minutes since 1970 UTC; days and nights count from 0. */
export type SkeletonMove = {
  leg: CandidateLeg
  day: number
  departs: number
  arrives: number
  /** First day at the destination. */
  arrivalDay: number
  cost: number
  /** Generalised cost in minor units: price, time, lost sleep. */
  penalty: number
  /** A journey outside the plan: it bounds the day and is no item. */
  isOutside?: boolean
}

export type SkeletonStay = {
  lodging: CandidateLodging
  /** Among the stays at its stop. */
  index: number
  firstNight: number
  nights: number
  rooms: number
  cost: number
  penalty: number
}

export type SkeletonStop = {
  stopId: string
  arrival: SkeletonMove | null
  /** In order, one after the other; empty without lodging. */
  stays: SkeletonStay[]
  departure: SkeletonMove | null
}

export type Skeleton = { stops: SkeletonStop[]; cost: number; hasOwnCar: boolean }

export function stayId({ lodging, index }: SkeletonStay): string {
  return `stay:${lodging.stopId}${index === 0 ? '' : `:${index + 1}`}`
}

/** Minutes at the terminal before a service leaves. */
export function boardingMinutes(leg: CandidateLeg): number {
  if (leg.mode === 'flight') return leg.international ? 120 : 90
  return leg.mode === 'drive' || leg.mode === 'taxi' ? 0 : 30
}
