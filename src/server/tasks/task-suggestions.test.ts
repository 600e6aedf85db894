import { expect, test } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser, newItem, paris } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

async function setUp() {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const dates = { startDate: '2027-01-10', durationDays: 5 }
  const { id: tripId } = await createTrip(container, owner, { ...dates, origin: paris, preferences: ['hiking'] })
  return { container, owner, caller, tripId }
}

test('suggests tasks for all stages by destination, season, length, party and activities, and writes none', async () => {
  const { container, caller, tripId } = await setUp()
  await caller.itinerary.add({ tripId, ...newItem({ kind: 'flight', title: 'CA 4101', day: 5 }) })
  const companion = await createUser(container)
  await addMember(container, tripId, companion, 'editor')
  const { tasks, known } = await caller.tasks.suggestions({ tripId })
  expect(known).toBe(0)
  const byStage = (stage: string) => tasks.filter((task) => task.stage === stage).map(({ title }) => title)
  expect(byStage('pre')).toEqual(
    expect.arrayContaining([
      'Check that passports are valid',
      'Pack clothes',
      'Get your gear ready',
      'Pack essentials',
    ]),
  )
  expect(byStage('on')).toContain('Check in online for the flight')
  expect(byStage('post')).toContain('Settle shared expenses')
  expect(tasks.find(({ title }) => title === 'Check in online for the flight')?.dueOn).toBe('2027-01-13')
  expect((await caller.trips.get({ tripId })).tasks).toEqual([])
})

test('adds the chosen ones in one step, and suggests them no more', async () => {
  const { caller, tripId } = await setUp()
  const { tasks } = await caller.tasks.suggestions({ tripId })
  const chosen = tasks.slice(0, 3).map(({ reason: _, ...task }) => task)
  const added = await caller.tasks.createMany({ tripId, tasks: chosen })
  expect(added.map(({ title }) => title)).toEqual(chosen.map(({ title }) => title))
  const listed = await caller.tasks.list({ tripId, stage: 'pre' })
  expect(listed.map(({ title }) => title)).toEqual(chosen.map(({ title }) => title))
  const again = await caller.tasks.suggestions({ tripId })
  expect(again.known).toBe(3)
  expect(again.tasks).toHaveLength(tasks.length - 3)
  await caller.undo.last({ tripId })
  expect(await caller.tasks.list({ tripId })).toEqual([])
})

test('a stranger gets no suggestions, a viewer adds none', async () => {
  const { container, caller, tripId } = await setUp()
  const stranger = createCallerAs(container, await createUser(container)).tasks
  const viewing = await createUser(container)
  await addMember(container, tripId, viewing, 'viewer')
  const viewer = createCallerAs(container, viewing).tasks
  const tasks = [{ stage: 'pre' as const, title: 'Passport' }]
  expect((await viewer.suggestions({ tripId })).tasks.length).toBeGreaterThan(0)
  expect((await failureOf(stranger.suggestions({ tripId })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(stranger.createMany({ tripId, tasks })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(viewer.createMany({ tripId, tasks })))?.code).toBe('FORBIDDEN')
  expect(await caller.tasks.list({ tripId })).toEqual([])
})
