// Every procedure × everybody: a procedure without a row fails, and so does a row without a procedure.
import { beforeAll, describe, expect, test } from 'vitest'
import { type ApiTokenScope, apiTokenScopes } from '#contract/api-token.ts'
import { createCallerAs, createTokenActor } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { type Caller, callers, type Verdict } from '../../testing/matrix-row.ts'
import { type ListedProcedure, listProcedures, sampleInput } from '../../testing/procedures.ts'
import { roleMatrix } from '../../testing/role-matrix.ts'
import { absentPlanner, silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene, type TripScene } from '../../testing/trip-scene.ts'
import type { Actor } from '../kernel/actor.ts'
import { titleFor } from '../reader-language/trip-title.ts'
import { findTripDetail, prepareTripDetail } from '../trips/trip.repository.ts'
import { callByPath } from './procedure-catalog.ts'

const opened = useTestContainer({ rateLimit: unlimited, planner: absentPlanner, turnRunner: silentAgent })
const procedures = listProcedures()

test('the matrix and the router name the same procedures', () => {
  expect(Object.keys(roleMatrix).sort()).toEqual(procedures.map(({ path }) => path).sort())
})

test('every procedure names the scope that a token needs, and the matrix the same', () => {
  for (const { path, scope } of procedures) expect(scope, path).toBe(roleMatrix[path]?.scope)
})

/** Where anyone signed in may call, NOT_FOUND and FORBIDDEN speak of the input and not of the caller. */
function verdictOf(code: string | undefined, expected: readonly Verdict[]): Verdict {
  if (code === 'UNAUTHENTICATED') return code
  if ((code === 'FORBIDDEN' || code === 'NOT_FOUND') && expected.includes(code)) return code
  return 'open'
}

let scene: TripScene
let changed = true

/** The scene as it was made: one serves until a write succeeds. */
async function freshScene(): Promise<TripScene> {
  if (changed) scene = await createTripScene(opened.container)
  changed = false
  return scene
}

async function verdictFor({ path, type, input }: ListedProcedure, who: Caller, expected: readonly Verdict[]) {
  const given = sampleInput(input, scene.ids)
  if (type === 'mutation' && isOpen(who, expected)) await readTrip()
  const refusal = await failureOf(callByPath(createCallerAs(opened.container, scene.actors[who]), path, given))
  expect(refusal?.code, `${who} calls ${path}`).not.toBe('INTERNAL')
  if (refusal === null && type === 'mutation') {
    changed = true
    written.add(path)
    await expectFreshTrip()
  }
  return verdictOf(refusal?.code, expected)
}

const written = new Set<string>()

/** As the owner reads it: through the cache. */
async function readTrip() {
  const { trips, tasks } = createCallerAs(opened.container, scene.actors.owner)
  const tripId = scene.ids.tripId ?? ''
  return Promise.all([trips.get({ tripId }), tasks.list({ tripId })]).catch(() => null)
}

/** After every write the owner reads what is stored. */
async function expectFreshTrip() {
  const { userId } = scene.actors.owner
  const tripId = scene.ids.tripId ?? ''
  const stored = await findTripDetail(prepareTripDetail(opened.container.database.db), userId, tripId)
  const read = await readTrip()
  if (!read) return expect(stored).toBeNull()
  const [{ role: _, revision: __, ...trip }, tasks] = read
  expect(trip).toEqual(stored && { ...stored, title: titleFor(stored, 'en') })
  expect(tasks).toEqual(stored?.tasks)
}

/** Whoever is refused asks first, of a fresh scene; whoever is let in may find it used, and is refused only by a fresh one. */
async function verdictsFor(procedure: ListedProcedure, expected: readonly Verdict[]): Promise<Verdict[]> {
  await freshScene()
  const verdicts = new Map<Caller, Verdict>()
  const refusedFirst = callers.toSorted((a, b) => Number(isOpen(a, expected)) - Number(isOpen(b, expected)))
  for (const who of refusedFirst) {
    let verdict = await verdictFor(procedure, who, expected)
    if (changed && verdict !== 'open' && isOpen(who, expected)) {
      await freshScene()
      verdict = await verdictFor(procedure, who, expected)
    }
    verdicts.set(who, verdict)
  }
  return callers.map((who) => verdicts.get(who) ?? 'open')
}

const isOpen = (who: Caller, expected: readonly Verdict[]) => expected[callers.indexOf(who)] === 'open'

describe('who may call', () => {
  for (const procedure of procedures) {
    test(procedure.path, async () => {
      const expected = roleMatrix[procedure.path]?.verdicts ?? []
      expect(await verdictsFor(procedure, expected)).toEqual(expected)
    })
  }
})

test('the owner’s writes were read back through the cache', () => {
  const ofTrips = ['trips.update', 'itinerary.add', 'tasks.update', 'companions.remove']
  expect([...written]).toEqual(expect.arrayContaining(ofTrips))
})

describe('which token may call', () => {
  const made = new Map<string, Actor>()
  beforeAll(async () => {
    changed = true
    await freshScene()
  })

  const tokenOf = async (who: 'owner' | 'admin', scopes: ApiTokenScope[]): Promise<Actor> => {
    const key = [who, ...scopes].join()
    const token = made.get(key) ?? (await createTokenActor(opened.container, scene.actors[who], scopes))
    made.set(key, token)
    return token
  }

  /** Tokens of the trip's owner or of an admin, so that only the scope can be refused. */
  const refusesToken = async ({ path, input, scope }: ListedProcedure, scopes: ApiTokenScope[]): Promise<boolean> => {
    const token = await tokenOf(scope === 'admin' ? 'admin' : 'owner', scopes)
    const call = callByPath(createCallerAs(opened.container, token), path, sampleInput(input, scene.ids))
    const refusal = await failureOf(call)
    expect(refusal?.code, path).not.toBe('UNAUTHENTICATED')
    return refusal?.code === 'FORBIDDEN' && refusal.details.reason === 'scope'
  }

  for (const procedure of procedures) {
    test(procedure.path, async () => {
      const { scope } = procedure
      const others = apiTokenScopes.filter((one) => one !== scope && one !== 'admin')
      expect(await refusesToken(procedure, others)).toBe(scope !== 'public' && scope !== 'any')
      const only = apiTokenScopes.filter((one) => one === scope)
      expect(await refusesToken(procedure, only.length > 0 ? only : others)).toBe(scope === 'session')
    })
  }
})
