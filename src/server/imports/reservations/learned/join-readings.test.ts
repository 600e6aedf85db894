import { expect, it } from 'vitest'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { found } from '../reading/draft.ts'
import { joinReadings } from './join-readings.ts'
import type { LearnedDraft } from './read-learned.ts'

const today = '2026-11-25'
const learned = (type: LearnedDraft['type'], departLocal: string, typeConfidence = 0.9): LearnedDraft => {
  const fields = { departLocal: found(departLocal, 0.9), code: found('AB12CD', 0.9) }
  return { type, typeConfidence, fields, learnt: fields, part: { start: 0, end: 0, from: 0, to: 0, begins: 1 } }
}
const ruled = (departLocal: string, arriveLocal: string, typeConfidence = 1) => ({
  type: 'train' as const,
  typeConfidence,
  fields: { departLocal: found(departLocal, 0.9), arriveLocal: found(arriveLocal, 0.9) },
})
const beginsOf = (drafts: ReturnType<typeof joinReadings>) => drafts.map(({ fields }) => fields.departLocal?.value)

it('adds what the rules did not see beside what they read, and marks all of it', () => {
  const joined = joinReadings(
    [ruled('2027-05-08T10:00', '2027-05-08T12:00')],
    [learned('train', '2027-05-08T10:00'), learned('activity', '2027-05-09T15:00')],
    today,
  )
  expect(beginsOf(joined)).toEqual(['2027-05-08T10:00', '2027-05-09T15:00'])
  expect(joined[0]?.fields.departLocal?.confidence).toBe(0.9)
  expect(joined[1]?.fields.departLocal?.confidence).toBeLessThan(lowConfidence)
  expect(joined[1]?.typeConfidence).toBeLessThan(lowConfidence)
})

it('takes the end of a journey for no other one, nor a day without an hour', () => {
  const others = [learned('train', '2027-05-08T12:00'), learned('train', '2027-05-09')]
  expect(beginsOf(joinReadings([ruled('2027-05-08T10:00', '2027-05-08T12:00')], others, today))).toEqual([
    '2027-05-08T10:00',
  ])
})

it('books nothing that was over when it was written, or of which no more than a moment is told', () => {
  expect(joinReadings([], [learned('restaurant', '2026-11-24T12:18')], today)).toEqual([])
  const moment = learned('activity', '2027-05-09T15:00')
  const { code, ...learnt } = moment.learnt
  expect(joinReadings([], [{ ...moment, learnt }], today)).toEqual([])
  expect(beginsOf(joinReadings([], [moment], today))).toEqual(['2027-05-09T15:00'])
})

it('takes another kind only where the rules are unsure of theirs', () => {
  const kindsOf = (typeConfidence: number) =>
    joinReadings(
      [ruled('2027-05-08T10:00', '2027-05-08T12:00', typeConfidence)],
      [learned('ferry', '2027-05-08T10:00')],
      today,
    ).map(({ type }) => type)
  expect(kindsOf(1)).toEqual(['train'])
  expect(kindsOf(0.4)).toEqual(['ferry'])
})
