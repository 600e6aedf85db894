import { expect, it } from 'vitest'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { parseReservations } from '../parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const rafting = `FERNLEY RAFTING CO.
You're in, Marta!

Half-day rafting on the Upper Tarn
When: Sunday 6 June 2027, 9:15 am
Who: 4 paddlers
Ref FR-20981
Paid: £220.00`

it('reads what no rule knows, and marks all of it', async () => {
  expect((await parseReservations(rafting, now, null)).reservations).toEqual([])
  const [booked, ...others] = (await parseReservations(rafting, now)).reservations
  expect(others).toEqual([])
  expect(booked).toMatchObject({
    type: 'activity',
    departLocal: '2027-06-06T09:15',
    code: 'FR-20981',
    people: 4,
    price: { amount: 22_000, currency: 'GBP' },
  })
  expect(Math.max(...Object.values(booked?.confidence ?? {}))).toBeLessThan(lowConfidence)
})

it('names the place of each field in the text', async () => {
  const { text, reservations } = await parseReservations(rafting, now)
  const evidence = Object.values(reservations[0]?.evidence ?? {})
  expect(evidence.length).toBeGreaterThan(3)
  for (const { text: words, start, end } of evidence) expect(text.slice(start, end)).toBe(words)
})

it('books nothing where a text asks or offers', async () => {
  const offer = 'Newsletter: from 5 June 2027 rafting from £40. Book now! Unsubscribe here.'
  expect((await parseReservations(offer, now)).reservations).toEqual([])
})
