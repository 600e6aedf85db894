import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'
import type { VerifyInput } from './rule.ts'

/** The first move as a drive between the given times. */
function drive(trip: VerifyInput, from: string, to: string) {
  const move = some(itemsOf(trip, 'move'))
  const leg = trip.candidates.legs.find(({ id }) => id === move.legId)
  if (!leg) throw new Error('no leg')
  leg.mode = 'drive'
  trip.request.transport.between = ['flight', 'train', 'drive']
  const date = move.start.slice(0, 10)
  move.start = `${date}T${from}`
  move.end = `${date}T${to}`
}

const drivingCodes = (change: (trip: VerifyInput) => void) =>
  codesAfter(change).filter((code) => code.startsWith('driving'))

describe('driving', () => {
  it('rejects more than ten hours at the wheel', () => {
    expect(drivingCodes((trip) => drive(trip, '07:00', '18:00'))).toEqual(['driving.too-long'])
    expect(drivingCodes((trip) => drive(trip, '07:00', '16:00'))).toEqual([])
  })

  it('rejects driving at night, unless the limits are lifted', () => {
    expect(drivingCodes((trip) => drive(trip, '05:00', '09:00'))).toEqual(['driving.at-night'])
    expect(drivingCodes((trip) => drive(trip, '18:00', '22:30'))).toEqual(['driving.at-night'])
    const free = drivingCodes((trip) => {
      drive(trip, '05:00', '09:00')
      trip.request.driving = null
    })
    expect(free).toEqual([])
  })
})
