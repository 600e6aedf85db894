// The first plan of a trip follows what is remembered of its traveler, names it, and is as anybody's with memory off.
import { beforeAll, describe, expect, test } from 'vitest'
import type { CreateTrip } from '#contract/trip.ts'
import { type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { quickPlanner } from '../../testing/quick-planner.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer({ planner: quickPlanner })

type Request = Partial<CreateTrip>
const oneCity: Request = { startDate: '2027-05-10', durationDays: 2 }
const twoCities: Request = {
  startDate: '2027-05-10',
  durationDays: 3,
  stops: [
    { place: '成都', nights: 1 },
    { place: '西安', nights: 1 },
  ],
}

interface Traveler {
  actor: Actor
  caller: Caller
}
async function createTraveler(): Promise<Traveler> {
  const actor = await createUser(opened.container)
  return { actor, caller: createCallerAs(opened.container, actor) }
}

/** The first plan of a new trip. */
async function planNewTrip({ actor, caller }: Traveler, request: Request) {
  const { id: tripId } = await createTrip(opened.container, actor, request)
  const { remembered } = await caller.agent.brief.get({ tripId })
  const turn = await caller.agent.chat({ tripId, text: 'Plan my trip' })
  const [card] = turn.toolResults.flatMap(({ card: each }) => (each?.type === 'plan_options' ? [each] : []))
  const changes = turn.proposal?.changes ?? []
  const items = changes.flatMap((change) =>
    change.type === 'item.add' ? [[change.item.day, change.item.start, change.item.title].join(' ')] : [],
  )
  const text = turn.message?.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('') ?? ''
  const reasons = changes.flatMap((change) => (change.type === 'trip.update' ? change.reason : []))
  return { text, items, reasons, named: card?.remembered ?? [], brief: remembered }
}

const usual = new Map<Request, string[]>()
beforeAll(async () => {
  const fresh = await createTraveler()
  for (const request of [oneCity, twoCities]) usual.set(request, (await planNewTrip(fresh, request)).items)
}, 60_000)

const followed: [what: string, text: string, request: Request][] = [
  ['the start of the day', 'I like quiet mornings', oneCity],
  ['the start of the day, in Chinese', '我不喜欢早起', oneCity],
  ['the end of the day', 'I hate late nights', oneCity],
  ['early departures', 'I never take early flights or early trains', twoCities],
  ['the pace', 'I prefer a relaxed pace', oneCity],
  ['a diet', "I'm vegetarian", oneCity],
  ['an allergy', '我对花生过敏', oneCity],
  ['interests', 'I love gardens and tea', oneCity],
  ['the kind of lodging', 'I prefer hostels', oneCity],
  ['the level of spending', 'I like to travel cheap', oneCity],
  ['the party', 'I always travel with my wife and our two kids', oneCity],
  ['getting around', 'I always take taxis', oneCity],
  ['the way between cities', 'I love flying', twoCities],
  ['crowds', 'I hate crowds', oneCity],
  ['stairs', "I can't stand stairs", oneCity],
]

describe('the first plan', () => {
  test.each(followed)(
    'follows %s that is remembered, and names it',
    async (_, text, request) => {
      const traveler = await createTraveler()
      const { caller } = traveler
      await caller.memory.add({ text, kind: 'preference' })
      const planned = await planNewTrip(traveler, request)
      expect(planned.brief.map((each) => each.text)).toContain(text)
      expect(planned.named.map((each) => each.text)).toEqual([text])
      expect(planned.text).toContain(text)
      expect(planned.items).not.toEqual(usual.get(request))
    },
    60_000,
  )

  test('is as anybody’s with memory off, whatever is remembered', async () => {
    const traveler = await createTraveler()
    const { memory } = traveler.caller
    for (const [, text] of followed) await memory.add({ text, kind: 'preference' })
    await memory.setEnabled({ enabled: false })
    for (const request of [oneCity, twoCities]) {
      const planned = await planNewTrip(traveler, request)
      expect(planned).toMatchObject({ named: [], brief: [], items: usual.get(request) })
    }
  }, 60_000)

  test('says which kind of lodging the city does not have, and does not name it as followed', async () => {
    const traveler = await createTraveler()
    await traveler.caller.memory.add({ text: 'I prefer guesthouses', kind: 'preference' })
    const planned = await planNewTrip(traveler, oneCity)
    expect(planned.named).toEqual([])
    expect(planned.text).toContain('Didn’t fit: guesthouses')
    expect(planned.text).not.toContain('I prefer guesthouses')
  }, 60_000)

  test('names a preference tag as people call it', async () => {
    const traveler = await createTraveler()
    await traveler.caller.tags.upsert({ tag: 'museum', weight: 0.8 })
    const planned = await planNewTrip(traveler, oneCity)
    expect(planned.named.map(({ text }) => text)).toEqual(['museums'])
  }, 60_000)

  test('gives memory as the reason of a change of the trip that comes from it', async () => {
    const traveler = await createTraveler()
    await traveler.caller.memory.add({ text: 'I prefer a relaxed pace', kind: 'preference' })
    const { reasons } = await planNewTrip(traveler, oneCity)
    expect(reasons).toEqual(['From what I remember about you'])
  }, 60_000)
})
