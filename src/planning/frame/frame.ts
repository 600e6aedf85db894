// The frame of a trip: the order of its stops, how to get from one to the next, and where to sleep.
import type { CandidateLeg, CandidateLodging } from '#contract/planning/candidates.ts'

/** Instants are minutes since 1970 UTC; days and nights count from 0. */
export type FrameMove = {
  leg: CandidateLeg
  day: number
  departs: number
  arrives: number
  /** The day at the destination from which on the travellers are there. */
  arrivalDay: number
  cost: number
  /** What speaks against it, in minor units: price, time, hours of sleep. */
  burden: number
}

export type FrameStay = {
  lodging: CandidateLodging
  firstNight: number
  nights: number
  rooms: number
  cost: number
  burden: number
}

export type FrameStop = {
  stopId: string
  arrival: FrameMove | null
  stay: FrameStay | null
  departure: FrameMove | null
}

export type Frame = { stops: FrameStop[]; cost: number; hasOwnCar: boolean }

/** Minutes at the terminal before a service leaves. */
export function boardingMinutes(leg: CandidateLeg): number {
  if (leg.mode === 'flight') return leg.international ? 120 : 90
  return leg.mode === 'drive' || leg.mode === 'taxi' ? 0 : 30
}
