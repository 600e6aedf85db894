import { describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { notificationSources } from '../notifications/notification-sources.repository.ts'
import { createSubscriber } from '../notifications/tell-people.job.ts'

const opened = useTestContainer({ rateLimit: unlimited })
const museum = {
  kind: 'attraction' as const,
  title: 'Museum',
  day: 2,
  place: { name: 'Museum', lat: 30.66, lng: 104.04 },
}

async function setUp() {
  const { container } = opened
  const [owner, viewer, stranger] = [
    await createUser(container, { name: 'Olga' }),
    await createUser(container, { name: 'Mei' }),
    await createUser(container),
  ]
  const { id: tripId } = await createTrip(container, owner, { title: 'Pandas' })
  await addMember(container, tripId, viewer, 'viewer')
  const [byOwner, byViewer, byStranger] = [owner, viewer, stranger].map((actor) => createCallerAs(container, actor))
  if (!byOwner || !byViewer || !byStranger) throw new Error('three callers')
  return { container, tripId, owner, viewer, byOwner, byViewer, byStranger }
}

describe('a viewer suggests a place', () => {
  it('that changes nothing until an editor accepts it', async () => {
    const { tripId, byOwner, byViewer } = await setUp()
    const { id: proposalId } = await byViewer.proposals.suggest({ tripId, item: museum, reason: 'Free on Mondays' })
    expect((await byOwner.trips.get({ tripId })).itinerary).toEqual([])
    const waiting = await byOwner.proposals.list({ tripId, status: 'pending' })
    expect(waiting.items).toMatchObject([
      { id: proposalId, title: 'Mei suggests “Museum”', changes: [{ type: 'item.add', reason: 'Free on Mondays' }] },
    ])
    await byOwner.proposals.decide({ proposalId, accept: 'all' })
    expect((await byOwner.trips.get({ tripId })).itinerary).toMatchObject([{ title: 'Museum', day: 2 }])
  })

  it('and cannot accept it themselves', async () => {
    const { tripId, byOwner, byViewer } = await setUp()
    const { id: proposalId } = await byViewer.proposals.suggest({ tripId, item: museum })
    expect(await failureOf(byViewer.proposals.decide({ proposalId, accept: 'all' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
    await byOwner.proposals.decide({ proposalId, accept: [] })
    expect((await byOwner.trips.get({ tripId })).itinerary).toEqual([])
    expect(await byViewer.proposals.get({ proposalId })).toMatchObject({ status: 'rejected' })
  })

  it('in the language of each reader', async () => {
    const { container, tripId, owner, byViewer } = await setUp()
    await byViewer.proposals.suggest({ tripId, item: museum })
    const inChinese = createCallerAs(container, owner, 'zh-CN')
    const { items } = await inChinese.proposals.list({ tripId })
    expect(items).toMatchObject([{ title: 'Mei建议加入“Museum”' }])
  })

  it('while a stranger cannot', async () => {
    const { tripId, byStranger } = await setUp()
    expect(await failureOf(byStranger.proposals.suggest({ tripId, item: museum }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('of which those who may edit are told once, while it waits', async () => {
    const { container, tripId, viewer, byOwner, byViewer } = await setUp()
    const tell = async (proposalId: string) => {
      const event = { type: 'proposal.suggested' as const, tripId, actorId: viewer.userId, proposalId }
      for (const source of notificationSources)
        if (source.on === event.type)
          await createSubscriber(source, {
            db: container.database.db,
            mail: async () => undefined,
            push: async () => undefined,
          }).job.run(event)
    }
    const waiting = await byViewer.proposals.suggest({ tripId, item: museum })
    const decided = await byViewer.proposals.suggest({ tripId, item: museum })
    await byOwner.proposals.decide({ proposalId: decided.id, accept: [] })
    for (const { id } of [waiting, waiting, decided]) await tell(id)
    expect((await byOwner.notifications.list({})).items).toMatchObject([
      {
        kind: 'place-suggested',
        values: { actor: 'Mei', trip: 'Pandas', subject: 'Museum' },
        path: `/trips/${tripId}`,
      },
    ])
    expect((await byViewer.notifications.list({})).items).toEqual([])
  })
})
