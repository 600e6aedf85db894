import { expect, test } from 'vitest'
import { parseReservations } from './parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const legs = [
  {
    number: 'LH1810',
    from: 'Munich (MUC)',
    to: 'Barcelona (BCN)',
    day: '11 Jun 2027',
    departs: '09:35',
    arrives: '11:40',
  },
  {
    number: 'LH1815',
    from: 'Barcelona (BCN)',
    to: 'Munich (MUC)',
    day: '18 Jun 2027',
    departs: '20:10',
    arrives: '22:15',
  },
]
const expected = [
  { number: 'LH1810', from: 'MUC', to: 'BCN', departLocal: '2027-06-11T09:35', arriveLocal: '2027-06-11T11:40' },
  { number: 'LH1815', from: 'BCN', to: 'MUC', departLocal: '2027-06-18T20:10', arriveLocal: '2027-06-18T22:15' },
]
const stay = `<h2>Hotel Miramar</h2><p>Carrer de Mallorca 10, 08008 Barcelona, Spain</p><p>11 Jun 2027 – 18 Jun 2027</p>`
const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
const page = (body: string) =>
  `<html><body><h1>Your flight booking is confirmed</h1><p>Booking reference: QK7TM2</p>${body}</body></html>`
const of = (pick: (leg: (typeof legs)[number]) => string) => legs.map(pick)

const bySide = table([
  ['', 'Outbound', 'Return'],
  ['Flight', ...of(({ number }) => number)],
  ['From', ...of(({ from }) => from)],
  ['To', ...of(({ to }) => to)],
  ['Date', ...of(({ day }) => day)],
  ['Dep', ...of(({ departs }) => departs)],
  ['Arr', ...of(({ arrives }) => arrives)],
])
const layouts: Record<string, string> = {
  'headings above and at the side': page(bySide),
  'a journey in each column': page(
    table([
      ['Outbound', 'Return'],
      of(({ number }) => number),
      of(({ from, to }) => `${from} - ${to}`),
      of(({ day }) => day),
      of(({ departs, arrives }) => `${departs} - ${arrives}`),
    ]),
  ),
  'times side by side with their duration': page(
    legs
      .map(
        ({ number, from, to, day, departs, arrives }) =>
          `<p>${day}</p>${table([
            [departs, '2h 05m', arrives],
            [from, '', to],
          ])}<p>${number}</p>`,
      )
      .join(''),
  ),
  'columns of blanks': `Your flight booking is confirmed\n\nBooking reference: QK7TM2\n\n${[
    ['Date', 'Flight', 'From', 'To', 'Dep', 'Arr'],
    ...legs.map(({ number, from, to, day, departs, arrives }) => [day, number, from, to, departs, arrives]),
  ]
    .map((cells) => cells.map((cell) => cell.padEnd(18)).join(''))
    .join('\n')}\n`,
}

test.each(Object.entries(layouts))('flights are read from %s', async (_, text) => {
  const { reservations } = await parseReservations(text, now)
  expect(reservations).toMatchObject(expected)
})

test('bookings under headings of their kinds are read each in its own part', async () => {
  const text = page(`<h2>Flights</h2>${bySide}<h2>Accommodation</h2>${stay}`)
  const { reservations } = await parseReservations(text, now)
  expect(reservations).toMatchObject([
    ...expected,
    { type: 'lodging', title: 'Hotel Miramar', checkIn: '2027-06-11', checkOut: '2027-06-18' },
  ])
})

test('the first of two cells below a heading is a label, not the value of the heading', async () => {
  const rows = table([
    ['Hotel', 'Hotel Miramar'],
    ['Check-in', '11 Jun 2027'],
    ['Check-out', '18 Jun 2027'],
  ])
  const { reservations } = await parseReservations(page(`<h2>Accommodation</h2>${rows}`), now)
  expect(reservations).toMatchObject([{ type: 'lodging', title: 'Hotel Miramar' }])
})
