import { describe, expect, it } from 'vitest'
import { plan } from './plan.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'
import { verify } from './verify.ts'

const request = sampleRequest()
const candidates = sampleCandidates({}, 6)
const ask = (input: object) =>
  Reflect.apply(plan, undefined, [{ limits: { iterations: 20, checks: 2 }, seed: 1, ...input }])

describe('malformed requests', () => {
  it.each([
    ['nothing', {}],
    ['no stops', { request: { ...request, stops: [] }, candidates }],
    ['NaN', { request: { ...request, budget: Number.NaN }, candidates }],
    ['infinite', { request: { ...request, budget: Number.POSITIVE_INFINITY }, candidates }],
    ['a NaN seed', { request, candidates, seed: Number.NaN }],
    ['endless iterations', { request, candidates, limits: { iterations: Number.POSITIVE_INFINITY } }],
    [
      'a day that ends before it starts',
      { request: { ...request, dayWindow: { start: '20:00', end: '08:00' } }, candidates },
    ],
    [
      'a meal that ends before it starts',
      { request: { ...request, meals: [{ kind: 'lunch', from: '14:00', to: '11:00', minutes: 60 }] }, candidates },
    ],
    ['no such day', { request: { ...request, startDate: '2026-02-30' }, candidates }],
    [
      'no such zone',
      { request: { ...request, stops: [{ id: 'north', nights: 1, zone: 'Mars/Olympus' }] }, candidates },
    ],
    ['a thousand nights', { request: { ...request, stops: [{ id: 'north', nights: 1000, zone: 'UTC' }] }, candidates }],
    [
      'a stop without a night',
      { request: { ...request, stops: request.stops.map((stop) => ({ ...stop, nights: 0 })) }, candidates },
    ],
    ['two stops with one id', { request: { ...request, stops: [request.stops[0], request.stops[0]] }, candidates }],
    ['an unknown must-see', { request: { ...request, mustSee: ['atlantis'] }, candidates }],
    ['another currency', { request: { ...request, currency: 'JPY' }, candidates }],
    [
      'two candidates with one id',
      { request, candidates: { ...candidates, places: [...candidates.places, ...candidates.places] } },
    ],
  ])('are rejected with the reason: %s', (_, input) => {
    const outcome = ask(input)
    expect(outcome.status).toBe('invalid')
    expect(outcome.issues.length).toBeGreaterThan(0)
  })

  const empty = { ...candidates, places: [], restaurants: [], lodgings: [], legs: [] }
  it.each([
    ['no candidates', { request: { ...request, mustSee: [] }, candidates: empty }],
    [
      'reversed opening hours',
      {
        request,
        candidates: {
          ...candidates,
          places: candidates.places.map((place) => ({
            ...place,
            hours: { weekly: Array.from({ length: 7 }, () => [['18:00', '09:00']]) },
          })),
        },
      },
    ],
    ['must see what must be avoided', { request: { ...request, avoid: { ids: ['north-p0'], tags: [] } }, candidates }],
    [
      'two appointments at one time',
      {
        request: { ...request, appointments: [...request.appointments, { ...request.appointments[0], id: 'twin' }] },
        candidates,
      },
    ],
    ['no budget at all', { request: { ...request, budget: 0 }, candidates }],
    [
      'more people than any room holds rooms for',
      { request: { ...request, party: { adults: 60, children: 60 } }, candidates },
    ],
    ['no time to eat', { request: { ...request, dayWindow: { start: '00:00', end: '00:01' } }, candidates }],
  ])('are infeasible with a reason: %s', (_, input) => {
    const outcome = ask(input)
    expect(outcome.status).toBe('infeasible')
    expect(outcome.conflicts.length).toBeGreaterThan(0)
  })

  it('are planned when they are only long', () => {
    const names = Array.from({ length: 12 }, (_, index) => `north${index}`)
    const places = names.flatMap((stopId) =>
      candidates.places.slice(0, 3).map((place) => ({ ...place, id: `${stopId}-${place.id}`, stopId })),
    )
    const long = sampleRequest({
      origin: null,
      stops: names.map((id) => ({ id, nights: 5, zone: 'Europe/Paris' })),
      stopOrder: 'any',
      meals: [],
      cuisines: [],
      mustSee: [],
      appointments: [],
      lodging: null,
      transport: { between: ['drive'], local: ['walk'] },
    })
    const legs = names.flatMap((from) =>
      names
        .filter((to) => to !== from)
        .map((to) => ({
          id: `${from}${to}`,
          from,
          to,
          mode: 'drive',
          date: null,
          departs: null,
          arrives: null,
          minutes: 120,
          price: { per: 'once', amount: 1 },
        })),
    )
    const outcome = ask({ request: long, candidates: { ...candidates, places, restaurants: [], lodgings: [], legs } })
    expect(outcome.status).toBe('ok')
  })

  it('do not crash verify', () => {
    const itinerary = { stopOrder: ['x', 'x'], days: [], stays: [], costs: [], total: 0 }
    expect(verify({ request, candidates, itinerary }).map(({ code }) => code)).toContain('frame.days')
  })
})
