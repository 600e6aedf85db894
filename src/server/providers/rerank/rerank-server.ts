// Rerank endpoints of others; the address tells which shape a server speaks.
import { z } from 'zod'
import { postJson } from '../resilience/post-json.ts'
import type { Reranker } from './rerank.ts'

interface Shape {
  body(query: string, documents: readonly string[]): object
  /** Reads the answer: a score for some of the documents, by their places. */
  schema: z.ZodType<{ index: number; score: number }[]>
}

const index = z.number().int().min(0)
const ranked = z
  .object({ results: z.array(z.object({ index, relevance_score: z.number() })) })
  .transform(({ results }) => results.map((each) => ({ index: each.index, score: each.relevance_score })))

const shapes = {
  jina: {
    body: (query, documents) => ({ query, documents, top_n: documents.length, return_documents: false }),
    schema: ranked,
  },
  /** Its second version does not know `return_documents`. */
  cohere: {
    body: (query, documents) => ({ query, documents, top_n: documents.length }),
    schema: ranked,
  },
  /** The scores that servers of the OpenAI kind, such as vLLM, give to pairs of texts. */
  score: {
    body: (query, documents) => ({ text_1: query, text_2: documents }),
    schema: z.object({ data: z.array(z.object({ index, score: z.number() })) }).transform(({ data }) => data),
  },
} satisfies Record<string, Shape>

function shapeOf(url: string): Shape {
  const path = new URL(url).pathname.replace(/\/$/, '')
  if (path.endsWith('/score')) return shapes.score
  return path.endsWith('/v2/rerank') ? shapes.cohere : shapes.jina
}

/** `url` is the whole address, as https://api.jina.ai/v1/rerank, https://api.cohere.com/v2/rerank or http://vllm:8000/v1/score. */
export function createServerReranker({ url, key, model }: { url: string; key?: string; model?: string }): Reranker {
  const { body, schema } = shapeOf(url)
  return {
    mostTexts: 40,
    async rerank(query, texts, signal) {
      if (texts.length === 0) return []
      const asked = { ...(model && { model }), ...body(query, texts) }
      const found = await postJson({ dependency: 'rerank', url, key, body: asked, schema, signal, timeoutMs: 4000 })
      const scores = texts.map(() => Number.NEGATIVE_INFINITY)
      for (const { index: at, score } of found) if (at < scores.length) scores[at] = score
      return scores
    },
  }
}
