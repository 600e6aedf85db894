import { expect, test } from 'vitest'
import type { Trip } from '#contract/trip.ts'
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
  expect(toTripFields(form).destination).toEqual(chengdu)
  expect(toTripFields({ ...form, destination: '重庆' }).destination).toBe('重庆')
})
