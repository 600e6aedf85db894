import { expect, test } from 'vitest'
import type { TransportOffer } from '#contract/travel/transport.ts'
import { bestConnection } from './best-connection.ts'

const end = { code: null, name: 'Somewhere', zone: 'UTC', lat: 0, lng: 0 }
const offer = (id: string, mode: 'train' | 'flight', hour: string, minutes: number, amount = 100): TransportOffer => ({
  ...{ id, mode, carrier: '', number: id, from: end, to: end, minutes, via: [] },
  ...{ departs: `2027-04-05T${hour}:00`, arrives: '2027-04-05T23:00', price: { amount, currency: 'USD' } },
})
const best = (...offers: TransportOffer[]) => bestConnection(offers)?.id

test('is the fastest from door to door', () => {
  expect(best(offer('train', 'train', '09', 200), offer('plane', 'flight', '09', 90))).toBe('train')
  expect(best(offer('train', 'train', '09', 600), offer('plane', 'flight', '09', 150))).toBe('plane')
})

test('is by day where there is a choice, and the cheaper of two that are as fast', () => {
  expect(best(offer('early', 'train', '05', 100), offer('later', 'train', '10', 110))).toBe('later')
  expect(best(offer('night', 'train', '22', 100))).toBe('night')
  expect(best(offer('dear', 'train', '10', 100, 900), offer('cheap', 'train', '10', 100, 300))).toBe('cheap')
})

test('is none where none is known', () => {
  expect(bestConnection([])).toBeNull()
})
