import { describe, expect, it } from 'vitest'
import { reservationSamples } from '../../../testing/reservation-samples.ts'
import { type ExpectedReservation, scoreReservations } from '../../../testing/score-reservations.ts'
import { parseReservations } from './parse-reservations.ts'
import busesAndFerries from './samples/buses-ferries.json' with { type: 'json' }
import cars from './samples/cars.json' with { type: 'json' }
import flights from './samples/flights.json' with { type: 'json' }
import mails from './samples/mails.json' with { type: 'json' }
import others from './samples/others.json' with { type: 'json' }
import senders from './samples/senders.json' with { type: 'json' }
import stays from './samples/stays.json' with { type: 'json' }
import trains from './samples/trains.json' with { type: 'json' }
import visits from './samples/visits.json' with { type: 'json' }
import wordings from './samples/wordings.json' with { type: 'json' }

const now = new Date('2026-11-25T08:00:00Z')
const samples: { name: string; text: string; items: ExpectedReservation[] }[] = [
  ...flights,
  ...trains,
  ...busesAndFerries,
  ...stays,
  ...cars,
  ...visits,
  ...others,
  ...mails,
  // Of two halves: `dev` for work on the rules, `test` only to measure them.
  ...senders,
  ...wordings,
]
const readAll = async (text: string) => (await parseReservations(text, now)).reservations

describe('reading reservations', () => {
  it('reads at least 95 of 100 fields of the samples, and marks what is wrong as unsure', async () => {
    const total = { right: 0, fields: 0, unsure: 0 }
    for (const { name, text, items } of samples) {
      const score = scoreReservations(items, await readAll(text))
      expect(score.falselySure, name).toEqual([])
      total.right += score.right
      total.fields += score.fields
      total.unsure += score.rightButUnsure.length
    }
    expect(total.right / total.fields).toBeGreaterThanOrEqual(0.95)
    // A mark on everything would say nothing.
    expect(total.unsure / total.right).toBeLessThan(0.15)
  })

  it.skipIf(reservationSamples.length === 0)('reads at least 95 of 100 fields of the collection', async () => {
    const total = { right: 0, fields: 0 }
    for (const { file, text, items, writtenOn } of reservationSamples) {
      const read = await parseReservations(text, new Date(`${writtenOn ?? '2026-11-25'}T08:00:00Z`))
      const score = scoreReservations(items, read.reservations)
      expect(score.falselySure, file).toEqual([])
      total.right += score.right
      total.fields += score.fields
    }
    expect(total.right / total.fields).toBeGreaterThanOrEqual(0.95)
  })

  it('finds no reservation in advertisements, chats, codes and requests to pay', async () => {
    const without = samples.filter(({ items }) => items.length === 0)
    expect(without.length).toBeGreaterThan(9)
    for (const { name, text } of without) expect(await readAll(text), name).toEqual([])
  })

  it('names the place of each field in the text', async () => {
    const { text, reservations } = await parseReservations(
      '预订成功：MU5101 2027年4月12日 上海虹桥T2 08:00 - 北京首都T2 10:15',
      now,
    )
    const evidence = reservations[0]?.evidence ?? {}
    for (const { text: words, start, end } of Object.values(evidence)) expect(text.slice(start, end)).toBe(words)
    expect(evidence.number?.text).toBe('MU5101')
    expect(evidence.departLocal?.text).toContain('08:00')
  })

  it('gives a day without a time of day as a day', async () => {
    const [stay] = await readAll(
      'Booking confirmed: Hotel Adlon, check-in 2027-06-12, check-out 2027-06-15. Confirmation number 5512331',
    )
    expect(stay).toMatchObject({ checkIn: '2027-06-12', checkOut: '2027-06-15' })
  })

  it('takes the year that comes next, and the weekday beside it as a proof', async () => {
    const [unproven] = await readAll('【东方航空】已出票：3月6日 MU5101 上海虹桥 08:00 - 北京首都 10:15')
    const [proven] = await readAll('【东方航空】已出票：3月6日（周六） MU5101 上海虹桥 08:00 - 北京首都 10:15')
    expect([unproven?.departLocal, proven?.departLocal]).toEqual(['2027-03-06T08:00', '2027-03-06T08:00'])
    expect(unproven?.confidence.departLocal).toBeLessThan(0.6)
    expect(proven?.confidence.departLocal).toBeGreaterThanOrEqual(0.6)
  })

  it('takes both flights, and the house and not its city', async () => {
    const named = (name: string) => samples.find((sample) => sample.name === name)?.text ?? ''
    for (const name of ['easyjet-rows', 'easyjet-without-numbers', 'easyjet-out-and-back'])
      expect((await readAll(named(name))).map(({ type, from, to }) => [type, from, to])).toEqual([
        ['flight', 'MAN', 'FCO'],
        ['flight', 'VCE', 'MAN'],
      ])
    expect(await readAll(named('name-and-address-on-lines'))).toMatchObject([
      { title: "Ca' Pisani", address: 'Dorsoduro 979/a, 30123 Venezia' },
    ])
    const vague = 'easyJet booking reference: K4F7TQX for 2 people. Enjoy lunch on board. MAN-FCO at 09:35'
    expect(await readAll(vague)).toEqual([])
  })

  it('says which lines it did not use', async () => {
    const { unread } = await parseReservations(
      '已出票：2027年4月12日 MU5101 上海虹桥 08:00 - 北京首都 10:15\n改期热线服务至 2027-05-01 20:00',
      now,
    )
    expect(unread).toEqual(['改期热线服务至 2027-05-01 20:00'])
  })
})

describe('hostile originals', () => {
  it.each<[string, string]>([
    ['a broken calendar', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense\nEND:VCALENDAR'],
    ['an endless calendar line', `BEGIN:VCALENDAR\n${'X'.repeat(200_000)}`],
    [
      'a mail of nothing but parts',
      `MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\nContent-Type: multipart/mixed; boundary=x\n\n'.repeat(2000)}`,
    ],
    ['deep elements', `<html><body>${'<div>'.repeat(20_000)}Flight MU5101 2027-04-12 08:00`],
    [
      'a script',
      '<html><body><script>while(true){}</script><img src=x onerror=alert(1)>booking confirmed</body></html>',
    ],
    [
      'an external entity',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body>&e;</body></html>',
    ],
    ['nested data', `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`],
    ['a page that is a calendar too', '<html><body>BEGIN:VCALENDAR</body></html>'],
    ['data of a pass that is none', '{"boardingPass":{"primaryFields":"x","transitType":7}}'],
    [
      'a prototype',
      '{"__proto__":{"@type":"FlightReservation"},"@type":"FlightReservation","reservationFor":{"__proto__":{}}}',
    ],
    [
      'mails without end',
      Array.from({ length: 1300 }, (_, at) => `Dear guest\nBooking reference: AB${1000 + at}\n-----\n`).join(''),
    ],
    ['numbers without end', 'MU5101 '.repeat(8000)],
    ['labels without end', 'check-in: '.repeat(6000)],
    ['arrows without end', `Booking confirmed ${'A to B to '.repeat(6000)}`],
    ['blanks without end', `Confirmation number:${' '.repeat(59_000)}x`],
    ['capital letters without end', `Booking confirmed ${'Aa '.repeat(19_000)}`],
    ['digits without end', `Total ${'1,111'.repeat(12_000)}`],
    ['tickets without end', `预订成功${'票'.repeat(54_000)}`],
    ['hours without end', `预订成功 MU5101 ${'08:00 '.repeat(9000)}`],
    ['weekdays without end', `预订成功 MU5101 ${'周六'.repeat(27_000)}`],
    ['amounts without end', `预订成功 MU5101 ${'¥1 '.repeat(18_000)}`],
    ['Han characters without end', `预订成功${'上海北京站至'.repeat(9000)}`],
    // A busy machine included: none may hold up the others who are served.
  ])('%s is read or refused, and nothing else', { timeout: 15_000 }, async (_, text) => {
    const read = await parseReservations(text, now).catch((error) => error)
    if (read instanceof Error) expect(read).toMatchObject({ name: 'AppError', code: 'FILE_TYPE_REFUSED' })
    else expect(read.reservations.length).toBeLessThanOrEqual(40)
  })
})
