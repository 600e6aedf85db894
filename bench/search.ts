// Searching and indexing notes at 1,000, 10,000 and 100,000 entries, half of it written in Chinese. The caller may read a
// thousand of them, or all of the first ten thousand: milliseconds, medians and the worst of twenty, how much of them this
// process worked (which tells more than the time where others use the machine), and how long the event loop was held up.
// `-- --sizes 1000,10000` for some of the sizes.
import { chmod, mkdtemp, readFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
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
import { createBuiltInReranker } from '../src/server/providers/rerank/built-in/built-in-reranker.ts'
import { createExactVectorIndex } from '../src/server/providers/vector-index/exact-vector-index.ts'
import { createUser } from '../src/testing/factories.ts'
import { noCache } from '../src/testing/no-cache.ts'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { openTestContainer } from '../src/testing/test-container.ts'
import { median } from './processes.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,100000' } } })
const sizes = values.sizes.split(',').map(Number)
/** The caller's own; the rest belongs to people with a thousand each. */
const own = 10_000
const ofOthers = 1000
const rounds = 20

const lines = (await readFile(new URL('../src/server/knowledge/evals/passages.tsv', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
const passages = lines.map((line) => line.split('\t'))
const queries = passages.filter((_, at) => at % 44 === 0).map(([, , title = '']) => title)

const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-bench-'))
await chmod(dataDir, 0o755)
const embedded = await startEmbeddedPostgres({ dataDir })
await migrateDatabase(embedded.connection)
const container = openTestContainer(embedded.connection)
const print = (line: string) => process.stdout.write(`${line}\n`)
try {
  const { db } = container.database
  const vectorIndex = createExactVectorIndex(db)
  const model = createBuiltInEmbeddings()
  const modelOf = () => model
  const targets = createTargetService({ db, vectorIndex, model })
  const writer = createIndexWriter({ db, vectorIndex, targets, modelOf })
  const { search } = createIndexSearch({
    db,
    vectorIndex,
    modelOf,
    reranker: createBuiltInReranker(),
    logger: container.logger,
    cache: noCache,
  })
  const caller = (await createUser(container)).userId
  const few = (await createUser(container)).userId
  let count = 0
  const addEntries = async (ownerId: string, howMany: number) => {
    const rows = Array.from({ length: howMany }, (_, at) => {
      const [, , title = '', text = ''] = passages[(count + at) % passages.length] ?? []
      const content = `${text} ${count + at}`
      return {
        id: uuidv7(),
        ownerId,
        tripId: null,
        scopeId: ownerId,
        title: `${title} ${at}`,
        content,
        tags: [],
        source: null,
        language: languageOf(content),
      }
    })
    for (let at = 0; at < rows.length; at += 1000) await db.insert(kbEntries).values(rows.slice(at, at + 1000))
    for (let at = 0; at < rows.length; at += 64)
      await writer.write(
        knowledgeCollection,
        rows.slice(at, at + 64).map(({ id }) => id),
      )
    count += howMany
  }
  await addEntries(few, ofOthers)
  for (const size of sizes) {
    const began = performance.now()
    const workedBefore = worked()
    const before = count
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    while (count < size)
      await addEntries(count < own ? caller : (await createUser(container)).userId, Math.min(ofOthers, size - count))
    delay.disable()
    const perSecond = ((count - before) / (performance.now() - began)) * 1000
    if (count > before)
      print(
        `${size} entries: ${perSecond.toFixed(0)} indexed a second, work ${ms((worked() - workedBefore) / (count - before))} each, event loop p99 ${ms(delay.percentile(99) / 1e6)}, worst ${ms(delay.max / 1e6)} (${loadavg()[0]?.toFixed(1)})`,
      )
    await db.execute('analyze')
    for (const [who, userId] of [
      ['may read 1,000', few],
      [`may read ${Math.min(own, size) - ofOthers}`, caller],
    ] as const) {
      for (const rerank of [false, true]) {
        const times: number[] = []
        await search(knowledgeCollection, userId, { query: 'warm up', limit: 10, rerank })
        const held = monitorEventLoopDelay({ resolution: 1 })
        held.enable()
        const workedBefore = worked()
        for (let round = 0; round < rounds; round++) {
          const started = performance.now()
          await search(knowledgeCollection, userId, { query: queries[round % queries.length] ?? '', limit: 10, rerank })
          times.push(performance.now() - started)
        }
        held.disable()
        print(
          `${size} entries, ${who}${rerank ? ', rerank' : ''}: p50 ${ms(median(times))}, work ${ms((worked() - workedBefore) / rounds)}, worst ${ms(Math.max(...times))}, event loop p99 ${ms(held.percentile(99) / 1e6)} (${loadavg()[0]?.toFixed(1)})`,
        )
      }
    }
  }
} finally {
  await container.close()
  await embedded.stop()
  await removeFolder(dataDir)
}

/** Milliseconds that this process has worked; PostgreSQL is another one. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}
