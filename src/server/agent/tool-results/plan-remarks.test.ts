import { describe, expect, test } from 'vitest'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { minuteOfClock } from '#contract/travel-day.ts'
import { plan } from '#planning/plan.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { contextOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'
import { assumedJourneys } from './assumed-journeys.ts'
import { highStops } from './high-stops.ts'
import { freeDays, journeyDays, nightsWithoutBed, unguidedDays } from './plan-gaps.ts'

describe('the assumed journeys of a plan', () => {
  test('are the hours of the first and last day, until they are stated', async () => {
    const trip = await tripTo([['Paris', 2]])
    const open = assumedJourneys(await contextOf(trip))
    expect(open).toEqual({ assumedArrival: '09:00', assumedDeparture: '22:00' })
    const stated = await contextOf(trip, { arrival: { at: '15:10' } })
    expect(assumedJourneys(stated)).toEqual({ ...open, assumedArrival: null })
  })

  test('are there before the first day sets out', async () => {
    const context = await contextOf(await tripTo([['Chengdu', 2]]))
    const day = { date: '2027-05-01', back: null }
    const visit = {
      id: 'i',
      kind: 'visit' as const,
      stopId: 's0',
      placeId: 'chengdu/sanxingdui',
      end: '2027-05-01T12:30',
    }
    const travel = { from: 'chengdu/inn', mode: 'taxi' as const, minutes: 62, km: 45, amount: 0 }
    const leaving = (start: string) => ({
      itinerary: { days: [{ ...day, items: [{ ...visit, travel, start: `2027-05-01T${start}` }] }] },
    })
    const arrivalFor = (...starts: string[]) => assumedJourneys(context, starts.map(leaving)).assumedArrival
    expect(arrivalFor('08:30')).toBe('07:15')
    expect(arrivalFor('10:40', '09:50')).toBe('08:45')
    expect(arrivalFor('11:00')).toBe('09:00')
    expect(arrivalFor()).toBe('09:00')
  })

  test('are none for whoever lives there', async () => {
    const trip = await tripTo([['Paris', 2]])
    const [home] = trip.stops
    const context = await contextOf({ ...trip, origin: home?.place ?? null })
    expect(assumedJourneys(context)).toEqual({ assumedArrival: null, assumedDeparture: null })
  })
})

describe('the free days of a plan', () => {
  test('are named where a guide has too few sights for a stay', async () => {
    const context = await contextOf(await tripTo([['Guilin', 20]]))
    const { plans } = plan({ request: context.request, candidates: context.candidates, limits: { iterations: 40 } })
    const [first] = plans
    if (!first) throw new Error('expected a plan')
    const free = freeDays(context, first.itinerary)
    expect(free.length).toBeGreaterThan(0)
    for (const day of free) {
      const items = first.itinerary.days[day - 1]?.items ?? []
      expect(items.some(({ kind }) => kind === 'visit')).toBe(false)
    }
  })

  test('are none on a short stay, nor where no guide is known', async () => {
    const trip = await tripTo([
      ['Paris', 2],
      ['Lyon', 3],
    ])
    const context = await contextOf(trip)
    const [{ itinerary }] = plansOf(context)
    expect(freeDays(context, itinerary)).toEqual([])
    expect(unguidedDays(context, itinerary)).toEqual([{ place: 'Lyon', days: [3, 4, 5, 6] }])
    expect(nightsWithoutBed(context)).toEqual([{ place: 'Lyon', nights: 3 }])
    const booked = storedItem({ kind: 'lodging', title: 'Rooms in Lyon', day: 3 })
    expect(nightsWithoutBed(await contextOf({ ...trip, itinerary: [booked] }))).toEqual([])
  })

  test('include an empty last day, unless the journey home fills it', async () => {
    const { request, stops } = await contextOf(await tripTo([['Guilin', 1]]))
    const day = { date: '2027-04-12', items: [], back: null }
    const free = (departure: PlanningRequest['departure']) =>
      freeDays({ stops, request: { ...request, departure } }, { days: [day, day] })
    expect(free(null)).toEqual([1, 2])
    expect(free({ at: '2027-04-13T09:00', mode: 'flight', international: false })).toEqual([1])
  })
})

describe('the days of the journeys', () => {
  const emptyDays = { days: ['2027-04-12', '2027-04-13'].map((date) => ({ date, items: [], back: null })) }
  const journey = (at: string) => ({ at, mode: 'flight' as const, international: false })

  test('are named with when people come, and when they have to set out', async () => {
    const { request, stops } = await contextOf(await tripTo([['Guilin', 1]]))
    const known = { ...request, arrival: journey('2027-04-12T23:40'), departure: journey('2027-04-13T06:50') }
    const minutes = 90 + (stops[0]?.guide?.airport.minutesToCenter ?? 0)
    const [coming, leaving] = journeyDays({ stops, request: known }, emptyDays)
    expect(coming).toEqual({ day: 1, end: 'arrival', at: '23:40', leaveBy: null })
    expect(leaving).toMatchObject({ day: 2, end: 'departure', at: '06:50' })
    const setOut = minuteOfClock(leaving?.leaveBy ?? '')
    expect(setOut).toBeLessThanOrEqual(6 * 60 + 50 - minutes)
    expect(setOut).toBeGreaterThan(6 * 60 + 50 - minutes - 10)
    expect(freeDays({ stops, request: known }, emptyDays)).toEqual([])
  })

  test('are none where nobody said when, or where the way begins the evening before', async () => {
    const { request, stops } = await contextOf(await tripTo([['Guilin', 1]]))
    expect(journeyDays({ stops, request: { ...request, arrival: null, departure: null } }, emptyDays)).toEqual([])
    const departure = journey('2027-04-13T00:30')
    expect(journeyDays({ stops, request: { ...request, arrival: null, departure } }, emptyDays)).toEqual([
      { day: 2, end: 'departure', at: '00:30', leaveBy: null },
    ])
  })
})

describe('a plan at a height', () => {
  const heightOf = (id: string) => (/yamdrok|namtso|ganden|drak-yerpa|yangpachen/.test(id) ? 'high' : 'low')

  test('leaves two days to settle, and says so', async () => {
    const context = await contextOf(await tripTo([['Lhasa', 4]]), { mustSee: ['Namtso Lake', 'Ganden Monastery'] })
    expect(highStops(context, 'en')).toEqual([{ name: 'Lhasa', metres: 3650 }])
    const { plans } = plan({ request: context.request, candidates: context.candidates, limits: { iterations: 100 } })
    for (const { itinerary } of plans) {
      const heights = itinerary.days.map(({ items }) => items.map(({ id }) => heightOf(id)))
      expect(heights.slice(0, 2).flat()).not.toContain('high')
      expect(heights.slice(2).flat()).toContain('high')
    }
  })

  test('does not hold back those who live as high', async () => {
    const trip = await tripTo([['Lhasa', 2]])
    const [home] = trip.stops
    const context = await contextOf({ ...trip, origin: home?.place ?? null })
    expect(context.request.acclimatized).toBe(true)
    expect(highStops(context, 'en')).toEqual([])
  })
})
