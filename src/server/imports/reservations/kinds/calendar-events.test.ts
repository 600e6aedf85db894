import { expect, test } from 'vitest'
import { parseReservations } from '../parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const event = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
const read = async (...lines: string[]) => (await parseReservations(event(...lines), now)).reservations

test.each([
  ['whole days', 'DTSTART;VALUE=DATE:20270508', 'DTEND;VALUE=DATE:20270512', '2027-05-08', '2027-05-12'],
  [
    'from an afternoon to a morning',
    'DTSTART;TZID=Europe/Madrid:20270508T150000',
    'DTEND;TZID=Europe/Madrid:20270512T110000',
    '2027-05-08T15:00',
    '2027-05-12T11:00',
  ],
])('what is booked over nights is a stay, though no word says so: %s', async (_, start, end, checkIn, checkOut) => {
  const booking = [
    'SUMMARY:Casa Azul (booking HMABCD1234)',
    'LOCATION:Calle Mayor 3\\, Madrid\\, Spain',
    'DESCRIPTION:Reservation code: HMABCD1234',
  ]
  expect(await read(start, end, ...booking)).toMatchObject([
    { type: 'lodging', title: 'Casa Azul', checkIn, checkOut, code: 'HMABCD1234' },
  ])
})

test('what is booked for some hours stays a visit', async () => {
  const [first] = await read(
    'DTSTART;TZID=Europe/Madrid:20270508T200000',
    'DTEND;TZID=Europe/Madrid:20270509T010000',
    'SUMMARY:Flamenco night',
    'DESCRIPTION:Booking reference: FL-88213',
  )
  expect(first).toMatchObject({ type: 'activity', departLocal: '2027-05-08T20:00' })
})
