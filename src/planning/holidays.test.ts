import { describe, expect, it } from 'vitest'
import type { Candidates, CandidatesInput } from '#contract/planning/candidates.ts'
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { plan } from './plan.ts'
import { replan } from './replan.ts'
import { sampleCandidates, sampleRequest } from './testing/sample-trip.ts'
import { verify } from './verify.ts'

const christmas = '2026-12-25'
const eve = '2026-12-24'
const all = 24
const request = sampleRequest({
  origin: null,
  stops: [{ id: 'north', nights: 3, zone: 'Europe/Paris' }],
  startDate: '2026-12-23',
  budget: null,
  mustSee: [],
  appointments: [],
  meals: [],
  cuisines: [],
})

type Hours = Pick<CandidatesInput['places'][number], 'hours' | 'specialHours'>
const everyDay = Array.from({ length: 7 }, (): [string, string][] => [['09:00', '18:00']])

/** The sights of one city; some have the given closing, the others keep the weekly hours. */
function sights(closing: Hours, count: number): Candidates {
  const places = sampleCandidates().places.filter(({ stopId }) => stopId === 'north')
  return sampleCandidates({
    places: places.map((place, n) => ({
      ...place,
      specialHours: undefined,
      hours: { weekly: everyDay },
      ...(n < count ? closing : {}),
    })),
  })
}

const closings: [string, Hours][] = [
  ['a closed day of every year', { hours: { weekly: everyDay, closedDates: ['12-25'] } }],
  ['a closed date', { hours: { weekly: everyDay, closedDates: [christmas] } }],
  ['special hours without a window', { hours: { weekly: everyDay }, specialHours: { [christmas]: [] } }],
]

function visitsOn(days: readonly { date: string; items: PlannedItem[] }[], date: string) {
  return days.flatMap((day) => (day.date === date ? day.items.filter((item) => item.kind === 'visit') : []))
}

function firstPlan(asked: PlanningRequest, candidates: Candidates) {
  const { plans } = plan({ request: asked, candidates, limits: { iterations: 150 }, seed: 2 })
  const first = plans.find(({ intent }) => intent === 'balanced')
  if (!first) throw new Error('no plan')
  return first.itinerary
}

describe.each(closings)('%s', (_, closing) => {
  it('excludes closed sights on that day only', () => {
    const days = firstPlan(request, sights(closing, all)).days
    expect(visitsOn(days, christmas)).toEqual([])
    expect(visitsOn(days, eve).length).toBeGreaterThan(0)
    expect(visitsOn(firstPlan(request, sights(closing, 0)).days, christmas).length).toBeGreaterThan(0)
  })

  it('is reported by verify', () => {
    const itinerary = firstPlan(request, sights(closing, 0))
    const violations = verify({ request, candidates: sights(closing, all), itinerary })
    const wrong = visitsOn(itinerary.days, christmas).map(({ id }) => id)
    expect(violations.filter(({ code }) => code === 'opening.closed').flatMap(({ itemIds }) => itemIds)).toEqual(wrong)
  })

  it('is respected by replacements', () => {
    const itinerary = firstPlan(request, sights(closing, 2))
    const [lost] = visitsOn(itinerary.days, eve)
    if (lost?.kind !== 'visit') throw new Error('nothing on Christmas Eve')
    const candidates = sights(closing, all)
    const kept = {
      ...itinerary,
      days: itinerary.days.map((day) => (day.date === christmas ? { ...day, items: [] } : day)),
    }
    const disruption = { type: 'closure' as const, day: 1, id: lost.placeId }
    const after = replan({ request, candidates, itinerary: kept, disruptions: [disruption], fixed: [] })
    expect(after.status).toBe('ok')
    expect(visitsOn(after.itinerary.days, eve).map(({ id }) => id)).not.toContain(lost.id)
    expect(visitsOn(after.itinerary.days, christmas)).toEqual([])
  })
})

it('keeps the special hours of a date', () => {
  const short: Hours = { hours: { weekly: everyDay }, specialHours: { [christmas]: [['10:00', '13:00']] } }
  const visits = visitsOn(firstPlan(request, sights(short, all)).days, christmas)
  expect(visits.length).toBeGreaterThan(0)
  for (const { start, end } of visits) {
    expect(start >= `${christmas}T10:00` && end <= `${christmas}T13:00`).toBe(true)
  }
})
