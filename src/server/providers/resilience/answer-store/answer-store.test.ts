import { describe, expect, it } from 'vitest'
import { useTestContainer } from '../../../../testing/test-container.ts'
import { connectDatabase } from '../../../db/client.ts'
import { vendorTurns } from '../../../db/schema/vendor-answers.ts'
import { createLogger } from '../../../observability/logger.ts'
import { itKeepsAnswers } from './answer-store.compliance.ts'
import { createDatabaseAnswerStore } from './database-answer-store.ts'
import { createMemoryAnswerStore } from './memory-answer-store.ts'

describe('answers in memory', () => itKeepsAnswers(createMemoryAnswerStore))

describe('answers in the database', () => {
  const opened = useTestContainer()
  const logger = createLogger('silent')
  const open = () => createDatabaseAnswerStore({ db: opened.container.database.db, logger })
  itKeepsAnswers(open)

  it('deals turns out among several processes', async () => {
    await opened.container.database.db.delete(vendorTurns)
    const stores = [open(), open(), open()]
    const turn = { ms: 60_000, mostMs: 1_000_000 }
    const waits = await Promise.all(stores.map((store) => store.takeTurn('nominatim', turn)))
    const minutes = waits.map((wait) => Math.round((wait ?? Number.NaN) / 60_000)).sort()
    expect(minutes).toEqual([0, 1, 2])
  })

  it('neither reads nor writes when the database is away, and says nothing worse', async () => {
    const away = connectDatabase('postgres://nobody@127.0.0.1:1/none', { max: 1 })
    const store = createDatabaseAnswerStore({ db: away.db, logger })
    await store.write('osm', 'key', { answer: 1, checkedAt: new Date() })
    expect(await store.read('osm', 'key')).toBeNull()
    expect(await store.takeTurn('osm', { ms: 1000, mostMs: 2000 })).toBeNull()
    await away.close()
  })
})
