import { z } from 'zod'
import { postJson } from '../resilience/post-json.ts'
import type { EmbeddingModel } from './embeddings.ts'
import { createExternalEmbeddings } from './external-embeddings.ts'

const answerSchema = z.object({ embeddings: z.array(z.array(z.number())) })

export function createOllamaEmbeddings({ baseUrl, model }: { baseUrl: string; model: string }): EmbeddingModel {
  return createExternalEmbeddings(`ollama/${model}`, async (input, signal) => {
    const url = `${baseUrl.replace(/\/$/, '')}/api/embed`
    const body = { model, input, truncate: true }
    const { embeddings } = await postJson({ dependency: 'embeddings', url, body, schema: answerSchema, signal })
    return embeddings
  })
}
