// The labelled queries and passages of src/server/knowledge/evals, and an index of the passages on a database of its own.
import { chmod, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { startEmbeddedPostgres } from '../src/server/db/embedded.ts'
import { migrateDatabase } from '../src/server/db/migrate.ts'
import { kbEntries } from '../src/server/db/schema/index.ts'
import type { IndexQuery } from '../src/server/indexing/document-index.ts'
import { createIndexSearch } from '../src/server/indexing/index-search.service.ts'
import { createIndexWriter } from '../src/server/indexing/index-writer.service.ts'
import { createTargetService } from '../src/server/indexing/target.service.ts'
import { languageOf } from '../src/server/knowledge/entry-text.ts'
import { knowledgeCollection } from '../src/server/knowledge/knowledge-collection.repository.ts'
import { createBuiltInEmbeddings } from '../src/server/providers/embeddings/built-in/built-in-embeddings.ts'
import type { Reranker } from '../src/server/providers/rerank/rerank.ts'
import { createExactVectorIndex } from '../src/server/providers/vector-index/exact-vector-index.ts'
import { createUser } from '../src/testing/factories.ts'
import { noCache } from '../src/testing/no-cache.ts'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { openTestContainer } from '../src/testing/test-container.ts'

export interface LabelledQuery {
  language: string
  text: string
  /** Grades from 1 to 3 by passage. */
  grades: ReadonlyMap<string, number>
}

export interface LabelledPassage {
  id: string
  language: string
  title: string
  text: string
}

const folder = new URL('../src/server/knowledge/evals/', import.meta.url)
/** What the ids of their queries begin with. */
const splits: Record<string, string> = { dev: 'ad', test: 'b', fresh: 'c', unseen: 'e' }

/** @param split `dev`, on which the search is tuned, or `test`, `fresh` or `unseen`, of which only totals are read. */
export async function readQueries(split: string): Promise<LabelledQuery[]> {
  const beginnings = splits[split]
  if (!beginnings) throw new Error(`no split ${split}`)
  return (await readLines('queries.tsv'))
    .filter(([id = '']) => beginnings.includes(id.charAt(0)))
    .map(([, language = '', text = '', labels = '']) => {
      const grades = labels.split(',').map((label): [string, number] => {
        const [id = '', grade = '0'] = label.split(':')
        return [id, Number(grade)]
      })
      return { language, text, grades: new Map(grades) }
    })
}

export async function readPassages(): Promise<LabelledPassage[]> {
  const lines = await readLines('passages.tsv')
  return lines.map(([id = '', language = '', title = '', text = '']) => ({ id, language, title, text }))
}

/** `search` finds the ids of passages, best first. */
export async function openLabelledNotes(passages: readonly LabelledPassage[], reranker: Reranker) {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-eval-'))
  await chmod(dataDir, 0o755)
  const embedded = await startEmbeddedPostgres({ dataDir })
  await migrateDatabase(embedded.connection)
  const container = openTestContainer(embedded.connection)
  const { db } = container.database
  const { userId } = await createUser(container)
  const names = new Map<string, string>()
  const rows = passages.map(({ id, title, text }) => {
    const entryId = uuidv7()
    names.set(entryId, id)
    const fields = { id: entryId, ownerId: userId, tripId: null, scopeId: userId, title, content: text, tags: [] }
    return { ...fields, source: null, language: languageOf(text) }
  })
  await db.insert(kbEntries).values(rows)
  const vectorIndex = createExactVectorIndex(db)
  const model = createBuiltInEmbeddings()
  const modelOf = () => model
  const targets = createTargetService({ db, vectorIndex, model })
  const writer = createIndexWriter({ db, vectorIndex, targets, modelOf })
  for (let at = 0; at < rows.length; at += 64)
    await writer.write(
      knowledgeCollection,
      rows.slice(at, at + 64).map(({ id }) => id),
    )
  const index = createIndexSearch({ db, vectorIndex, modelOf, reranker, logger: container.logger, cache: noCache })
  return {
    async search(query: IndexQuery): Promise<string[]> {
      const { documents } = await index.search(knowledgeCollection, userId, query)
      return documents.map(({ documentId }) => names.get(documentId) ?? '')
    },
    async close(): Promise<void> {
      await container.close()
      await embedded.stop()
      await removeFolder(dataDir)
    },
  }
}

async function readLines(file: string): Promise<string[][]> {
  const content = await readFile(new URL(file, folder), 'utf8')
  return content
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
}

export interface RankingScores {
  ndcg: number
  recall: number
  reciprocal: number
}

/** Of the first ten. */
export function scoreRanking(list: readonly string[], { grades }: LabelledQuery): RankingScores {
  const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2)
  const ideal = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, at) => sum + gain(grade, at), 0)
  const reached = list.slice(0, 10).reduce((sum, id, at) => sum + gain(grades.get(id) ?? 0, at), 0)
  const relevant = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id)
  const first = list.findIndex((id) => (grades.get(id) ?? 0) >= 2)
  return {
    ndcg: reached / ideal,
    recall: relevant.filter((id) => list.includes(id)).length / Math.max(1, Math.min(10, relevant.length)),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  }
}
