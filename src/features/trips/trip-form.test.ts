import { describe, expect, test } from 'vitest'
import type { Trip } from '#contract/trip.ts'
import { draftStops, moveStop, stopFields, withNights } from './stop-drafts.ts'
import { emptyTripForm, type TripForm, toTripFields, toTripForm, toTripPatch, tripFormSchema } from './trip-form.ts'

const chengdu = { name: '成都', lat: 30.66, lng: 104.06, zone: 'Asia/Shanghai', country: 'CN' }
const trip: Trip = {
  id: '0199a1f0-0000-7000-8000-000000000001',
  ownerId: '0199a1f0-0000-7000-8000-000000000002',
  title: '成都 3 日',
  origin: null,
  destination: chengdu,
  stops: [{ id: '0199a1f0-0000-7000-8000-000000000003', place: chengdu, nights: 2 }],
  startDate: '2026-10-03',
  durationDays: 3,
  budget: { amount: 300000, currency: 'CNY' },
  currency: 'CNY',
  party: { adults: 2, children: 0 },
  pace: 'balanced',
  preferences: ['food'],
  needs: { diets: [], allergies: [], stepFree: 'any', maxEffort: 'strenuous' },
  currentStage: 'pre',
  status: 'active',
  version: 4,
  createdAt: '2026-09-01T00:00:00.000Z',
  updatedAt: '2026-09-01T00:00:00.000Z',
}

/** Codes by field. */
function errorsOf(form: TripForm): Record<string, string> {
  const { error } = tripFormSchema.safeParse(form)
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

test('requires the destination only', () => {
  const blank = emptyTripForm('CNY')
  expect(errorsOf(blank)).toEqual({ destination: 'missing' })
  expect(errorsOf({ ...blank, destination: '成都' })).toEqual({})
})

test.each([
  [{ days: '0' }, 'days'],
  [{ days: '61' }, 'days'],
  [{ days: '2.5' }, 'days'],
  [{ budget: 'lots' }, 'budget'],
])('rejects %j', (part, field) => {
  expect(errorsOf({ ...toTripForm(trip), ...part })).toEqual({ [field]: field })
})

test('makes an empty patch of an unchanged form', () => {
  expect(toTripPatch(toTripForm(trip), trip)).toEqual({})
})

test('makes a patch of the edited fields only', () => {
  const form = { ...toTripForm(trip), budget: '3,500', days: '' }
  expect(toTripPatch(form, trip)).toEqual({ budget: { amount: 350000, currency: 'CNY' }, durationDays: null })
})

test('keeps the position of a chosen place until its name is edited', () => {
  const form = toTripForm(trip)
  expect(toTripFields(form)).toMatchObject({ destination: chengdu })
  expect(toTripFields({ ...form, destination: '重庆' })).toMatchObject({ destination: '重庆' })
})

describe('a form of several stops', () => {
  const stop = (name: string, nights: number | null) => ({ key: name, name, place: null, nights })
  const form = { ...toTripForm(trip), nights: '2', moreStops: [stop('重庆', 1), stop('西安', 3)], days: '7' }

  test('gives the stops with their nights, which follow the days', () => {
    expect(toTripFields(form)).toMatchObject({
      durationDays: 7,
      stops: [
        { place: chengdu, nights: 2 },
        { place: '重庆', nights: 1 },
        { place: '西安', nights: 3 },
      ],
    })
    const nightsFor = (days: string) => {
      const fields = toTripFields({ ...form, days })
      return 'stops' in fields && fields.stops.map(({ nights }) => nights)
    }
    expect(nightsFor('9')).toEqual([2, 1, 5])
    expect(nightsFor('5')).toEqual([2, 1, 1])
    expect(nightsFor('4')).toEqual([1, 1, 1])
    expect(nightsFor('3')).toEqual([null, null, null])
    expect(nightsFor('')).toEqual([null, null, null])
  })

  test('says how many days the nights make, and swaps stops', () => {
    const swapped = moveStop(draftStops(form), 0, 1)
    const fields = stopFields(withNights(swapped, [1, 2, 3], 2, 5), form.days)
    expect(fields).toMatchObject({ destination: '重庆', nights: '1', days: '9' })
    expect(fields.moreStops.map(({ name, nights }) => [name, nights])).toEqual([
      ['成都', 2],
      ['西安', 5],
    ])
    expect(new Set(fields.moreStops.map(({ key }) => key)).size).toBe(2)
    expect(draftStops({ ...form, ...fields }).map(({ name }) => name)).toEqual(['重庆', '成都', '西安'])
  })

  test('wants a name for each stop', () => {
    expect(errorsOf({ ...form, moreStops: [stop(' ', null)] })).toEqual({ 'moreStops.0.name': 'missing' })
  })

  test('leaves the stops of a trip to the plan', () => {
    const tour = { ...trip, stops: [...trip.stops, ...trip.stops] }
    expect(toTripPatch({ ...toTripForm(tour), title: 'Tour' }, tour)).toEqual({ title: 'Tour' })
  })
})

test('keeps the ages that are said, of the children that come', () => {
  const form = { ...toTripForm(trip), children: 2, childAges: ['7', '', '4'] }
  expect(toTripFields(form).party).toEqual({ adults: 2, children: 2, childAges: [7] })
  expect(toTripForm({ ...trip, party: { adults: 2, children: 2, childAges: [7] } }).childAges).toEqual(['7'])
  expect(toTripPatch(form, trip)).toEqual({ party: { adults: 2, children: 2, childAges: [7] } })
})
