import { expect, test } from 'vitest'
import { createBuiltInEmbeddings } from '../providers/embeddings/built-in/built-in-embeddings.ts'
import type { FoundDocument } from './document-index.ts'
import { comparesClosely, orderClosely } from './order-closely.ts'

const builtIn = createBuiltInEmbeddings()
const found = (passages: string[]) =>
  passages.map((passage, at): FoundDocument => ({ documentId: String(at), passage, score: 0, foundBy: ['words'] }))

async function order(query: string, passages: string[]) {
  if (!comparesClosely(builtIn)) throw new Error('the built-in model is at hand')
  return (await orderClosely(builtIn, query, found(passages))).map(({ documentId }) => Number(documentId))
}

test('puts what answers first wherever the lists had it, and what is much like it behind', async () => {
  const passages = [
    'Breakfast\nThe bakery opposite the hotel opens at six.',
    'Museum\nClosed on Tuesdays, free on the first Sunday.',
    '行李\n两个大箱子寄存在车站的柜子里。',
    'Luggage\nBoth suitcases are in a locker at the station.',
  ]
  expect((await order('suitcases at the station', passages)).slice(0, 2)).toEqual([3, 2])
  expect((await order('车站的柜子', passages)).slice(0, 2)).toEqual([2, 3])
})

test('keeps everything of what says nothing', async () => {
  expect((await order('?', ['', '...', 'Soup'])).sort()).toEqual([0, 1, 2])
  expect(await order('soup', [])).toEqual([])
})

test('a model that is a call away is not asked about each candidate', () => {
  expect(comparesClosely({ ...builtIn, matchWords: undefined })).toBe(false)
  expect(comparesClosely(null)).toBe(false)
})
