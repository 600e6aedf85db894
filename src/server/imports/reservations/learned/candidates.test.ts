import { expect, it } from 'vitest'
import { readText } from '../reading/reading.ts'
import { emptySource } from '../sources/source.ts'
import { candidatesOf } from './candidates.ts'

const valuesOf = (kind: string, text: string) =>
  candidatesOf(readText(emptySource(text), new Date('2026-11-25T08:00:00Z')))
    .filter((each) => each.kind === kind)
    .map(({ value }) => value)

it('finds codes of any look, and none in telephone numbers, addresses of mails and days', () => {
  expect(valuesOf('code', 'Ref ZP6 41T, 券码 7716 0283 4491, 订单号EB30917264')).toEqual(
    expect.arrayContaining(['ZP6 41T', '7716 0283 4491', 'EB30917264']),
  )
  expect(valuesOf('code', 'Call +43 664 0000 171 or write to B4X9@post.example by 2027-05-08')).toEqual([])
})

it('finds names between signs, words and hours, with the parts of an address together', () => {
  const names = valuesOf('name', '3) Apartmani Lavanda, Put Križa 22, 21450 Hvar: od 15:00')
  expect(names).toEqual(expect.arrayContaining(['Apartmani Lavanda', 'Put Križa 22, 21450 Hvar']))
  expect(valuesOf('name', '动车 昆明 10:06 开 → 大理 12:21 到')).toEqual(expect.arrayContaining(['昆明', '大理']))
})

it('counts people in digits and words', () => {
  expect(valuesOf('people', 'table for four, 2 adults')).toEqual(['4', '2'])
  expect(valuesOf('people', '两位,靠窗')).toEqual(['2'])
})
