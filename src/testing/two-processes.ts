// Two processes of the product on one database, for tests of what the one starts and the other sees.
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll } from 'vitest'
import type { Container } from '../server/container.ts'
import { createCallerAs, createTrip, createUser } from './factories.ts'
import { createScriptedTurns } from './scripted-turn.ts'
import { openTestContainer } from './test-container.ts'
import { useTestDatabase } from './test-database.ts'

const noLimit = { take: async () => ({ allowed: true, retryAfter: 0 }) }

/** To be called at the top of a test file. Turns that `here` starts are played by the test, those of `there` are not played. */
export function useTwoProcesses() {
  const database = useTestDatabase()
  const turns = createScriptedTurns()
  let here: Container
  let there: Container
  beforeAll(() => {
    here = openTestContainer(database.address, { turnRunner: turns, rateLimit: noLimit })
    there = openTestContainer(database.address, { turnRunner: createScriptedTurns() })
  })
  afterAll(() => Promise.all([here.close(), there.close()]))

  return {
    turns,
    /** A third one can be opened there. */
    get address() {
      return database.address
    },
    get here() {
      return here
    },
    get there() {
      return there
    },
    async startTurn(text = 'Plan my days') {
      const owner = await createUser(here)
      const trip = await createTrip(here, owner)
      const caller = createCallerAs(here, owner)
      const sent = await caller.agent.send({ tripId: trip.id, text, clientMessageId: uuidv7() })
      const turn = await turns.next()
      return { owner, trip, caller, turn, ...sent }
    },
  }
}
