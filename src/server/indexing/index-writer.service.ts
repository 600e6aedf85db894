// Turns documents into passages, terms and vectors. What is read, embedded and written happens under a lock of the
// documents, so whichever job comes last writes what is newest; doing it twice leaves the same index.
import { uuidv7 } from 'uuidv7'
import type { Db, Tx } from '../db/client.ts'
import { AppError } from '../kernel/app-error.ts'
import { startTurns } from '../kernel/turns.ts'
import type { EmbeddingModel } from '../providers/embeddings/embeddings.ts'
import type { VectorIndex, VectorPoint } from '../providers/vector-index/vector-index.ts'
import { chunkText } from './chunk-text.ts'
import type { IndexedCollection, IndexedDocument } from './collection.ts'
import { forgetDocuments, type IndexedChunk, lockDocuments, markIndexed, replaceChunks } from './index.writes.ts'
import type { IndexTarget } from './target.repository.ts'
import type { TargetService } from './target.service.ts'
import { spellingsOf, termsOf } from './terms.ts'

export interface IndexWriterDeps {
  db: Db
  vectorIndex: VectorIndex
  targets: TargetService
  modelOf(id: string): EmbeddingModel | null
}

export type IndexWriter = ReturnType<typeof createIndexWriter>

export function createIndexWriter({ db, vectorIndex, targets, modelOf }: IndexWriterDeps) {
  const embedInto = async (
    { name, model: modelId, dimension }: IndexTarget,
    documents: readonly IndexedDocument[],
    gone: readonly string[],
    chunks: readonly IndexedChunk[],
  ): Promise<void> => {
    const model = modelOf(modelId)
    // A target of a model that is no longer configured is replaced by a new one; until then it lacks what is new.
    if (!model) return
    const vectors = await model.embed(
      chunks.map(({ text }) => text),
      { kind: 'document' },
    )
    const hashes = new Map(documents.map(({ id, hash }) => [id, hash]))
    const points = chunks.map((chunk, at): VectorPoint => {
      const vector = vectors[at]
      if (vector?.length !== dimension)
        throw new AppError('INTERNAL', { cause: new Error(`a vector of ${vector?.length ?? 0}, not of ${dimension}`) })
      const { id, documentId, scopeId, tags } = chunk
      return { id, documentId, scopeId, tags, hash: hashes.get(documentId) ?? '', vector }
    })
    await vectorIndex.replace(name, [...documents.map(({ id }) => id), ...gone], points)
  }

  const writeIn = async (tx: Tx, collection: IndexedCollection, ids: readonly string[]): Promise<void> => {
    await lockDocuments(tx, collection.name, ids)
    const documents = await collection.load(tx, ids)
    const known = new Set(documents.map(({ id }) => id))
    const gone = ids.filter((id) => !known.has(id))
    const turns = startTurns()
    const chunks: IndexedChunk[] = []
    for (const document of documents) {
      chunks.push(...toChunks(document))
      await turns.rest()
    }
    for (const target of await targets.open(collection.name)) await embedInto(target, documents, gone, chunks)
    await replaceChunks(tx, collection.name, ids, chunks)
    await markIndexed(tx, collection.name, documents)
    await forgetDocuments(tx, collection.name, gone)
  }

  return {
    /** Brings the index of these documents up to date; those that no longer exist leave it. */
    write: (collection: IndexedCollection, ids: readonly string[]): Promise<void> =>
      db.transaction((tx) => writeIn(tx, collection, ids)),
  }
}

function toChunks({ id, scopeId, title, text, tags }: IndexedDocument): IndexedChunk[] {
  const passages = chunkText(text)
  const first = passages.length === 0 ? [{ headings: [], text: '' }] : passages
  return first.map((passage, position) => {
    // The title says what every passage is about.
    const whole = [title, ...passage.headings, passage.text].filter((part) => part !== '').join('\n')
    const about = `${whole}\n${tags.join(' ')}`
    return {
      id: uuidv7(),
      documentId: id,
      scopeId,
      position,
      text: whole,
      tags: [...tags],
      terms: [...new Set(termsOf(about).map((term) => term.text))],
      spellings: spellingsOf(about),
    }
  })
}
