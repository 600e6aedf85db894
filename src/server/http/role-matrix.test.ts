// Every procedure × everybody: a procedure without a row fails, and so does a row without a procedure.
import { describe, expect, test } from 'vitest'
import { createCallerAs } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { callByPath, type ListedProcedure, listProcedures, sampleInput } from '../../testing/procedures.ts'
import { callers, roleMatrix, type Verdict } from '../../testing/role-matrix.ts'
import { absentPlanner, silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene } from '../../testing/trip-scene.ts'

const opened = useTestContainer({ rateLimit: unlimited, planner: absentPlanner, turnRunner: silentAgent })
const procedures = listProcedures()

test('the matrix and the router name the same procedures', () => {
  expect(Object.keys(roleMatrix).sort()).toEqual(procedures.map(({ path }) => path).sort())
})

/** Where anyone signed in may call, NOT_FOUND and FORBIDDEN speak of the input and not of the caller. */
function verdictOf(code: string | undefined, expected: readonly Verdict[]): Verdict {
  if (code === 'UNAUTHENTICATED') return code
  if ((code === 'FORBIDDEN' || code === 'NOT_FOUND') && expected.includes(code)) return code
  return 'open'
}

async function verdictsFor({ path, type, input }: ListedProcedure, expected: readonly Verdict[]): Promise<Verdict[]> {
  let scene = await createTripScene(opened.container)
  const verdicts: Verdict[] = []
  for (const who of callers) {
    const given = sampleInput(input, scene.ids)
    const refusal = await failureOf(callByPath(createCallerAs(opened.container, scene.actors[who]), path, given))
    expect(refusal?.code, `${who} calls ${path}`).not.toBe('INTERNAL')
    verdicts.push(verdictOf(refusal?.code, expected))
    if (refusal === null && type === 'mutation') scene = await createTripScene(opened.container)
  }
  return verdicts
}

describe('who may call', () => {
  for (const procedure of procedures) {
    test(procedure.path, async () => {
      const expected = roleMatrix[procedure.path] ?? []
      expect(await verdictsFor(procedure, expected)).toEqual(expected)
    })
  }
})
