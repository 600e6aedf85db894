import { beforeEach, expect, test } from 'vitest'
import type { TripPresence } from '#contract/companion.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  owner = await createUser(opened.container, { name: 'Olga' })
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner)).id
})

function look(actor: Actor, day: number | null = null) {
  const leaving = new AbortController()
  const stream = opened.container.services.tripPresence.follow(actor, { tripId, day }, leaving.signal)
  return {
    /** Reads on until the people are those. */
    async until(wanted: [string, number | null][]): Promise<void> {
      for (;;) {
        const { value, done } = await stream.next()
        if (done) throw new Error('the stream has ended')
        if (JSON.stringify(namesOf(value)) === JSON.stringify(wanted.sort())) return
      }
    },
    end: () => stream.next(),
    leave: async () => {
      leaving.abort()
      await stream.return(undefined)
    },
  }
}
const namesOf = ({ people }: TripPresence) => people.map(({ name, day }): [string, number | null] => [name, day]).sort()

test('members see who else looks at which day, and when they go', async () => {
  const mei = await createUser(opened.container, { name: 'Mei' })
  await addMember(opened.container, tripId, mei, 'viewer')
  const mine = look(owner, 1)
  await mine.until([['Olga', 1]])
  const theirs = look(mei)
  await theirs.until([
    ['Mei', null],
    ['Olga', 1],
  ])
  await mine.until([
    ['Mei', null],
    ['Olga', 1],
  ])
  const later = look(mei, 2)
  await later.until([
    ['Mei', null],
    ['Mei', 2],
    ['Olga', 1],
  ])
  await theirs.leave()
  await mine.until([
    ['Mei', 2],
    ['Olga', 1],
  ])
  await later.leave()
  await mine.until([['Olga', 1]])
  await mine.leave()
})

test('two pages of one person at one day count once', async () => {
  const [first, second] = [look(owner, 1), look(owner, 1)]
  await first.until([['Olga', 1]])
  await second.until([['Olga', 1]])
  await first.leave()
  await second.leave()
})

test('who is removed is no longer shown, and sees nobody', async () => {
  const mei = await createUser(opened.container, { name: 'Mei' })
  await addMember(opened.container, tripId, mei, 'viewer')
  const mine = look(owner)
  const theirs = look(mei)
  await theirs.until([['Mei', null]]).catch(() => undefined)
  await mine.until([
    ['Mei', null],
    ['Olga', null],
  ])
  const end = failureOf(
    (async () => {
      for (;;) if ((await theirs.end()).done) return
    })(),
  )
  await caller.companions.remove({ tripId, userId: mei.userId })
  expect((await end)?.code).toBe('NOT_FOUND')
  await mine.until([['Olga', null]])
  await mine.leave()
})

test('a stranger sees nobody', async () => {
  const stranger = createCallerAs(opened.container, await createUser(opened.container))
  expect((await failureOf(stranger.companions.presence({ tripId })))?.code).toBe('NOT_FOUND')
})
