// Every write of every procedure, and after each of them what is read through the cache is what is stored.
import { beforeAll, expect, test } from 'vitest'
import { callWriteSample } from '../../testing/call-write-sample.ts'
import { compareWithFresh } from '../../testing/compared-cache.ts'
import { createCallerAs, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { absentPlanner, silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene } from '../../testing/trip-scene.ts'
import { writeSamples } from '../../testing/write-samples.ts'
import { createWriteScene, type WriteScene } from '../../testing/write-scene.ts'
import { createMetrics } from '../observability/metrics.ts'
import { createMemoryCache } from '../providers/cache/memory-cache.ts'

const { cache, stale, found } = compareWithFresh(createMemoryCache({ metrics: createMetrics() }))
const opened = useTestContainer({ cache, rateLimit: unlimited, planner: absentPlanner, turnRunner: silentAgent })
let scene: WriteScene

beforeAll(async () => {
  const { container } = opened
  scene = await createWriteScene(container, await createTripScene(container))
})

/** By each member, before and after each write: what the write should have cleared comes from the cache of the read before it. */
async function readAll(): Promise<void> {
  const { tripId = '' } = scene.ids
  for (const actor of [scene.actors.owner, scene.actors.editor, scene.actors.viewer]) {
    const caller = createCallerAs(opened.container, actor)
    await failureOf(caller.trips.get({ tripId }))
    await failureOf(caller.tasks.list({ tripId }))
    await failureOf(caller.knowledge.search({ query: 'visa photos', tripId }))
  }
}

test.each(Object.entries(writeSamples))('%s', async (path, sample) => {
  await callWriteSample(scene, path, sample, requestScope({ id: `cached ${path}` }), readAll)
  await readAll()
  expect(stale).toEqual([])
})

test('the walk has read trips and tasks from the cache', () => {
  expect([...found.keys()]).toEqual(expect.arrayContaining(['trip', 'tasks']))
})
