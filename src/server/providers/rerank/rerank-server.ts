import { z } from 'zod'
import { postJson } from '../resilience/post-json.ts'
import type { Reranker } from './rerank.ts'

const answerSchema = z.object({
  results: z.array(z.object({ index: z.number().int().min(0), relevance_score: z.number() })),
})

/** A `/rerank` endpoint in the shape that Jina, Cohere and servers like them share. `url` is its whole address. */
export function createServerReranker({ url, key, model }: { url: string; key?: string; model?: string }): Reranker {
  return {
    async rerank(query, texts, signal) {
      if (texts.length === 0) return []
      const body = { ...(model && { model }), query, documents: texts, top_n: texts.length, return_documents: false }
      const { results } = await postJson({
        dependency: 'rerank',
        url,
        key,
        body,
        schema: answerSchema,
        signal,
        timeoutMs: 4000,
      })
      const scores = texts.map(() => Number.NEGATIVE_INFINITY)
      for (const { index, relevance_score: score } of results) if (index < scores.length) scores[index] = score
      return scores
    },
  }
}
