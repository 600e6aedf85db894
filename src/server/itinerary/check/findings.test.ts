import { expect, test } from 'vitest'
import { noTravelNeeds, type TripDetail } from '#contract/trip.ts'
import { paris } from '../../../testing/factories.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { toFindings } from './findings.ts'

const now = '2026-11-22T08:00:00Z'
const tripId = '01900000-0000-7000-8000-000000000001'
const museum = storedItem({
  id: '01900000-0000-7000-8000-000000000002',
  tripId,
  title: 'Museum',
  day: 1,
  start: '10:00',
  end: '12:00',
  zone: 'Europe/Paris',
})
const trip: TripDetail = {
  id: tripId,
  ownerId: '01900000-0000-7000-8000-000000000003',
  title: 'Paris',
  origin: null,
  destination: paris,
  stops: [{ id: '01900000-0000-7000-8000-000000000004', place: paris, nights: 2 }],
  startDate: '2027-04-06',
  durationDays: 3,
  budget: null,
  currency: 'EUR',
  party: { adults: 1, children: 0 },
  pace: 'balanced',
  preferences: [],
  needs: noTravelNeeds,
  currentStage: 'pre',
  status: 'active',
  version: 1,
  createdAt: now,
  updatedAt: now,
  role: 'owner',
  revision: 1,
  stages: [],
  itinerary: [museum],
  tasks: [],
  members: [],
  summary: { plannedCost: { amount: 0, currency: 'EUR' }, itemCount: 1, openTaskCount: 0 },
}

test('a swap names the other day', () => {
  const closed = { code: 'opening.closed' as const, day: 0, itemIds: [museum.id], params: {} }
  const swap = {
    kind: 'swap-days' as const,
    params: { day: 0, withDay: 2 },
    resolves: [0],
    changes: [
      {
        type: 'move' as const,
        itemId: museum.id,
        day: 2,
        start: '2027-04-08T10:00',
        end: '2027-04-08T12:00',
        reason: 'better-time' as const,
      },
    ],
  }
  expect(toFindings(trip, [closed], [swap])[0]?.fixes[0]?.params).toEqual({ day: 3 })
})
