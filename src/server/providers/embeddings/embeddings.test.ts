import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../testing/fake-vendor.ts'
import { createBuiltInEmbeddings } from './built-in/built-in-embeddings.ts'
import { cacheEmbeddings } from './cached-embeddings.ts'
import { checkEmbeddings } from './embeddings.compliance.ts'
import { createOllamaEmbeddings } from './ollama-embeddings.ts'
import { createOpenAiEmbeddings } from './openai-embeddings.ts'

const fake = useFakeVendor()
const ofText = (text: string) => [text.length + 1, text.codePointAt(0) ?? 0, 7]
const inputOf = ({ body }: VendorRequestSeen): string[] => JSON.parse(body).input

function openAi(model = 'small') {
  fake.answer((request) => ({
    body: {
      data: inputOf(request)
        .map((text, index) => ({ index, embedding: ofText(text) }))
        .reverse(),
    },
  }))
  return createOpenAiEmbeddings({ baseUrl: `${fake.url}/v1/`, key: 'secret', model })
}
function ollama() {
  fake.answer((request) => ({ body: { embeddings: inputOf(request).map(ofText) } }))
  return createOllamaEmbeddings({ baseUrl: fake.url, model: 'bge-m3' })
}

checkEmbeddings('built-in embeddings', createBuiltInEmbeddings)
checkEmbeddings('built-in embeddings with a cache', () => cacheEmbeddings(createBuiltInEmbeddings()))
checkEmbeddings('embeddings of OpenAI', openAi)
checkEmbeddings('embeddings of Ollama', ollama)

describe('external embeddings', () => {
  it('ask in batches, with model and key', async () => {
    await openAi('large').embed(
      Array.from({ length: 150 }, (_, at) => `text ${at}`),
      { kind: 'document' },
    )
    expect(fake.seen.map((request) => inputOf(request).length)).toEqual([64, 64, 22])
    expect(fake.seen[0]?.path).toBe('/v1/embeddings')
    expect(JSON.parse(fake.seen[0]?.body ?? '{}')).toMatchObject({ model: 'large' })
    expect(fake.seen[0]?.headers.authorization).toBe('Bearer secret')
  })

  it('refuse vectors of another length than before', async () => {
    const model = openAi()
    await model.embed(['one'], { kind: 'document' })
    fake.answer(() => ({ body: { data: [{ index: 0, embedding: [1, 2] }] } }))
    await expect(model.embed(['two'], { kind: 'document' })).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })

  it.each([
    ['an answer without vectors', { body: { data: [] } }, 'PROVIDER_UNAVAILABLE', 1],
    ['nonsense', { body: '<html>' }, 'PROVIDER_UNAVAILABLE', 2],
    ['a server that is down', { status: 503 }, 'PROVIDER_UNAVAILABLE', 2],
    ['a cut connection', 'cut' as const, 'PROVIDER_UNAVAILABLE', 2],
    ['too many calls', { status: 429 }, 'PROVIDER_RATE_LIMITED', 2],
    ['a wrong key', { status: 401 }, 'PROVIDER_UNAVAILABLE', 1],
  ])('meet %s', async (_, reply, code, calls) => {
    const model = openAi()
    fake.answer(() => reply)
    await expect(model.embed(['one'], { kind: 'query' })).rejects.toMatchObject({ code })
    expect(fake.seen).toHaveLength(calls)
  })

  it('end when the caller hangs up', async () => {
    const model = openAi()
    const caller = new AbortController()
    fake.answer(() => {
      caller.abort(new Error('hung up'))
      return 'hang'
    })
    await expect(model.embed(['one'], { kind: 'query', signal: caller.signal })).rejects.toThrow('hung up')
  })
})

describe('cached embeddings', () => {
  it('ask for each text once', async () => {
    const model = cacheEmbeddings(openAi())
    const first = await model.embed(['one', 'two', 'one'], { kind: 'document' })
    expect(first[2]).toEqual(first[0])
    await model.embed(['two', 'three'], { kind: 'document' })
    expect(fake.seen.map(inputOf)).toEqual([['one', 'two'], ['three']])
  })

  it('keep nothing of a call that failed', async () => {
    const model = cacheEmbeddings(openAi())
    fake.answer(() => ({ status: 401 }))
    await expect(model.embed(['one'], { kind: 'document' })).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
    fake.answer((request) => ({
      body: { data: inputOf(request).map((text, index) => ({ index, embedding: ofText(text) })) },
    }))
    expect(await model.embed(['one'], { kind: 'document' })).toHaveLength(1)
  })
})
