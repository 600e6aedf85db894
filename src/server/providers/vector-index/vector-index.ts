// Vectors of passages and the search for the nearest ones. A target holds the vectors of one model for one collection.

export interface VectorPoint {
  /** Of the passage. */
  id: string
  documentId: string
  scopeId: string
  /** Of the document's text, to find drift between database and index. */
  hash: string
  tags: readonly string[]
  /** Length 1. */
  vector: Float32Array
}

/** Who may read a scope may find what is in it. */
export interface SearchedScope {
  id: string
  /** Grows with every change in the scope. */
  revision: number
}

interface VectorQuery {
  vector: Float32Array
  scopes: readonly SearchedScope[]
  /** Only points with all of them. */
  tags?: readonly string[]
  limit: number
  signal?: AbortSignal
}

export interface VectorHit {
  id: string
  documentId: string
  /** Cosine. */
  score: number
}

/** A document and the hash of the text that its points were made of. */
interface IndexedHash {
  id: string
  hash: string
}

/** Every method @throws AppError SEARCH_UNAVAILABLE when the index cannot be reached. */
export interface VectorIndex {
  name: string
  /** Makes the target, if there is none of this name. @throws AppError INTERNAL where it holds vectors of another length. */
  create(target: string, dimension: number): Promise<void>
  drop(target: string): Promise<void>
  /** Lets the alias of a collection point at the target; nothing is read through it before. */
  activate(collection: string, target: string): Promise<void>
  /** Afterwards these documents have these points and no others; documents without points are gone. */
  replace(target: string, documentIds: readonly string[], points: readonly VectorPoint[]): Promise<void>
  /** Nearest first. Only points of the scopes given. */
  search(target: string, query: VectorQuery): Promise<VectorHit[]>
  /** Of those of these documents that have points. */
  hashesOf(target: string, documentIds: readonly string[]): Promise<IndexedHash[]>
  /** Pages of all documents with points, in no order; a document may stand on two of them. */
  listDocuments(target: string): AsyncIterable<IndexedHash[]>
}
