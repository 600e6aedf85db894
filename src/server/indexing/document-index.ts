import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import type { WantedDocument } from './collection.ts'

export interface IndexQuery {
  query: string
  /** Only this scope of those that the caller may read. */
  scopeId?: string
  tags?: readonly string[]
  limit: number
  /** Leaves out what only might be meant: of memories, an answer beside the point is worse than none. */
  onlySure?: boolean
  /** Reads the best again with a reranker. */
  rerank?: boolean
  /** For measuring the parts; both by default. */
  by?: readonly ('words' | 'meaning')[]
  signal?: AbortSignal
}

const foundDocumentSchema = z.object({
  documentId: z.string(),
  /** Of the passage that fits best. */
  passage: z.string(),
  score: z.number(),
  foundBy: z.array(z.enum(['words', 'meaning', 'rerank'])),
})
export type FoundDocument = z.infer<typeof foundDocumentSchema>

export const searchResultSchema = z.object({
  documents: z.array(foundDocumentSchema),
  missing: z.array(z.enum(['meaning', 'rerank'])),
})
export type SearchResult = z.infer<typeof searchResultSchema>

/** The index as nouns use it; collection.ts tells how. */
export interface DocumentIndex {
  /** Part of `tx`: indexed soon after it commits. */
  schedule(tx: Tx, collection: string, documents: readonly WantedDocument[]): Promise<void>
  /** Part of `tx`, which removes the documents: they leave the index soon after it commits. */
  withdraw(tx: Tx, collection: string, documentIds: readonly string[]): Promise<void>
  search(collection: string, userId: string, query: IndexQuery): Promise<SearchResult>
}
