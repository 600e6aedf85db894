// What is replaced by "something else" is replaced by something of its kind, whatever language its name and the message are in.
import { expect, it } from 'vitest'
import { askUnderWay, dinner, museum } from './on-trip.fixture.ts'

it.each([
  ['Replace “陈麻婆豆腐” with something else.', dinner],
  ['Replace Chen Mapo Tofu with something else', dinner],
  ['“陈麻婆豆腐” is closed. Replace it with something similar.', dinner],
  ['Swap Chen Mapo Tofu for another place', dinner],
  ['把 Chen Mapo Tofu 换成别的', dinner],
  ['把“陈麻婆豆腐”换成别的', dinner],
  ['Replace “金沙遗址博物馆” with something else.', museum],
  ['把 Jinsha Site Museum 换成别的', museum],
])('%s', async (text, { id, kind }) => {
  const { result } = await askUnderWay(text)
  expect(result.proposal?.changes).toMatchObject([
    { type: 'item.remove', itemId: id },
    { type: 'item.add', item: { kind } },
  ])
})

it('answers in English where only a name is Chinese', async () => {
  const { text } = await askUnderWay('Replace “陈麻婆豆腐” with something else.', { locale: 'en' })
  expect(text).toMatch(/^Proposed: Remove 陈麻婆豆腐/u)
})
