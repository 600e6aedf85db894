import { expect, test } from 'vitest'
import { found } from '../reading/draft.ts'
import { readText } from '../reading/reading.ts'
import { sumOfAll } from './sum-of-all.ts'

const now = new Date('2026-11-25T08:00:00Z')

test('one fare on the lines of several people is not what all of them pay', () => {
  const isDoubted = (people: number, text: string) => {
    const reading = readText(
      { text, subject: '', sender: '', sentAt: now, linkedData: [], events: [], pass: null },
      now,
    )
    const start = text.indexOf('198.0元')
    const price = found({ amount: 19_800, currency: 'CNY' as const }, 0.9, start, start + 6)
    const fields = { price, people: found(people, 0.6) }
    const heard = sumOfAll({ type: 'train', fields, before: null, all: [{ type: 'train', fields }], reading, now })
    return heard.contradicted.includes('price')
  }
  expect(isDoubted(1, '莫莉 票价 198.0元')).toBe(false)
  expect(isDoubted(2, '莫莉 票价 198.0元\n莫凡 票价 198.0元')).toBe(true)
})
