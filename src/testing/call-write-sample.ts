import { expect } from 'vitest'
import { callByPath } from '../server/http/procedure-catalog.ts'
import type { RequestScope } from '../server/kernel/actor.ts'
import { createCallerAs } from './factories.ts'
import { failureOf } from './failure.ts'
import { listProcedures, sampleInput } from './procedures.ts'
import type { WriteSample } from './write-samples.ts'
import type { WriteScene } from './write-scene.ts'

export const mutations = listProcedures().filter(({ type }) => type === 'mutation')

/** Calls one of the samples once no run goes on any more, with `before` right before it; each of them is to succeed. */
export async function callWriteSample(
  scene: WriteScene,
  path: string,
  { as = 'owner', input }: WriteSample,
  request: RequestScope,
  before: () => PromiseLike<unknown>,
): Promise<void> {
  const { container } = scene
  const actor = as === 'account' || as === 'leaver' ? scene[as] : scene.actors[as]
  // Runs end in the background.
  const active = () =>
    container.database.sql`select from agent_runs where status in ('queued', 'running')`.then(({ length }) => length)
  await expect.poll(active, { interval: 10 }).toBe(0)
  const own = await input?.(scene)
  const schema = mutations.find((mutation) => mutation.path === path)?.input ?? null
  const given = schema === null ? undefined : Object.assign({}, sampleInput(schema, scene.ids), own)
  await before()
  const caller = createCallerAs(container, actor && { ...actor, request }, 'en', request)
  expect(await failureOf(callByPath(caller, path, given)), path).toBeNull()
}
