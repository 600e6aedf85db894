// Whatever is sent, the answer is a result or a code of the closed list that is not our own failure.
import { afterAll, describe, expect, test } from 'vitest'
import { createCallerAs } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { hostileInputs } from '../../testing/hostile-inputs.ts'
import { listProcedures, sampleInput } from '../../testing/procedures.ts'
import { absentPlanner, silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene, type TripScene } from '../../testing/trip-scene.ts'
import { callByPath } from './procedure-catalog.ts'

const opened = useTestContainer({ rateLimit: unlimited, planner: absentPlanner, turnRunner: silentAgent })
const ourFault = new Set(['INTERNAL', 'DEPENDENCY_UNAVAILABLE'])

const removes = /remove|revoke|leave|signOut/i
let shared: TripScene | null = null
let written = false

/** One for all until something was written. */
async function currentScene(): Promise<TripScene> {
  if (written) shared = null
  written = false
  shared ??= await createTripScene(opened.container)
  return shared
}

describe('hostile input', () => {
  for (const [turn, { path, type, input }] of listProcedures().entries()) {
    test(path, async () => {
      let scene = await currentScene()
      const valid = () => sampleInput(input, scene.ids)
      for (const [what, hostile] of hostileInputs(input, valid, turn)) {
        const caller = createCallerAs(opened.container, { ...scene.actors.owner, role: 'admin' })
        const refusal = await failureOf(callByPath(caller, path, hostile))
        expect(ourFault.has(refusal?.code ?? ''), `${refusal?.code} for ${what}`).toBe(false)
        if (refusal !== null || type !== 'mutation') continue
        written = true
        if (removes.test(path)) scene = await currentScene()
      }
    })
  }
})

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('admin')
})
