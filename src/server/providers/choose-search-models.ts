// Chooses what turns texts into vectors and what reads results again, from the configuration.
import type { Env } from '../env.ts'
import { lookupIn, type Metrics } from '../observability/metrics.ts'
import { createBuiltInEmbeddings } from './embeddings/built-in/built-in-embeddings.ts'
import { cacheEmbeddings } from './embeddings/cached-embeddings.ts'
import type { EmbeddingModel, EmbeddingProvider } from './embeddings/embeddings.ts'
import { createOllamaEmbeddings } from './embeddings/ollama-embeddings.ts'
import { createOpenAiEmbeddings } from './embeddings/openai-embeddings.ts'
import { createBuiltInReranker } from './rerank/built-in/built-in-reranker.ts'
import { createOllamaReranker } from './rerank/ollama-reranker.ts'
import type { Reranker } from './rerank/rerank.ts'
import { createServerReranker } from './rerank/rerank-server.ts'

const openAiUrl = 'https://api.openai.com/v1'

/** Vectors that another configured model made before can be searched until those of the current one are complete. */
export function chooseEmbeddings(env: Env, metrics: Pick<Metrics, 'cacheLookups'>): EmbeddingProvider {
  const cached = (model: EmbeddingModel) => cacheEmbeddings(model, lookupIn(metrics, 'embeddings'))
  const models = new Map<Env['EMBEDDING_PROVIDER'], EmbeddingModel>([['built-in', cached(createBuiltInEmbeddings())]])
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl = openAiUrl, OPENAI_EMBED_MODEL: model } = env
  if (key || env.OPENAI_BASE_URL) models.set('openai', cached(createOpenAiEmbeddings({ baseUrl, key, model })))
  if (env.OLLAMA_URL) {
    const local = createOllamaEmbeddings({ baseUrl: env.OLLAMA_URL, model: env.OLLAMA_EMBED_MODEL })
    models.set('ollama', cached(local))
  }
  const current = models.get(env.EMBEDDING_PROVIDER)
  // `parseEnv` has refused a provider without its address or key.
  if (!current) throw new Error(`no ${env.EMBEDDING_PROVIDER} embeddings are configured`)
  return { current, byId: (id) => [...models.values()].find((each) => each.id === id) ?? null }
}

export function chooseReranker(env: Env): Reranker {
  const { RERANK_URL: url, RERANK_API_KEY: key, RERANK_MODEL: model, OLLAMA_URL, OLLAMA_RERANK_MODEL } = env
  if (url) return createServerReranker({ url, key, model })
  if (OLLAMA_URL && OLLAMA_RERANK_MODEL)
    return createOllamaReranker({ baseUrl: OLLAMA_URL, model: OLLAMA_RERANK_MODEL })
  return createBuiltInReranker()
}
