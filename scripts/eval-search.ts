// `npm run eval:search`: the labelled queries through the real index on a database of its own, words, meaning, both, and
// both with rerank. `--split dev` the queries that the search is tuned on; the test split is for reading totals only.
import { chmod, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { startEmbeddedPostgres } from '../src/server/db/embedded.ts'
import { migrateDatabase } from '../src/server/db/migrate.ts'
import { kbEntries } from '../src/server/db/schema/index.ts'
import { createIndexSearch } from '../src/server/indexing/index-search.service.ts'
import { createIndexWriter } from '../src/server/indexing/index-writer.service.ts'
import { createTargetService } from '../src/server/indexing/target.service.ts'
import { languageOf } from '../src/server/knowledge/entry-text.ts'
import { knowledgeCollection } from '../src/server/knowledge/knowledge-collection.repository.ts'
import { createBuiltInEmbeddings } from '../src/server/providers/embeddings/built-in/built-in-embeddings.ts'
import { createBuiltInReranker } from '../src/server/providers/rerank/built-in-reranker.ts'
import { createExactVectorIndex } from '../src/server/providers/vector-index/exact-vector-index.ts'
import { createUser } from '../src/testing/factories.ts'
import { noCache } from '../src/testing/no-cache.ts'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { openTestContainer } from '../src/testing/test-container.ts'

const { values } = parseArgs({ options: { split: { type: 'string', default: 'test' } } })
const prefix = values.split === 'dev' ? 'a' : 'b'
const folder = new URL('../src/server/knowledge/evals/', import.meta.url)
const readLines = async (file: string) =>
  (await readFile(new URL(file, folder), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))

interface Query {
  language: string
  text: string
  /** Grades from 1 to 3 by passage. */
  grades: Map<string, number>
}

const passages = (await readLines('passages.tsv')).map(([id = '', language = '', title = '', text = '']) => ({
  id,
  language,
  title,
  text,
}))
const queries = (await readLines('queries.tsv'))
  .filter(([id]) => id?.startsWith(prefix))
  .map(([, language = '', text = '', labels = '']): Query => {
    const grades = labels.split(',').map((label): [string, number] => {
      const [id = '', grade = '0'] = label.split(':')
      return [id, Number(grade)]
    })
    return { language, text, grades: new Map(grades) }
  })
const languages = new Map(passages.map(({ id, language }) => [id, language]))

const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-eval-'))
await chmod(dataDir, 0o755)
const embedded = await startEmbeddedPostgres({ dataDir })
await migrateDatabase(embedded.connection)
const container = openTestContainer(embedded.connection)
try {
  const { db } = container.database
  const { userId } = await createUser(container)
  const names = new Map<string, string>()
  const rows = passages.map(({ id, title, text }) => {
    const entryId = uuidv7()
    names.set(entryId, id)
    const fields = {
      id: entryId,
      ownerId: userId,
      tripId: null,
      scopeId: userId,
      title,
      content: text,
      tags: [],
      source: null,
    }
    return { ...fields, language: languageOf(text) }
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
  const reranker = createBuiltInReranker()
  const { search } = createIndexSearch({ db, vectorIndex, modelOf, reranker, logger: container.logger, cache: noCache })

  const ways = [
    { name: 'words', by: ['words'] },
    { name: 'meaning', by: ['meaning'] },
    { name: 'both', by: ['words', 'meaning'] },
    { name: 'both+rerank', by: ['words', 'meaning'], rerank: true },
  ] as const
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const groups = new Map<string, Query[]>()
  for (const query of queries) {
    const good = new Set([...query.grades].filter(([, grade]) => grade >= 2).map(([id]) => languages.get(id)))
    const kind = good.has(query.language) ? 'same' : 'cross'
    for (const group of ['all', query.language, kind, `${query.language} ${kind}`])
      groups.set(group, [...(groups.get(group) ?? []), query])
  }
  const found = new Map<string, Map<Query, string[]>>()
  for (const { name, ...how } of ways) {
    const lists = new Map<Query, string[]>()
    for (const query of queries) {
      const { documents } = await search(knowledgeCollection, userId, { query: query.text, limit: 10, ...how })
      lists.set(
        query,
        documents.map(({ documentId }) => names.get(documentId) ?? ''),
      )
    }
    found.set(name, lists)
  }
  print(`${values.split} split: ${queries.length} queries, ${passages.length} passages; nDCG@10 / recall@10 / MRR`)
  print(`${''.padEnd(12)}${''.padStart(5)}${ways.map(({ name }) => name.padStart(22)).join('')}`)
  for (const [group, some] of [...groups].sort()) {
    const cells = ways.map(({ name }) => {
      const scores = some.map((query) => score(found.get(name)?.get(query) ?? [], query))
      const mean = (of: (each: Scores) => number) =>
        (scores.reduce((sum, each) => sum + of(each), 0) / scores.length).toFixed(3)
      return `${mean(({ ndcg }) => ndcg)} / ${mean(({ recall }) => recall)} / ${mean(({ reciprocal }) => reciprocal)}`.padStart(
        22,
      )
    })
    print(`${group.padEnd(12)}${String(some.length).padStart(5)}${cells.join('')}`)
  }
} finally {
  await container.close()
  await embedded.stop()
  await removeFolder(dataDir)
}

interface Scores {
  ndcg: number
  recall: number
  reciprocal: number
}

function score(list: readonly string[], { grades }: Query): Scores {
  const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2)
  const ideal = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, at) => sum + gain(grade, at), 0)
  const reached = list.reduce((sum, id, at) => sum + gain(grades.get(id) ?? 0, at), 0)
  const relevant = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id)
  const first = list.findIndex((id) => (grades.get(id) ?? 0) >= 2)
  return {
    ndcg: reached / ideal,
    recall: relevant.filter((id) => list.includes(id)).length / Math.max(1, Math.min(10, relevant.length)),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  }
}
