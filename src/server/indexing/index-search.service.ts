// Hybrid search of one collection: words and meaning, each ranked by itself and fused by reciprocal rank; a model that is at
// hand then orders the best of both closely. What the caller may read is part of every statement, and checked once more when the passages are read.
import { createHash } from 'node:crypto'
import type { Db } from '../db/client.ts'
import type { Logger } from '../observability/logger.ts'
import type { Cache } from '../providers/cache/cache.ts'
import type { EmbeddingModel } from '../providers/embeddings/embeddings.ts'
import type { Reranker } from '../providers/rerank/rerank.ts'
import type { VectorIndex } from '../providers/vector-index/vector-index.ts'
import type { IndexedCollection } from './collection.ts'
import { type FoundDocument, type IndexQuery, type SearchResult, searchResultSchema } from './document-index.ts'
import { fuseRanks, type RankedPassage } from './fuse-ranks.ts'
import {
  listScopes,
  matchSpelling,
  matchTerms,
  mostTerms,
  type ReadableScope,
  readPassages,
  type ScopeFilter,
} from './lexical.repository.ts'
import { closelyCompared, comparesClosely, orderClosely } from './order-closely.ts'
import { hasBit, type RankedTerm, rankLexical } from './rank-lexical.ts'
import { rerankPassages } from './rerank-passages.ts'
import { findActiveTarget } from './target.repository.ts'
import { termsOf } from './terms.ts'

export interface SearcherDeps {
  db: Db
  logger: Logger
  vectorIndex: VectorIndex
  reranker: Reranker
  /** The model that a target was made with; null where it is no longer configured. */
  modelOf(id: string): EmbeddingModel | null
  cache: Cache
}

interface MeaningSearch {
  /** Null where they could not be looked for. */
  passages: RankedPassage[] | null
  /** That found them. */
  model: EmbeddingModel | null
}

const notByMeaning: MeaningSearch = { passages: [], model: null }

const keptSeconds = 300
const candidates = 100
const alikeWords = 40
/** Words that hold little of the query are found by chance, meaning never quite is. */
const confidenceOf = (share: number) => share ** 2
const spellingConfidence = 0.25

export function createIndexSearch({ db, logger, vectorIndex, reranker, modelOf, cache }: SearcherDeps) {
  const results = cache.of({
    name: 'search',
    seconds: keptSeconds,
    schema: searchResultSchema,
    isKept: ({ missing }) => missing.length === 0,
  })

  const byWords = async (filter: ScopeFilter, query: string, scopes: readonly ReadableScope[]) => {
    const terms = distinctTerms(query)
    const matches = await matchTerms(
      db,
      filter,
      terms.map(({ text }) => text),
    )
    const passageCount = scopes.reduce((sum, { chunkCount }) => sum + chunkCount, 0)
    const ranked: RankedPassage[] = rankLexical(matches, terms, passageCount)
      .slice(0, candidates)
      .map(({ id, documentId, share }) => ({ id, documentId, confidence: confidenceOf(share) }))
    for (const [at, { text }] of terms.entries()) {
      const isUnknown = /^[a-z]{4,}$/.test(text) && !matches.some(({ matched }) => hasBit(matched, at))
      if (!isUnknown) continue
      const alike = await matchSpelling(db, filter, text, alikeWords)
      ranked.push(...alike.map(({ id, documentId }) => ({ id, documentId, confidence: spellingConfidence })))
    }
    return ranked
  }

  const byMeaning = async (
    collection: string,
    { query, tags, onlySure = false, signal }: IndexQuery,
    scopes: readonly ReadableScope[],
  ): Promise<MeaningSearch> => {
    const target = await findActiveTarget(db, collection, vectorIndex.name)
    const model = target && modelOf(target.model)
    if (!model) return { passages: target ? null : [], model: null }
    try {
      const [vector] = await model.embed([query], { kind: 'query', signal })
      // A server that answers with another model under the same name.
      if (vector?.length !== target.dimension) return { passages: null, model: null }
      const hits = await vectorIndex.search(target.name, { vector, scopes, tags, limit: candidates, signal })
      const { leastLikeness = 0, sureLikeness = leastLikeness } = model
      const least = onlySure ? sureLikeness : leastLikeness
      return { passages: hits.filter(({ score }) => score >= least), model }
    } catch (err) {
      if (signal?.aborted) throw err
      logger.warn({ err, collection }, 'search without meaning')
      return { passages: null, model: null }
    }
  }

  const rerankAll = async ({ query, signal }: IndexQuery, found: readonly FoundDocument[]) => {
    try {
      const texts = found.map(({ passage }) => passage)
      return rerankPassages(found, await reranker.rerank(query, texts, signal))
    } catch (err) {
      if (signal?.aborted) throw err
      logger.warn({ err }, 'search without rerank')
      return null
    }
  }

  const searchScopes = async (
    query: IndexQuery,
    filter: ScopeFilter,
    scopes: readonly ReadableScope[],
  ): Promise<SearchResult> => {
    const { by = ['words', 'meaning'], limit, rerank = false } = query
    const [words, meaning] = await Promise.all([
      by.includes('words') ? byWords(filter, query.query, scopes) : [],
      by.includes('meaning') ? byMeaning(filter.collection, query, scopes) : notByMeaning,
    ])
    const lists = [
      { passages: words, weight: 1 },
      { passages: meaning.passages ?? [], weight: 1 },
    ]
    const closeModel = by.length > 1 && comparesClosely(meaning.model) ? meaning.model : null
    const mostReranked = rerank ? Math.max(limit, reranker.mostTexts) : limit
    const fused = fuseRanks(lists).slice(0, Math.max(mostReranked, closeModel ? closelyCompared : 0))
    const ids = fused.flatMap(({ passageIds }) => passageIds[0] ?? [])
    const passages = new Map((await readPassages(db, filter, ids)).map((passage) => [passage.id, passage]))
    const read = fused.flatMap(({ documentId, passageIds, score, lists: among }): FoundDocument[] => {
      const passage = passages.get(passageIds[0] ?? '')
      if (!passage) return []
      const foundBy = among.map((list) => (list === 0 ? ('words' as const) : ('meaning' as const)))
      return [{ documentId, passage: passage.text, score, foundBy }]
    })
    const ordered = closeModel ? await orderClosely(closeModel, query.query, read, query.signal) : read
    const found = ordered.slice(0, mostReranked)
    const reranked = rerank ? await rerankAll(query, found) : found
    const documents = (reranked ?? found).slice(0, limit)
    const missing: SearchResult['missing'] = [
      ...(meaning.passages === null ? ['meaning' as const] : []),
      ...(reranked === null ? ['rerank' as const] : []),
    ]
    return { documents, missing }
  }

  return {
    /** What the caller may read, and how it stands, is asked each time: it is part of the key of what is kept. */
    async search(collection: IndexedCollection, userId: string, query: IndexQuery): Promise<SearchResult> {
      const { scopeId, tags } = query
      const readable = collection.readableScopes(userId)
      const filter: ScopeFilter = { collection: collection.name, readable, scopeId, tags }
      const scopes = await listScopes(db, filter)
      if (scopes.length === 0) return { documents: [], missing: [] }
      const { signal: _, ...asked } = query
      const key = hashOf([collection.name, userId, asked, scopes.map(({ id, revision }) => [id, revision])])
      return results.read(key, () => searchScopes(query, filter, scopes))
    },
  }
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Words before pairs, so that the pairs are left out where a query is long. */
function distinctTerms(query: string): RankedTerm[] {
  const terms = new Map<string, RankedTerm>()
  for (const { text, weight } of termsOf(query)) if (!terms.has(text)) terms.set(text, { text, weight })
  return [...terms.values()].sort((a, b) => b.weight - a.weight).slice(0, mostTerms)
}
