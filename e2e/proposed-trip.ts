// A trip with a first day of one's own and an open proposal for the second.
import type { Traveller } from './travellers.ts'

export async function makeTripWithProposal({ api }: Traveller) {
  const { id: tripId } = await api.trips.create.mutate({
    destination: 'Chengdu',
    startDate: '2027-04-05',
    durationDays: 2,
  })
  const titles = ['Panda Breeding Research Base', 'Wenshu Monastery', 'Heming Teahouse'] as const
  for (const title of titles) await api.itinerary.add.mutate({ tripId, kind: 'attraction', title, day: 1 })
  const proposed = 'Jinsha Site Museum'
  await api.agent.chat.mutate({ tripId, text: `Add ${proposed} to day 2` })
  return { tripId, titles, proposed }
}
