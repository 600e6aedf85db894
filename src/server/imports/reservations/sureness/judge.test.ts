import { expect, test } from 'vitest'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { found } from '../reading/draft.ts'
import { readText } from '../reading/reading.ts'
import { judge } from './judge.ts'

const now = new Date('2026-11-25T08:00:00Z')
const readingOf = (text: string, subject = '') =>
  readText({ text, subject, sender: '', sentAt: now, linkedData: [], events: [], pass: null }, now)

function sureFields(draft: Parameters<typeof judge>[0][number], text: string, isData = false): string[] {
  const [judged] = judge([draft], readingOf(text), { isData, now })
  return Object.entries(judged?.fields ?? {}).flatMap(([key, { confidence }]) =>
    confidence >= lowConfidence ? [key] : [],
  )
}

const flight = (from: string, to: string, zones: [string, string], arrives = '2027-04-16T18:20') => ({
  type: 'flight' as const,
  fields: {
    from: found(from, 0.93),
    to: found(to, 0.93),
    departLocal: found('2027-04-16T21:30', 0.95),
    arriveLocal: found(arrives, 0.95),
    zoneFrom: found(zones[0], 0.95),
    zoneTo: found(zones[1], 0.95),
  },
})

test('places, times and zones of a flight prove one another by its speed', () => {
  const all = ['from', 'to', 'departLocal', 'arriveLocal', 'zoneFrom', 'zoneTo']
  const text = 'Shanghai - San Francisco'
  expect(sureFields(flight('PVG', 'SFO', ['Asia/Shanghai', 'America/Los_Angeles']), text)).toEqual(all)
  expect(sureFields(flight('LIN', 'MEI', ['Europe/Rome', 'America/Chicago']), text)).toEqual([])
  expect(sureFields(flight('PVG', 'SFO', ['Asia/Shanghai', 'America/Los_Angeles'], '2027-04-17T18:20'), text)).toEqual(
    [],
  )
})

test('three capitals that no city of the text stands for are no airport', () => {
  const text = 'MEI LIN, Shanghai - San Francisco, 21:30'
  const fields = { from: found('LIN', 0.9, 4, 7), to: found('SFO', 0.95), zoneFrom: found('Europe/Rome', 0.95) }
  expect(sureFields({ type: 'flight', fields }, text)).toEqual([])
})

test('the zone of a city needs its country, its money, or that no other city has its name', () => {
  const stay = (zone: string, address: string) => ({
    type: 'lodging' as const,
    fields: { checkIn: found('2027-04-16', 0.95), address: found(address, 0.9), zoneFrom: found(zone, 0.8) },
  })
  expect(sureFields(stay('Europe/Lisbon', 'Rua Augusta 4, Lisbon'), 'Lisbon')).toContain('zoneFrom')
  expect(sureFields(stay('Europe/London', '4 Mill Road, Cambridge'), 'Cambridge')).not.toContain('zoneFrom')
  expect(sureFields(stay('Europe/London', '4 Mill Road, Cambridge'), 'Cambridge, England')).toContain('zoneFrom')
})

test('hours of a stay are those that words call so, and its days agree with its nights', () => {
  const stay = (checkIn: string, checkOut: string) => ({
    type: 'lodging' as const,
    fields: { checkIn: found(checkIn, 0.95), checkOut: found(checkOut, 0.95) },
  })
  const latest = '4月30日入住，5月3日离店，共3晚，最晚到店18:00'
  expect(sureFields(stay('2027-04-30', '2027-05-03'), latest)).toEqual(['checkIn', 'checkOut'])
  expect(sureFields(stay('2027-04-30T18:00', '2027-05-03'), latest)).toEqual(['checkOut'])
  expect(sureFields(stay('2027-04-30', '2027-05-03'), `${latest}，14:00后入住`)).toEqual(['checkOut'])
  expect(sureFields(stay('2027-04-30', '2027-05-13'), latest)).toEqual([])
})

test('two counts of the travelers that agree are sure, a number on the line above its word is not', () => {
  const count = (people: ReturnType<typeof found<number>>, text: string) =>
    sureFields({ type: 'flight', fields: { people } }, text)
  const tickets = 'LIN/MEI 0162418830754\nZHAO/YIMING 0162418830755'
  expect(count(found(2, 0.55), tickets)).toEqual(['people'])
  expect(count(found(1, 0.9), tickets)).toEqual([])
  expect(count(found(2, 0.9, 9, 20), 'Terminal 2\nPassenger   MISS MEI LIN')).toEqual([])
})

test('a name that the subject repeats is sure, and what a mail says of itself is none', () => {
  const title = (value: string, confidence: number) => ({
    type: 'restaurant' as const,
    fields: { title: found(value, confidence) },
  })
  const text = 'Taberna do Largo\nYour booking at Taberna do Largo'
  expect(sureFields(title('Taberna do Largo', 0.5), text)).toEqual(['title'])
  expect(sureFields(title('Booking confirmed', 0.9), text)).toEqual([])
})

test('data for programs needs no support by the text', () => {
  const draft = flight('PVG', 'SFO', ['Asia/Shanghai', 'America/Los_Angeles'])
  expect(sureFields(draft, 'Your trip', true)).toContain('zoneTo')
})

test('a time or a route that no journey took makes those that were read unsure', () => {
  const draft = flight('LIS', 'LHR', ['Europe/Lisbon', 'Europe/London'], '2027-04-17T00:15')
  const own = 'Lisbon (LIS) 21:30 - London (LHR) 00:15'
  expect(sureFields(draft, own)).toContain('departLocal')
  const both = sureFields(draft, `London (LHR) 07:20 - Lisbon (LIS) 10:05\n${own}`)
  expect(both).not.toContain('departLocal')
  expect(both).not.toContain('from')
})

test('journeys of one mail are sure in the order of their days only, each from where the one before has ended', () => {
  const leg = (day: string, from: string, to: string) => ({
    type: 'train' as const,
    fields: {
      from: found(from, 0.85),
      to: found(to, 0.85),
      departLocal: found(`2027-06-${day}T10:10`, 0.95),
      arriveLocal: found(`2027-06-${day}T12:04`, 0.95),
    },
  })
  const sure = (...legs: ReturnType<typeof leg>[]) =>
    judge(legs, readingOf('Milano, Firenze, Siena, 10:10 – 12:04'), { isData: false, now }).map(({ fields }) => ({
      isDaySure: (fields.departLocal?.confidence ?? 0) >= lowConfidence,
      isEndSure: (fields.to?.confidence ?? 0) >= lowConfidence,
    }))
  expect(sure(leg('06', 'Milano', 'Firenze'), leg('08', 'Firenze', 'Siena')).every((each) => each.isDaySure)).toBe(true)
  expect(sure(leg('08', 'Firenze', 'Siena'), leg('06', 'Milano', 'Firenze')).some((each) => each.isDaySure)).toBe(false)
  const later = { ...leg('06', 'Firenze', 'Siena') }
  later.fields = { ...later.fields, departLocal: found('2027-06-06T12:28', 0.95) }
  expect(sure(leg('06', 'Milano', 'Siena'), later)[0]?.isEndSure).toBe(false)
})

test('a name or an address is sure beside its label or where it is repeated, not on any line', () => {
  const stay = (text: string, confidence: number) => {
    const start = text.indexOf('Harbour Quay')
    const fields = { title: found('Harbour Quay', confidence, start, start + 12) }
    return sureFields({ type: 'lodging', fields }, text)
  }
  expect(stay('Hotel: Harbour Quay', 0.9)).toEqual(['title'])
  expect(stay('Welcome!\nHarbour Quay\nsea view', 0.65)).toEqual([])
  expect(stay('From: Harbour Quay <stay@quay.example>\nSubject: Your room', 0.9)).toEqual([])
})

test('what is counted in the text comes to the number of people, and no sum is greater than the price', () => {
  const people = { type: 'activity' as const, fields: { people: found(2, 0.85) } }
  expect(sureFields(people, 'Adult x 2')).toEqual(['people'])
  expect(sureFields(people, 'Adult x 2, child (3-11) x 1')).toEqual([])
  const paid = (text: string) => {
    const start = text.indexOf('€')
    const price = found({ amount: 20_000, currency: 'EUR' as const }, 0.9, start, start + 7)
    return sureFields({ type: 'car', fields: { price } }, text)
  }
  expect(paid('Total paid €200.00')).toEqual(['price'])
  expect(paid('Total paid €200.00\nTotal price €900.00')).toEqual([])
})

test('a code whose label names another kind of booking is not sure', () => {
  const text = '酒店确认号：KM77218'
  const code = found('KM77218', 0.92, 6, 13)
  expect(sureFields({ type: 'lodging', fields: { code } }, text)).toEqual(['code'])
  expect(sureFields({ type: 'flight', fields: { code } }, text)).toEqual([])
})

test('two ways of counting that disagree leave the number of people unsure', () => {
  const flights = (people: number, text: string) =>
    sureFields({ type: 'flight', fields: { people: found(people, 0.9) } }, text)
  const tickets = '票号 999-2410772083 成人\n票号 999-2410772084 儿童'
  expect(flights(2, tickets)).toEqual(['people'])
  expect(flights(4, tickets)).toEqual([])
  expect(flights(3, '12A、12B、12C')).toEqual(['people'])
  expect(flights(2, '12A、12B、12C')).toEqual([])
  expect(flights(3, '成人2、携童1')).toEqual(['people'])
  expect(flights(2, '成人2、携童1')).toEqual([])
  expect(flights(2, 'Adults: 2\n1 infant')).toEqual([])
  expect(flights(2, '周宁  成人票\n周小满  儿童票')).toEqual(['people'])
  expect(flights(4, '周宁  成人票\n周小满  儿童票')).toEqual([])
})

test('an amount that makes a greater one with others is no sum', () => {
  const paid = (text: string) => {
    const start = text.indexOf('€')
    const price = found({ amount: 20_000, currency: 'EUR' as const }, 0.9, start, start + 7)
    return sureFields({ type: 'car', fields: { price } }, text)
  }
  expect(paid('Total €200.00\nTax €20.00')).toEqual(['price'])
  expect(paid('Total €200.00, discount -€50.00, before €250.00')).toEqual(['price'])
  expect(paid('Paid €200.00\nleft €50.00\nfor both €250.00')).toEqual([])
  expect(paid('Price €200.00, three of you €600.00')).toEqual([])
  expect(paid('Price €200.00, fee €6.00, three of you €606.00')).toEqual([])
  expect(paid('Total €200.00, refunded €40.00, ticket €160.00')).toEqual([])
})

test('a day that no booking took makes that of a booking unsure, unless its line is about the order', () => {
  const stay = {
    type: 'lodging' as const,
    fields: { checkIn: found('2027-02-18', 0.95), checkOut: found('2027-02-20', 0.95) },
  }
  const both = '2027年2月18日入住，2027年2月20日离店'
  expect(sureFields(stay, both)).toEqual(['checkIn', 'checkOut'])
  expect(sureFields(stay, `2027年2月15日前可取消\n${both}`)).toEqual(['checkIn', 'checkOut'])
  expect(sureFields(stay, '2027年2月16日\n入住\n2027年2月18日\n离店')).toEqual([])
  const table = { type: 'restaurant' as const, fields: { departLocal: found('2027-02-18T19:00', 0.95) } }
  expect(sureFields(table, '18 Feb 2027, 19:00')).toEqual(['departLocal'])
  expect(sureFields(table, '18 Feb 2027, 19:00\nPaid on 12 Feb 2027')).toEqual(['departLocal'])
  expect(sureFields(table, '17 Feb 2027\n18 Feb 2027, 19:00')).toEqual([])
})

test('two states that a text tells as facts leave the state unsure', () => {
  const train = (value: 'confirmed' | 'waitlisted', text: string) =>
    sureFields({ type: 'train', fields: { status: found(value, 0.9) } }, text)
  expect(
    train(
      'confirmed',
      '购票成功，请按时乘车，谢谢您使用本网站，祝您旅途愉快，一路平安，欢迎再次乘坐。\n退票请于开车前办理',
    ),
  ).toEqual(['status'])
  expect(train('confirmed', '购票成功，原车票作废')).toEqual([])
  expect(train('confirmed', 'Your ticket is confirmed.\nTickets can be changed for a fee.')).toEqual(['status'])
  expect(train('waitlisted', '候补订单已兑现')).toEqual([])
})

test('of two numbers of one flight neither is sure, unless words say which airline only flies it', () => {
  const flight = (text: string) => {
    const start = text.indexOf('UA8859')
    return sureFields({ type: 'flight', fields: { number: found('UA8859', 0.93, start, start + 6) } }, text)
  }
  expect(flight('Flight UA8859 LH441 on 12 March 2027')).toEqual([])
  expect(flight('Flight UA8859, operated by Lufthansa as LH441, on 12 March 2027')).toEqual(['number'])
})

test('names of stations in Chinese are sure, and of two ends neither where one was not understood', () => {
  const train = (from: string, to: string) =>
    sureFields({ type: 'train', fields: { from: found(from, 0.85), to: found(to, 0.85) } }, `${from} - ${to}`)
  expect(train('武汉站', '长沙南站')).toEqual(['from', 'to'])
  expect(train('< 车票详情', '长沙南站')).toEqual([])
})

test('the sum of bookings of several kinds is the price of none of them', () => {
  const text = 'Flight €100.00\nHotel €300.00\nTotal €400.00'
  const start = text.indexOf('€400')
  const price = found({ amount: 40_000, currency: 'EUR' as const }, 0.9, start, start + 7)
  const hotel = { type: 'lodging' as const, fields: {} }
  const [alone] = judge([{ type: 'flight', fields: { price } }], readingOf(text), { isData: false, now })
  const [beside] = judge([{ type: 'flight', fields: { price } }, hotel], readingOf(text), { isData: false, now })
  expect(alone?.fields.price?.confidence).toBeGreaterThanOrEqual(lowConfidence)
  expect(beside?.fields.price?.confidence).toBeLessThan(lowConfidence)
})

test('a day that only a deadline names is none of a visit', () => {
  const visit = { type: 'activity' as const, fields: { departLocal: found('2027-07-16T09:30', 0.95) } }
  expect(sureFields(visit, '2027-07-16 09:30')).toEqual(['departLocal'])
  expect(sureFields(visit, '2027-07-16 09:30前可全额退款')).toEqual([])
})

test('a column of quantities outweighs the kinds of people that words name', () => {
  const visit = (people: number) => ({ type: 'activity' as const, fields: { people: found(people, 0.9) } })
  const table = 'Ticket\tQty\nAdult (16+)\t2\nChild (3-15)\t2\nUnder 3\t1'
  expect(sureFields(visit(5), table)).toEqual(['people'])
  expect(sureFields(visit(4), table)).toEqual([])
})
