import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../testing/fake-vendor.ts'
import { createBuiltInReranker } from './built-in-reranker.ts'
import type { Reranker } from './rerank.ts'
import { createServerReranker } from './rerank-server.ts'

const fake = useFakeVendor()
const texts = ['Soup at noon', 'The ferry to the island leaves at seven', 'Island hats']

function server() {
  fake.answer(({ body }) => {
    const { query, documents }: { query: string; documents: string[] } = JSON.parse(body)
    const score = (text: string) => query.split(' ').filter((word) => text.includes(word)).length
    const results = documents.map((text, index) => ({ index, relevance_score: score(text) }))
    return { body: { results: results.sort((a, b) => b.relevance_score - a.relevance_score) } }
  })
  return createServerReranker({ url: `${fake.url}/v1/rerank`, key: 'secret', model: 'rerank-2' })
}

const rerankers: [name: string, open: () => Reranker][] = [
  ['built-in', createBuiltInReranker],
  ['server', server],
]

describe.each(rerankers)('%s rerank', (_, open) => {
  it('scores each text in the order given, the fitting one highest', async () => {
    const scores = await open().rerank('ferry island', texts)
    expect(scores).toHaveLength(3)
    expect(scores.indexOf(Math.max(...scores))).toBe(1)
    expect(await open().rerank('ferry', [])).toEqual([])
  })
})

describe('rerank server', () => {
  it('is asked in the shape of Jina and Cohere', async () => {
    await server().rerank('ferry', texts)
    expect(fake.seen[0]?.path).toBe('/v1/rerank')
    expect(JSON.parse(fake.seen[0]?.body ?? '{}')).toEqual({
      model: 'rerank-2',
      query: 'ferry',
      documents: texts,
      top_n: 3,
      return_documents: false,
    })
  })

  it('that leaves texts out puts them last, and one that fails says so', async () => {
    const reranker = server()
    fake.answer(() => ({ body: { results: [{ index: 2, relevance_score: 0.4 }] } }))
    expect(await reranker.rerank('hats', texts)).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.4])
    fake.answer(() => ({ status: 500 }))
    await expect(reranker.rerank('hats', texts)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })
})
