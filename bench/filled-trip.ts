import { setTimeout as wait } from 'node:timers/promises'
import { TRPCClientError } from '@trpc/client'
import type { Traveller } from '../e2e/travellers.ts'

/** A week in Chengdu with that many places, spread over its days, and that many turns of the conversation behind it. Its id. */
export async function fillTrip({ api }: Traveller, { items = 0, turns = 0 } = {}): Promise<string> {
  const days = 7
  const { id: tripId } = await api.trips.create.mutate({
    destination: 'Chengdu',
    startDate: '2027-04-05',
    durationDays: days,
  })
  for (let count = 0; count < items; count += 1) {
    const [day, index] = [(count % days) + 1, Math.floor(count / days) + 1]
    await api.itinerary.add.mutate({
      tripId,
      day,
      kind: 'attraction',
      title: `Place ${index} of day ${day}`,
      start: `${String(7 + index).padStart(2, '0')}:00`,
      place: { name: `Place ${index}`, lat: 30.6 + index / 100, lng: 104 + day / 100 },
    })
  }
  for (let count = 0; count < turns; count += 1) await say(api, tripId)
  return tripId
}

/** One turn; as many as one likes would be more than a person may have in a minute. */
async function say(api: Traveller['api'], tripId: string): Promise<void> {
  try {
    await api.agent.chat.mutate({ tripId, text: 'What will the weather be like?' })
  } catch (error) {
    const seconds = error instanceof TRPCClientError ? error.data?.app?.details?.retryAfter : undefined
    if (typeof seconds !== 'number') throw error
    await wait(seconds * 1000)
    await say(api, tripId)
  }
}
