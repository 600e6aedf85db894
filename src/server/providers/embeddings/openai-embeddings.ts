import { z } from 'zod'
import { postJson } from '../resilience/post-json.ts'
import type { EmbeddingModel } from './embeddings.ts'
import { createExternalEmbeddings } from './external-embeddings.ts'

const answerSchema = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })) })

/** Any server that speaks the embeddings of OpenAI. */
export function createOpenAiEmbeddings({
  baseUrl,
  key,
  model,
}: {
  baseUrl: string
  key?: string
  model: string
}): EmbeddingModel {
  return createExternalEmbeddings(`openai/${model}`, async (input, signal) => {
    const url = `${baseUrl.replace(/\/$/, '')}/embeddings`
    const body = { model, input, encoding_format: 'float' }
    const { data } = await postJson({ dependency: 'embeddings', url, key, body, schema: answerSchema, signal })
    return data.sort((a, b) => a.index - b.index).map(({ embedding }) => embedding)
  })
}
