import { expect, it } from 'vitest'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { found } from '../reading/draft.ts'
import { joinFields } from './join-fields.ts'

it('fills what the rules left out, and marks it', () => {
  const { code } = joinFields({}, { code: found('AB12CD', 0.99) })
  expect(code?.value).toBe('AB12CD')
  expect(code?.confidence).toBeLessThan(lowConfidence)
})

it('keeps what the rules say where the other says something else, and marks it', () => {
  const { people } = joinFields({ people: found(2, 0.9) }, { people: found(3, 0.99) })
  expect(people?.value).toBe(2)
  expect(people?.confidence).toBeLessThan(lowConfidence)
})

it('takes the hour that the rules did not find for their day', () => {
  const { checkIn } = joinFields({ checkIn: found('2027-05-08', 0.9) }, { checkIn: found('2027-05-08T15:00', 0.9) })
  expect(checkIn?.value).toBe('2027-05-08T15:00')
})

it('is sure of what both say, but not of a year that both assume', () => {
  const said = { to: found('Aarhus', 0.5), departLocal: found('2027-05-08T15:00', 0.5) }
  const { to, departLocal } = joinFields(said, {
    to: found('Aarhus', 0.9),
    departLocal: found('2027-05-08T15:00', 0.99),
  })
  expect(to?.confidence).toBeGreaterThanOrEqual(lowConfidence)
  expect(departLocal?.confidence).toBeLessThan(lowConfidence)
})

it('is surer of nothing than it may be', () => {
  const { to } = joinFields({ to: found('Aarhus', 0.9) }, { to: found('Aarhus', 0.9) }, 0.5)
  expect(to?.confidence).toBe(0.5)
})
