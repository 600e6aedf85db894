// A trip behind us: three days in Chengdu, marked and rated.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { hotel, museum, panda, park } from './on-trip.fixture.ts'

type Experience = Pick<ItineraryItem, 'outcome' | 'rating'>
const done = (rating: number | null): Experience => ({ outcome: 'done', rating })

export function pastTrip(overrides: Partial<TripDetail> = {}): TripDetail {
  return chengduTrip({
    currentStage: 'post',
    itinerary: [
      { ...hotel, ...done(null) },
      { ...panda, ...done(5) },
      { ...museum, ...done(4) },
      { ...park, outcome: 'skipped', rating: null },
    ],
    ...overrides,
  })
}

export function askBackHome(text: string, turn: Partial<Parameters<typeof runTurn>[0]> = {}) {
  return runTurn({ trip: pastTrip(), stage: 'post', ...turn, text })
}
