// Whatever is sent, the answer is a result or a code of the closed list that is not our own failure.
import { afterAll, describe, expect, test } from 'vitest'
import { createCallerAs } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { hostileInputs } from '../../testing/hostile-inputs.ts'
import { listProcedures, sampleInput } from '../../testing/procedures.ts'
import { absentPlanner, silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene } from '../../testing/trip-scene.ts'
import { callByPath } from './procedure-catalog.ts'

const opened = useTestContainer({ rateLimit: unlimited, planner: absentPlanner, turnRunner: silentAgent })
const ourFault = new Set(['INTERNAL', 'DEPENDENCY_UNAVAILABLE'])

describe('hostile input', () => {
  for (const { path, type, input } of listProcedures()) {
    test(path, async () => {
      const { container } = opened
      let scene = await createTripScene(container)
      for (const [what, hostile] of hostileInputs(input, sampleInput(input, scene.ids))) {
        const caller = createCallerAs(container, { ...scene.actors.owner, role: 'admin' })
        const refusal = await failureOf(callByPath(caller, path, hostile))
        expect(ourFault.has(refusal?.code ?? ''), `${refusal?.code} for ${what}`).toBe(false)
        if (refusal === null && type === 'mutation' && path.endsWith('remove')) scene = await createTripScene(container)
      }
    })
  }
})

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('admin')
})
