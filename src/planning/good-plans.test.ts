import { describe, expect, it } from 'vitest'
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { daylightOn } from './daylight.ts'
import { plan } from './plan.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'
import { verify } from './verify.ts'

type Place = CandidatesInput['places'][number]

/** Three days in one city; `change` edits its places by number. */
function planCity(change: (place: Place, n: number) => Partial<Place>, overrides: Partial<PlanningRequestInput> = {}) {
  const request = sampleRequest({
    origin: null,
    stops: [{ id: 'north', nights: 2, zone: 'Asia/Shanghai', position: { lat: 39.9, lng: 116.4 } }],
    mustSee: [],
    appointments: [],
    cuisines: [],
    budget: null,
    ...overrides,
  })
  const places = sampleCandidates().places.filter(({ stopId }) => stopId === 'north')
  const candidates = sampleCandidates({ places: places.map((place, n) => ({ ...place, ...change(place, n) })) })
  const outcome = plan({ request, candidates, limits: { iterations: 300 }, seed: 4 })
  for (const { itinerary } of outcome.plans) expect(verify({ request, candidates, itinerary })).toEqual([])
  return { outcome, candidates }
}

const visitsOf = ({ outcome }: ReturnType<typeof planCity>) =>
  outcome.plans.map(({ itinerary }) =>
    itinerary.days.flatMap(({ items }) => items.filter((item) => item.kind === 'visit')),
  )

const far = { lat: 40.35, lng: 116.02 }

describe('good plans', () => {
  it('show the icons in every alternative, also long ones', () => {
    const made = planCity((_, n) => (n < 4 ? { prominence: n + 1, rating: 3, visitMinutes: n === 1 ? 270 : 90 } : {}))
    for (const visits of visitsOf(made)) {
      const seen = visits.map((item) => item.placeId)
      expect(seen).toEqual(expect.arrayContaining(['north-p0', 'north-p1', 'north-p2', 'north-p3']))
    }
  })

  it('go out to the first icon rather than to two of the lesser ones in town', () => {
    const day = { stops: [{ id: 'north', nights: 1, zone: 'Asia/Shanghai', position: { lat: 39.9, lng: 116.4 } }] }
    const icons = (place: Place, n: number): Partial<Place> =>
      n === 0
        ? {
            prominence: 1,
            position: { lat: 40.45, lng: 116.3 },
            visitMinutes: 240,
            hours: { weekly: null },
            price: null,
          }
        : { prominence: n < 4 ? 2 + 3 * n : undefined, visitMinutes: 120, hours: place.hours }
    const visits = visitsOf(planCity(icons, { ...day, pace: 'relaxed' }))
    for (const seen of visits) expect(seen.map((item) => item.placeId)).toContain('north-p0')
  })

  it('leave no day of a long stay empty where few sights are left for it', () => {
    const few = sampleCandidates().places.filter(({ stopId }, n) => stopId === 'north' && n < 12)
    const stops = [{ id: 'north', nights: 7, zone: 'Asia/Shanghai', position: { lat: 39.9, lng: 116.4 } }]
    const request = sampleRequest({
      ...{ origin: null, stops, mustSee: [], appointments: [], cuisines: [], budget: null },
      meals: [{ kind: 'dinner', from: '17:00', to: '21:00', minutes: 75 }],
    })
    const places = few.map((place) => ({ ...place, hours: { weekly: null }, price: null }))
    const { plans } = plan({ request, candidates: sampleCandidates({ places }), limits: { iterations: 200 }, seed: 4 })
    expect(plans.length).toBeGreaterThan(0)
    for (const { itinerary } of plans) {
      const counts = itinerary.days.map(({ items }) => items.filter(({ kind }) => kind === 'visit').length)
      expect(Math.min(...counts)).toBeGreaterThan(0)
    }
  })

  it('stay in town on the day of the way home, but for what must be seen', () => {
    const out = (n: number) => n % 3 === 0
    const made = planCity((_, n) => (out(n) ? { position: far, rating: 5, hours: { weekly: null } } : {}))
    for (const { itinerary } of made.outcome.plans) {
      const last = itinerary.days.at(-1)?.items.flatMap((item) => (item.kind === 'visit' ? item.placeId : [])) ?? []
      expect(last.filter((id) => out(Number(id.replace('north-p', ''))))).toEqual([])
    }
  })

  it('leave what lives after dark to the evening, icons too', () => {
    const isNightMarket = (n: number) => n % 4 === 0
    const made = planCity((_, n) =>
      isNightMarket(n)
        ? {
            tags: ['street', 'nightlife'],
            afterDark: true,
            bestTimes: ['evening', 'night'],
            prominence: n + 1,
            rating: 5,
          }
        : {},
    )
    const visits = visitsOf(made).flat()
    const starts = visits.flatMap((item) =>
      isNightMarket(Number(item.placeId.replace('north-p', ''))) ? item.start.slice(11) : [],
    )
    expect(starts.length).toBeGreaterThan(0)
    expect(starts.filter((start) => start < '17:30')).toEqual([])
  })

  it('show what is liked, also where it is rated lower', () => {
    const made = planCity((_, n) => ({ tags: [n % 5 === 0 ? 'garden' : 'street'], rating: n % 5 === 0 ? 3 : 5 }), {
      interests: [{ tag: 'garden', weight: 1 }],
    })
    for (const visits of visitsOf(made)) {
      const gardens = visits.filter((item) => Number(item.placeId.replace('north-p', '')) % 5 === 0)
      expect(gardens.length).toBeGreaterThanOrEqual(2)
    }
  })

  it('leave out what was seen before', () => {
    const made = planCity((_, n) => (n < 2 ? { prominence: n + 1 } : {}), { seen: ['north-p0'] })
    for (const visits of visitsOf(made)) expect(visits.map((item) => item.placeId)).not.toContain('north-p0')
  })

  it.each([
    { eatOnSite: undefined, reason: 'eat-on-site' },
    { eatOnSite: false, reason: 'picnic' },
  ])('plan a far and long must-see with lunch and an early start: $reason', ({ eatOnSite, reason }) => {
    const sight = { position: far, visitMinutes: 480, hours: { weekly: null }, eatOnSite }
    const made = planCity((_, n) => (n === 0 ? sight : {}), { mustSee: ['north-p0'], pace: 'relaxed' })
    expect(made.outcome.status).toBe('ok')
    for (const { itinerary } of made.outcome.plans) {
      const day = itinerary.days.find(({ items }) =>
        items.some((item) => item.kind === 'visit' && item.placeId === 'north-p0'),
      )
      expect(day?.items.some((item) => item.kind === 'meal' && item.meal === 'lunch')).toBe(false)
    }
    const codes = made.outcome.plans.flatMap(({ reasons }) => reasons.map(({ code }) => code))
    expect(codes).toContain(reason)
  })

  it('visit outdoor places in daylight', () => {
    const made = planCity(() => ({ outdoor: true, hours: { weekly: null } }))
    expect(made.outcome.status).toBe('ok')
    for (const visits of visitsOf(made)) expect(visits.every(({ end }) => end.slice(11) < '19:30')).toBe(true)
  })

  it('sleep in the band of the intent', () => {
    const bands = ['saver', 'balanced', 'comfort'] as const
    const lodgings = sampleCandidates().lodgings.map((lodging, n) => ({ ...lodging, band: bands[n % 3], minNights: 1 }))
    const request = sampleRequest({ budget: null, mustSee: [], appointments: [], cuisines: [] })
    const candidates = sampleCandidates({ lodgings })
    for (const { intent, itinerary } of plan({ request, candidates, limits: { iterations: 60 } }).plans) {
      const used = itinerary.stays.map(({ lodgingId }) => lodgings.find(({ id }) => id === lodgingId)?.band)
      expect(new Set(used)).toEqual(new Set([intent]))
    }
  })

  it('warn about unknown diets and prefer restaurants that suit', () => {
    const request = sampleRequest({ diets: ['vegan'], avoidStaples: ['peanut'], cuisines: [], budget: null })
    const restaurants = sampleCandidates().restaurants.map((each, n) => ({
      ...each,
      diets: n % 2 === 0 ? { vegan: 'suits' as const } : {},
      staples: n % 5 === 0 ? ['peanut'] : [],
    }))
    const candidates = sampleCandidates({ restaurants })
    const suits = new Set(restaurants.filter(({ diets }) => diets.vegan).map(({ id }) => id))
    for (const { itinerary, reasons } of plan({ request, candidates, limits: { iterations: 100 } }).plans) {
      expect(verify({ request, candidates, itinerary })).toEqual([])
      for (const item of itinerary.days.flatMap(({ items }) => items)) {
        if (item.kind !== 'meal') continue
        const code = suits.has(item.restaurantId) ? 'diet-suits' : 'diet-unknown'
        expect(reasons).toContainEqual(expect.objectContaining({ itemId: item.id, code }))
      }
    }
  })

  it('find a plan at the least budget that they name', () => {
    const request = sampleRequest({ budget: 1000 })
    const candidates = sampleCandidates()
    const outcome = plan({ request, candidates, limits: { iterations: 300 } })
    if (outcome.status !== 'infeasible') throw new Error('expected no plan')
    const step = outcome.relaxations.find(({ type }) => type === 'raise-budget')
    if (step?.type !== 'raise-budget') throw new Error('expected a budget')
    const statusAt = (budget: number) =>
      plan({ request: { ...request, budget }, candidates, limits: { iterations: 300, checks: 1 } }).status
    expect(statusAt(1000 + step.by)).toBe('ok')
    expect(statusAt(Math.floor((1000 + step.by) * 0.9))).toBe('infeasible')
  })
})

describe('daylight', () => {
  const noon = (date: string, utcHour: number) => Date.parse(`${date}T00:00:00Z`) / 60_000 + utcHour * 60
  const clock = (instant: number | undefined) => new Date((instant ?? 0) * 60_000).toISOString().slice(11, 16)

  it('agrees with almanac times of sunrise and sunset within three minutes', () => {
    const london = daylightOn(noon('2026-06-21', 11), { lat: 51.5074, lng: -0.1278 })
    expect(clock(london?.sunrise) >= '03:40' && clock(london?.sunrise) <= '03:46').toBe(true)
    expect(clock(london?.sunset) >= '20:19' && clock(london?.sunset) <= '20:25').toBe(true)
    const sydney = daylightOn(noon('2026-12-21', 1), { lat: -33.8688, lng: 151.2093 })
    expect(clock(sydney?.sunset) >= '09:02' && clock(sydney?.sunset) <= '09:08').toBe(true)
  })

  it('knows the polar night and the midnight sun', () => {
    const north = { lat: 78.22, lng: 15.65 }
    expect(daylightOn(noon('2026-12-21', 11), north)).toBeNull()
    const summer = daylightOn(noon('2026-06-21', 11), north)
    expect((summer?.dusk ?? 0) - (summer?.dawn ?? 0)).toBe(1440)
  })
})
