import { expect, it } from 'vitest'
import { candidatesSchema } from '#contract/planning/candidates.ts'
import { planningRequestSchema } from '#contract/planning/request.ts'
import { plan } from '#planning/plan.ts'

const dates = ['2026-03-10', '2026-03-13']
const ways = [
  { from: 'origin', to: 'city', date: dates[0] ?? '' },
  { from: 'city', to: 'origin', date: dates[1] ?? '' },
]
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
const farAirport = { id: 'airport', position: { lat: 41, lng: 2 } }

const candidates = candidatesSchema.parse({
  currency: 'EUR',
  places: Array.from({ length: 6 }, (_, n) => ({
    ...{ id: `sight-${n}`, stopId: 'city', position: { lat: 50 + n / 100, lng: 10 } },
    visitMinutes: 90,
  })),
  restaurants: [],
  lodgings: [
    {
      ...{ id: 'inn', stopId: 'city', position: { lat: 50, lng: 10 } },
      price: { per: 'room', amount: 8000, capacity: 2 },
    },
  ],
  legs: ways.flatMap(({ date, ...way }) => [
    ...Array.from({ length: 14 }, (_, n) => ({
      ...{ ...way, id: `flight-${n} ${way.from}`, mode: 'flight' as const, date, minutes: 60 },
      ...{ departs: `${date}T${clock(7 + n)}`, arrives: `${date}T${clock(8 + n)}` },
      price: { per: 'person' as const, amount: 1000 },
      ...(way.from === 'city' ? { fromTerminal: farAirport } : { toTerminal: farAirport }),
    })),
    {
      ...{ ...way, id: `train ${way.from}`, mode: 'train' as const, date, minutes: 360 },
      ...{ departs: `${date}T09:00`, arrives: `${date}T15:00` },
      price: { per: 'person' as const, amount: 9000 },
    },
  ]),
  distance: {
    modes: [{ mode: 'walk', kmh: 5, overheadMinutes: 0, detour: 1.2, maxKm: 5, fare: null }],
    unknownMinutes: 20,
  },
})

it('takes the dear slow train where no local way leads to the airport of the cheap flights', () => {
  const request = planningRequestSchema.parse({
    origin: { zone: 'Europe/Berlin' },
    stops: [{ id: 'city', nights: 3, zone: 'Europe/Berlin', position: { lat: 50, lng: 10 } }],
    startDate: dates[0],
    party: { adults: 2 },
    currency: 'EUR',
    transport: { between: ['flight', 'train'], local: ['walk'] },
  })
  const { plans } = plan({ request, candidates, limits: { iterations: 60 } })
  const legIds = plans.map(({ itinerary }) =>
    itinerary.days.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'move' ? [item.legId] : []))),
  )
  expect(legIds[0]).toEqual(['train origin', 'train city'])
})
