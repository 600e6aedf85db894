import { expect, it } from 'vitest'
import { isUnsureKind, joinParts, partsOf, withField, withType } from './reservation-fields.ts'

const stay = {
  type: 'lodging' as const,
  title: 'Inn',
  status: 'confirmed' as const,
  code: 'AB1',
  confidence: { code: 0.4 },
  evidence: {},
}

it('takes what was typed as sure, and an empty text as no value', () => {
  expect(withField(stay, 'code', 'AB12')).toMatchObject({ code: 'AB12', confidence: { code: 1 } })
  expect(withField(stay, 'code', ' ').code).toBeUndefined()
  expect(withField(stay, 'people', '3').people).toBe(3)
  expect(withField(stay, 'title', '').title).toBe('')
})

it('splits and joins days and times', () => {
  expect(partsOf('2027-05-01T14:00')).toEqual({ day: '2027-05-01', time: '14:00' })
  expect(partsOf('2027-05-01')).toEqual({ day: '2027-05-01', time: '' })
  expect(joinParts({ day: '2027-05-01', time: '' })).toBe('2027-05-01')
  expect(joinParts({ day: '', time: '14:00' })).toBe('')
})

it('keeps days, times and their words when the kind is corrected', () => {
  const meal = {
    ...stay,
    type: 'restaurant' as const,
    departLocal: '2027-05-01T14:00',
    confidence: { departLocal: 0.9 },
    evidence: { departLocal: { text: '1 May, 14:00', start: 0, end: 12 } },
  }
  const lodging = withType(meal, 'lodging')
  expect(lodging).toMatchObject({ type: 'lodging', checkIn: '2027-05-01T14:00', confidence: { checkIn: 0.9 } })
  expect(lodging.evidence.checkIn?.text).toBe('1 May, 14:00')
  expect([lodging.departLocal, lodging.confidence.departLocal]).toEqual([undefined, undefined])
  expect(withType(lodging, 'flight')).toMatchObject({ type: 'flight', departLocal: '2027-05-01T14:00' })
})

it('asks for a kind that is a guess, until somebody chooses one', () => {
  const guessed = { ...stay, confidence: { type: 0.5 } }
  expect(isUnsureKind(guessed)).toBe(true)
  expect(isUnsureKind(withType(guessed, 'lodging'))).toBe(false)
  expect(isUnsureKind(withType(guessed, 'ferry'))).toBe(false)
  // Data for programs name their kind.
  expect(isUnsureKind(stay)).toBe(false)
})
