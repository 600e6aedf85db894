import type { CreateTrip } from '#contract/trip.ts'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import type { Container } from '../container.ts'

export const cny = (amount: number) => ({ amount, currency: 'CNY' })

/** Two people on one trip: Lin, its owner, and Wei, an editor. */
export async function createSharedTrip(container: Container, overrides: Partial<CreateTrip> = {}) {
  const owner = await createUser(container, { name: 'Lin' })
  const friend = await createUser(container, { name: 'Wei' })
  const { id: tripId } = await createTrip(container, owner, overrides)
  await addMember(container, tripId, friend, 'editor')
  const [caller, friendCaller] = [createCallerAs(container, owner), createCallerAs(container, friend)]
  return { owner, friend, caller, friendCaller, tripId }
}
