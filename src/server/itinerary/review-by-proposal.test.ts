import { expect, it } from 'vitest'
import { createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

it('marks and rates what was said of an item once it is accepted, and takes it back', async () => {
  const { container } = opened
  const user = await createUser(container)
  const caller = createCallerAs(container, user)
  const { id: tripId } = await createTrip(container, user)
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum of Tea' }) })
  const read = async () => (await caller.itinerary.list({ tripId })).map(({ outcome, rating }) => [outcome, rating])
  const { proposal } = await caller.agent.chat({ tripId, stage: 'on', text: 'Give the Museum of Tea 5 stars' })
  expect(await read()).toEqual([[null, null]])
  await caller.proposals.decide({ proposalId: proposal?.id ?? '', accept: 'all' })
  expect(await read()).toEqual([['done', 5]])
  await caller.undo.last({ tripId })
  expect(await read()).toEqual([[null, null]])
})
