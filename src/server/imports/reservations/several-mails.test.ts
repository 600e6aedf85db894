import { describe, expect, it } from 'vitest'
import { scoreReservations } from '../../../testing/score-reservations.ts'
import { parseReservations } from './parse-reservations.ts'
import pastes from './samples/pastes.json' with { type: 'json' }

const now = new Date('2026-11-25T08:00:00Z')

describe('several mails in one paste', () => {
  it.each(pastes)('$name: each field stays with its own booking', async ({ text, items }) => {
    const { text: shown, reservations } = await parseReservations(text, now)
    const score = scoreReservations(items, reservations)
    expect(score).toMatchObject({ falselySure: [], unexpected: 0, right: score.fields })
    for (const { evidence } of reservations)
      for (const { text: words, start, end } of Object.values(evidence))
        expect(shown.slice(start, end)).toBe(words.split(' … ').at(-1))
  })

  it('keeps a reply and the mail below it, which name the same code, as one booking', async () => {
    const { reservations } = await parseReservations(
      'Your booking 4410-93 is still confirmed. Confirmation number: 4410-93\n\nFrom: Ana <ana@mail.example>\nSubject: My stay\n\nHotel: Vila Norte\nConfirmation number: 4410-93\nCheck-in: 2 May 2027\nCheck-out: 4 May 2027',
      now,
    )
    expect(reservations).toMatchObject([{ code: '4410-93', checkIn: '2027-05-02', checkOut: '2027-05-04' }])
  })

  it('takes harbors behind "From:" for no sender', async () => {
    const { reservations } = await parseReservations(
      'Ferry booking confirmed. Booking reference: 48213077\nFrom: Naples\nTo: Capri\nDate: 3 July 2027\nDeparture 09:10, arrival 10:00',
      now,
    )
    expect(reservations).toMatchObject([{ type: 'ferry', code: '48213077', from: 'Naples', to: 'Capri' }])
  })
})
