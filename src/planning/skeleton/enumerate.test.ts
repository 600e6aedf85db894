import { describe, expect, it } from 'vitest'
import { candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequestInput, planningRequestSchema } from '#contract/planning/request.ts'
import { plan } from '#planning/plan.ts'
import { verify } from '#planning/verify.ts'

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

describe('an arrival after midnight', () => {
  const base = {
    origin: null,
    stops: [{ id: 'city', nights: 3, zone: 'Europe/Berlin', position: { lat: 50, lng: 10 } }],
    startDate: dates[0] ?? '',
    party: { adults: 2 },
    currency: 'EUR',
    transport: { between: ['train' as const], local: ['walk' as const] },
  }
  const late = {
    ...{ id: 'late', from: 'origin', to: 'city', mode: 'train' as const, date: dates[0] ?? '', minutes: 204 },
    ...{ departs: `${dates[0]}T21:00`, arrives: '2026-03-11T00:24', price: { per: 'once' as const, amount: 0 } },
  }
  const planned = (request: PlanningRequestInput) => {
    const trip = {
      request: planningRequestSchema.parse(request),
      candidates: candidatesSchema.parse({ ...candidates, legs: [late] }),
    }
    const [made] = plan({ ...trip, limits: { iterations: 40 } }).plans
    if (!made) throw new Error('no plan')
    expect(verify({ ...trip, itinerary: made.itinerary })).toEqual([])
    return made.itinerary
  }

  it('needs a bed for what is left of the night', () => {
    const { stays, days } = planned({ ...base, origin: { zone: 'Europe/Berlin' }, returnToOrigin: false })
    expect(stays[0]).toMatchObject({ checkIn: '2026-03-10', checkOut: '2026-03-13' })
    expect(days[0]?.items.map(({ kind, start }) => `${kind} ${start.slice(8)}`)).toEqual([
      'move 10T21:00',
      'lodging 11T00:35',
    ])
  })

  it('is the same for a landing outside the plan', () => {
    const { stays } = planned({ ...base, arrival: { at: '2026-03-11T00:40', mode: 'train' } })
    expect(stays[0]).toMatchObject({ checkIn: '2026-03-10', checkOut: '2026-03-13' })
  })
})
