// Settings of the search in notes: what turns texts into vectors, where those lie, and what reads the results again.
import { z } from 'zod'
import { url } from './env-values.ts'

export const searchSettings = {
  EMBEDDING_PROVIDER: z
    .enum(['built-in', 'openai', 'ollama'])
    .default('built-in')
    .describe('What finds notes by their meaning; after a change the index is rebuilt in the background.'),
  OPENAI_EMBED_MODEL: z
    .string()
    .min(1)
    .default('text-embedding-3-small')
    .describe('The embedding model to ask at OPENAI_BASE_URL.'),
  OLLAMA_EMBED_MODEL: z.string().min(1).default('bge-m3').describe('The embedding model to ask at OLLAMA_URL.'),
  QDRANT_URL: url(/^https?$/)
    .optional()
    .describe(
      'A Qdrant server for the vectors of notes, as http://localhost:6333; without it they lie in the database.',
    ),
  QDRANT_API_KEY: z.string().min(1).optional().describe('The key of that server.'),
  OLLAMA_RERANK_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('A chat model at OLLAMA_URL that grades what a search in notes has found; RERANK_URL goes before it.'),
  RERANK_URL: url(/^https?$/)
    .optional()
    .describe(
      'A rerank endpoint in the shape of Jina (https://api.jina.ai/v1/rerank), of Cohere (https://api.cohere.com/v2/rerank) or of scores as vLLM gives them (http://localhost:8000/v1/score); else the built-in one.',
    ),
  RERANK_API_KEY: z.string().min(1).optional().describe('Sent to the rerank endpoint as a bearer token.'),
  RERANK_MODEL: z.string().min(1).optional().describe('The model to ask there.'),
}
