// Inputs are bounded so that whatever they let in can be stored, summed up and read again.
import { describe, expect, test } from 'vitest'
import { sampleCandidates, sampleRequest } from '#planning/testing/sample-trip.ts'
import { emailSchema } from './account.ts'
import { itineraryItemSchema, newItemSchema } from './itinerary.ts'
import { priceInputSchema } from './money.ts'
import { moneyOf } from './money-arithmetic.ts'
import { dayInputSchema, instantInputSchema, lineSchema } from './paging.ts'
import { verifyProcedureSchema } from './planning/procedures.ts'

const codeOf = (schema: { safeParse(input: unknown): { error?: { issues: { code: string }[] } } }, input: unknown) =>
  schema.safeParse(input).error?.issues[0]?.code ?? null

describe('a line of text', () => {
  test.each([
    '\u200B',
    '\u200B\u200B ',
    '\u200D',
    '\u200C\u200D',
    '\u2060',
    '\uFEFF',
    '\u00AD',
    '\u200E\u200F',
    '\u202E',
    '\u2066\u2069',
    '\u3164',
    '\u2800',
    '\uFE0F',
    '\u3000',
    '\u115F\u1160',
    '',
    '   ',
  ])('is too small where it shows nothing: %j', (text) => expect(codeOf(lineSchema, text)).toBe('too_small'))

  test.each([
    ['\u202Egnp.exe', 'gnp.exe'],
    ['Pan\u200Bda', 'Panda'],
    ['\u2066Chengdu\u2069', 'Chengdu'],
    ['\uFEFFTokyo', 'Tokyo'],
    ['  Kyoto \u200B', 'Kyoto'],
    ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['❤\uFE0F', '❤\uFE0F'],
    ['成都 3 天', '成都 3 天'],
    ['café', 'café'],
  ])('keeps what people see: %j', (text, kept) => expect(lineSchema.parse(text)).toBe(kept))
})

test.each([
  ['spaced@example.com ', 'spaced@example.com'],
  [' spaced@example.com', 'spaced@example.com'],
  ['\tspaced@example.com\n', 'spaced@example.com'],
  ['\u3000spaced@example.com\u00A0', 'spaced@example.com'],
  ['MixedCase@Example.COM', 'mixedcase@example.com'],
  ['\uFEFFspaced@example.com', 'spaced@example.com'],
])('an address is trimmed before it is checked: %j', (given, kept) => expect(emailSchema.parse(given)).toBe(kept))

test.each(['two@at@example.com', 'in ner@example.com', 'nobody', '@example.com', ' ', 'a@b'])(
  'is still no address: %j',
  (given) => expect(emailSchema.safeParse(given).success).toBe(false),
)

test.each(['ZZZ', 'ABC', 'AAA', 'BTC', 'QQQ', 'EUX', 'USX', 'RMX', 'CNX', 'YEN', 'cny', '元', ''])(
  'refuses the unknown currency %j where it is written and reads it where it was stored',
  (currency) => {
    expect(priceInputSchema.safeParse({ amount: 1, currency }).success).toBe(false)
    const stored = { ...item, cost: { amount: 6e12, currency: 'ZZZ' } }
    expect(itineraryItemSchema.safeParse(stored).success).toBe(true)
  },
)

test.each(['CNY', 'JPY', 'EUR', 'USD', 'IDR', 'VND', 'KWD', 'CHF', 'HKD', 'TWD', 'THB'])('takes %s', (currency) =>
  expect(priceInputSchema.safeParse({ amount: 1_000_000_000_000, currency }).success).toBe(true),
)

test.each([
  '0000-01-01',
  '0001-01-01',
  '0000-12-31',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
  '10000-01-01',
  '2027-02-29',
])('refuses the day %s', (day) => {
  expect(dayInputSchema.safeParse(day).success).toBe(false)
  expect(instantInputSchema.safeParse(`${day}T00:00:00Z`).success).toBe(false)
})

test.each(['1900-01-01', '1969-12-31', '1970-01-01', '2024-02-29', '2199-12-31'])('takes the day %s', (day) =>
  expect(dayInputSchema.safeParse(day).success).toBe(true),
)

test.each([
  [1e30, 'IDR'],
  [Number.MAX_VALUE, 'JPY'],
  [9e15, 'KWD'],
  [-1e30, 'CNY'],
])('a conversion to %d %s stays an integer', (major, currency) =>
  expect(Number.isSafeInteger(moneyOf(major, currency).amount)).toBe(true),
)

const item = {
  ...newItemSchema.parse({ kind: 'note', title: 'Old' }),
  id: crypto.randomUUID(),
  tripId: crypto.randomUUID(),
  position: 'a0',
  version: 1,
  place: { name: 'Somewhere', lat: 0, lng: 0, candidateId: '' },
}

describe('a plan to verify', () => {
  const [request, candidates] = [sampleRequest(), sampleCandidates({}, 2)]
  const stay = { id: 's', lodgingId: 'h', stopId: 'north', rooms: 1 }
  const visit = { kind: 'visit', id: 'i', stopId: 'north', placeId: 'north-p0', travel: null }
  const day = { date: '2026-04-13', items: [visit], back: null }
  const isTaken = (itinerary: object) =>
    verifyProcedureSchema.safeParse({
      request,
      candidates,
      itinerary: { stopOrder: ['north', 'south'], days: [], stays: [], costs: [], total: 0, ...itinerary },
    }).success

  test.each([
    ['0001-01-01', '9999-12-31'],
    ['1900-01-01', '2299-12-31'],
    ['2026-04-13', '2026-06-13'],
    ['2026-04-13', '2027-04-13'],
    ['2026-04-13', '9999-12-31'],
    ['0000-01-01', '0000-01-02'],
    ['2026-04-13', '2126-04-13'],
    ['1970-01-01', '2026-04-13'],
    ['2026-02-28', '2026-02-30'],
    ['2026-04-13', '2026-07-01'],
  ])('has no stay from %s to %s', (checkIn, checkOut) =>
    expect(isTaken({ stays: [{ ...stay, checkIn, checkOut }] })).toBe(false),
  )

  test.each([
    ['2026-04-13', '2026-04-15'],
    ['2026-04-13', '2026-06-12'],
    ['2026-04-15', '2026-04-13'],
  ])('may have a stay from %s to %s', (checkIn, checkOut) =>
    expect(isTaken({ stays: [{ ...stay, checkIn, checkOut }] })).toBe(true),
  )

  test('has no item of many days, and not too many items', () => {
    const span = (start: string, end: string) => ({ days: [{ ...day, items: [{ ...visit, start, end }] }] })
    expect(isTaken(span('2026-04-13T09:00', '2026-04-13T10:00'))).toBe(true)
    expect(isTaken(span('2026-04-13T09:00', '2026-04-18T09:00'))).toBe(false)
    expect(isTaken(span('1900-04-13T09:00', '2299-04-13T10:00'))).toBe(false)
    const hour = { ...visit, start: '2026-04-13T09:00', end: '2026-04-13T10:00' }
    const days = (count: number) => Array.from({ length: count }, () => ({ ...day, items: Array(60).fill(hour) }))
    expect(isTaken({ days: days(25) })).toBe(true)
    expect(isTaken({ days: days(26) })).toBe(false)
  })
})
