import { expect, test } from 'vitest'
import type { Trip } from '#contract/trip.ts'
import { emptyTripForm, findTripFormProblem, readAmount, toTripFields, toTripForm, toTripPatch } from './trip-form.ts'

const chengdu = { name: '成都', lat: 30.66, lng: 104.06, zone: 'Asia/Shanghai', country: 'CN' }
const trip: Trip = {
  id: '0199a1f0-0000-7000-8000-000000000001',
  ownerId: '0199a1f0-0000-7000-8000-000000000002',
  title: '成都 3 日',
  origin: null,
  destination: chengdu,
  startDate: '2026-10-03',
  durationDays: 3,
  budget: { amount: 300000, currency: 'CNY' },
  currency: 'CNY',
  party: { adults: 2, children: 0 },
  pace: 'balanced',
  preferences: ['food'],
  currentStage: 'pre',
  status: 'active',
  version: 4,
  createdAt: '2026-09-01T00:00:00.000Z',
  updatedAt: '2026-09-01T00:00:00.000Z',
}

test.each([
  ['3000', 3000],
  ['3,000', 3000],
  [' 3 000.50 ', 3000.5],
  ['３０００', 3000],
  ['', undefined],
  ['about 3000', null],
  ['-5', null],
])('the amount %j is read as %s', (text, expected) => expect(readAmount(text)).toBe(expected))

test('only the destination is needed', () => {
  const blank = emptyTripForm('CNY')
  expect(findTripFormProblem(blank)).toBe('destination')
  expect(findTripFormProblem({ ...blank, destination: '成都' })).toBeNull()
})

test.each([
  [{ days: '0' }, 'days'],
  [{ days: '61' }, 'days'],
  [{ days: '2.5' }, 'days'],
  [{ budget: 'lots' }, 'budget'],
])('%j is refused', (part, problem) => {
  expect(findTripFormProblem({ ...toTripForm(trip), ...part })).toBe(problem)
})

test('a form that nobody touched changes nothing', () => {
  expect(toTripPatch(toTripForm(trip), trip)).toEqual({})
})

test('only what was edited is sent', () => {
  const form = { ...toTripForm(trip), budget: '3,500', days: '' }
  expect(toTripPatch(form, trip)).toEqual({ budget: { amount: 350000, currency: 'CNY' }, durationDays: null })
})

test('a chosen place keeps its position until its name is edited', () => {
  const form = toTripForm(trip)
  expect(toTripFields(form).destination).toEqual(chengdu)
  expect(toTripFields({ ...form, destination: '重庆' }).destination).toBe('重庆')
})
