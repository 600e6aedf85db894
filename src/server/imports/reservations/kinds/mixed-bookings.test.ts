import { expect, test } from 'vitest'
import { parseReservations } from '../parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const flight = `Your flight
Airline reference: X7KQ2P
TP 363   London Heathrow (LHR) to Lisbon (LIS)
Sat 8 May 2027   12:05 - 14:50
2 adults`
const hotel = `Your hotel
Hotel Avenida Palace
Rua 1 de Dezembro 123, 1200-359 Lisbon, Portugal
Check-in: Sat 8 May 2027, from 14:00
Check-out: Wed 12 May 2027, until 12:00
Booking reference: 77120394`
const read = async (...parts: string[]) =>
  (await parseReservations(['Your trip is confirmed', ...parts].join('\n\n'), now)).reservations

test('a price in the part of one booking is not that of another', async () => {
  const [first, second] = await read(flight, `${hotel}\nRoom total: EUR 912.00`)
  expect(first).toMatchObject({ type: 'flight', code: 'X7KQ2P', people: 2 })
  expect(first?.price).toBeUndefined()
  expect(second).toMatchObject({ type: 'lodging', code: '77120394', price: { amount: 91_200, currency: 'EUR' } })
  const [, priced] = await read(`${flight}\nFare: GBP 318.40`, `${hotel}\nRoom total: EUR 912.00`)
  expect(priced).toMatchObject({ price: { amount: 91_200, currency: 'EUR' } })
})

test('a sum below all of them stands on the first, to be compared', async () => {
  const [first, second] = await read(flight, hotel, 'Total: GBP 1,104.00')
  expect(first).toMatchObject({ price: { amount: 110_400, currency: 'GBP' } })
  expect(second?.price).toBeUndefined()
})

test('the words of a field name its day and its hour, also where they stand apart', async () => {
  const [stay] = await read(
    'Hotel: Casa Azul\nCheck-in: 8 May 2027\nCheck-out: 10 May 2027\nAddress: Calle Mayor 3, Madrid, Spain\nRooms are ready from 15:00.\nBooking reference: 4410-93',
  )
  expect(stay).toMatchObject({ checkIn: '2027-05-08T15:00', evidence: { checkIn: { text: '8 May 2027 … 15:00' } } })
})
