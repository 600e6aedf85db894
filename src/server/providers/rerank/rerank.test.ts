import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../testing/fake-vendor.ts'
import { createBuiltInReranker } from './built-in/built-in-reranker.ts'
import { createOllamaReranker } from './ollama-reranker.ts'
import type { Reranker } from './rerank.ts'
import { createServerReranker } from './rerank-server.ts'

const fake = useFakeVendor()
const texts = ['Soup at noon', 'The ferry to the island leaves at seven', 'Island hats']

function server() {
  fake.answer(({ body }) => {
    const { query, documents }: { query: string; documents: string[] } = JSON.parse(body)
    const results = documents.map((text, index) => ({ index, relevance_score: wordsIn(text, query) }))
    return { body: { results: results.sort((a, b) => b.relevance_score - a.relevance_score) } }
  })
  return createServerReranker({ url: `${fake.url}/v1/rerank`, key: 'secret', model: 'rerank-2' })
}

function scoreServer() {
  fake.answer(({ body }) => {
    const { text_1: query, text_2: documents }: { text_1: string; text_2: string[] } = JSON.parse(body)
    return { body: { data: documents.map((text, index) => ({ index, score: wordsIn(text, query) })) } }
  })
  return createServerReranker({ url: `${fake.url}/v1/score`, model: 'bge-reranker' })
}

function ollama() {
  fake.answer(({ body }) => {
    const { messages, format }: { messages: { content: string }[]; format: object } = JSON.parse(body)
    const sent = messages[1]?.content ?? ''
    const { query, passages }: { query: string; passages: string[] } = JSON.parse(
      sent.slice(sent.indexOf('{'), sent.lastIndexOf('}') + 1),
    )
    expect(format).toMatchObject({ properties: { grades: { minItems: passages.length } } })
    return { body: { message: { content: JSON.stringify({ grades: passages.map((text) => wordsIn(text, query)) }) } } }
  })
  return createOllamaReranker({ baseUrl: fake.url, model: 'qwen3' })
}

const wordsIn = (text: string, query: string) => query.split(' ').filter((word) => text.includes(word)).length

const rerankers: [name: string, open: () => Reranker][] = [
  ['built-in', createBuiltInReranker],
  ['server', server],
  ['server of scores', scoreServer],
  ['Ollama', ollama],
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

  it('is asked in the second shape of Cohere, which takes no more', async () => {
    server()
    await createServerReranker({ url: `${fake.url}/v2/rerank`, model: 'rerank-v3.5' }).rerank('ferry', texts)
    const asked = JSON.parse(fake.seen[0]?.body ?? '{}')
    expect(asked).toEqual({ model: 'rerank-v3.5', query: 'ferry', documents: texts, top_n: 3 })
  })

  it('that leaves texts out puts them last, and one that fails says so', async () => {
    const reranker = server()
    fake.answer(() => ({ body: { results: [{ index: 2, relevance_score: 0.4 }] } }))
    expect(await reranker.rerank('hats', texts)).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.4])
    fake.answer(() => ({ status: 500 }))
    await expect(reranker.rerank('hats', texts)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })
})

describe('Ollama', () => {
  it('is asked for a few passages at a time', async () => {
    const scores = await ollama().rerank(
      'ferry',
      Array.from({ length: 23 }, (_, at) => (at === 21 ? 'the ferry' : 'soup')),
    )
    expect(scores.indexOf(1)).toBe(21)
    expect(fake.seen).toHaveLength(3)
  })

  it.each(['{"grades":[1]}', '{"grades":["high",1,2]}', 'Sure! Here are the grades'])(
    'that answers %s says so',
    async (content) => {
      const reranker = ollama()
      fake.answer(() => ({ body: { message: { content } } }))
      await expect(reranker.rerank('ferry', texts)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
    },
  )
})
