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

const confirmed = 'Your booking is confirmed.\nBooking reference: QK7TM2\n\n'

test('cells that run together begin where their headings do', async () => {
  const rows = [
    'Date         Flight    From                 To                   Dep   Arr',
    '11 Jun 2027  LH1810    Munich(MUC)          Barcelona(BCN)       09:35 11:40',
    '18 Jun 2027  LH1815    Barcelona(BCN)       Munich(MUC)          20:10 22:15',
  ]
  const { reservations } = await parseReservations(`${confirmed}${rows.join('\n')}`, now)
  expect(reservations).toMatchObject(expected)
})

test('the day above the first row of a part belongs to it', async () => {
  const flights = of(({ number, from, to, day, departs, arrives }) =>
    [`Date: ${day}`, `Flight: ${number}`, `Departs: ${departs} ${from}`, `Arrives: ${arrives} ${to}`].join('\n'),
  ).join('\n\n')
  const hotel = 'Hotel: Hotel Miramar\nCheck-in: 11 Jun 2027\nCheck-out: 18 Jun 2027'
  const { reservations } = await parseReservations(`${confirmed}${flights}\n\n${hotel}`, now)
  expect(reservations).toMatchObject([...expected, { type: 'lodging', checkIn: '2027-06-11', checkOut: '2027-06-18' }])
})

test('a cell over several columns stands above a table of its own', async () => {
  const wide = (label: string, value: string) => `<tr><td>${label}</td><td colspan="2">${value}</td></tr>`
  const rows = [
    ['', 'Pick-up', 'Return'],
    ['Time', '11 Jun 2027 09:00', '18 Jun 2027 20:00'],
    ['Branch', 'Barcelona Sants', 'Girona Airport'],
  ]
  const body = table(rows).replace(
    '<table>',
    `<table>${wide('Order', 'QK7TM2')}${wide('Car', 'Seat Ibiza or similar')}`,
  )
  const mail = `<html><body><h1>Your car rental is confirmed</h1>${body}</body></html>`
  const { reservations } = await parseReservations(mail, now)
  expect(reservations).toMatchObject([
    { type: 'car', from: 'Barcelona Sants', to: 'Girona Airport', departLocal: '2027-06-11T09:00' },
  ])
})

test('two names with one blank between them are the ends of a journey', async () => {
  const lines = [
    'Billete electrónico',
    'Localizador: QK7TM2',
    'Salida   Llegada',
    'MADRID-PUERTA DE ATOCHA SEVILLA-SANTA JUSTA',
    'Fecha: 11/06/2027   Fecha: 11/06/2027',
    'Hora: 09:00   Hora: 11:38',
    'AVE 02090 Coche: 7 Plaza: 05C',
    'Cierre del acceso al tren 2 minutos antes de la salida.',
  ]
  const { reservations } = await parseReservations(lines.join('\n'), now)
  expect(reservations).toMatchObject([
    { type: 'train', number: 'AVE 02090', from: 'MADRID-PUERTA DE ATOCHA', to: 'SEVILLA-SANTA JUSTA' },
  ])
})

test('a code in brackets says which airport of the city is meant', async () => {
  const lines = [
    'Flight: CX251',
    'Departs: Hong Kong (HKG) T1 11 Jun 2027 00:55',
    'Arrives: London (LHR) T3 11 Jun 2027 07:10',
  ]
  const { reservations } = await parseReservations(`${confirmed}${lines.join('\n')}`, now)
  expect(reservations).toMatchObject([{ from: 'HKG', to: 'LHR', zoneTo: 'Europe/London' }])
})

test('tickets of several kinds are counted together', async () => {
  const { reservations } = await parseReservations(
    '您已成功预约故宫博物院门票。\n参观日期：2027年4月11日 8:30\n票种：成人票 ×2  学生票 ×1\n订单编号：DPM88417720261\n',
    now,
  )
  expect(reservations).toMatchObject([{ type: 'activity', people: 3 }])
})

test('directions are parts beside those of a hotel and of tickets', async () => {
  const lines = [
    '您预订的行程已确认，订单号QK7TM2881，出行人2位。',
    '【去程】',
    'G2509次  北京北 08:37 → 大同南 10:19',
    '2027年4月30日（周五） 二等座',
    '',
    '【酒店】',
    '大同王府至尊酒店 高级双床房1间',
    '2027年4月30日入住  2027年5月2日离店  共2晚',
    '',
    '【门票】',
    '云冈石窟景区成人票2张',
    '游玩日期：2027年5月1日 09:00',
    '',
    '【回程】',
    'G2538次  大同南 18:20 → 北京北 20:04',
    '2027年5月2日（周日） 二等座',
  ]
  const { reservations } = await parseReservations(lines.join('\n'), now)
  expect(reservations.map(({ type }) => type).sort()).toEqual(['activity', 'lodging', 'train', 'train'])
  expect(reservations.find(({ type }) => type === 'lodging')).toMatchObject({ title: '大同王府至尊酒店' })
})

test('days with blanks behind their dots, and an hour before the last dot', async () => {
  const ticket =
    'Your ticket is paid\nTicket No.: 5571882034\nConnection: Praha hl.n. – Wien Hbf\nDate of departure: 22. 6. 2027'
  const train = await parseReservations(`${ticket}\nDeparture: 07:19\nArrival: 11:36\nTrain: RJ 1031`, now)
  expect(train.reservations).toMatchObject([{ number: 'RJ 1031', departLocal: '2027-06-22T07:19' }])
  const tour =
    'Booking confirmed\nBooking ID: 18827704\nSagrada Família: Fast Track Tickets\nDate: Wed, 9 Jun 2027\nTime: 9:15 AM'
  const { reservations } = await parseReservations(`${tour}\n\nFree cancellation until 8 Jun 2027, 9:15 AM.`, now)
  expect(reservations).toMatchObject([{ freeCancelUntil: '2027-06-08T09:15' }])
})
