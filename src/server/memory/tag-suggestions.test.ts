import { beforeAll, describe, expect, test } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()

let actor: Actor
let caller: Caller
let tripId: string
const ids = new Map<string, string>()

beforeAll(async () => {
  actor = await createUser(opened.container)
  caller = createCallerAs(opened.container, actor)
  tripId = (await createTrip(opened.container, actor)).id
  for (const id of ['panda-base', 'jinsha-site', 'wuhou-shrine', 'wenshu-monastery']) {
    const place = { candidateId: `chengdu/${id}`, name: id, lat: 30.66, lng: 104.06 }
    ids.set(id, (await caller.itinerary.add({ tripId, ...newItem({ title: id }), place })).id)
  }
})

const rate = (id: string, rating: number | null) => caller.itinerary.rate({ itemId: ids.get(id) ?? '', rating })
const note = async () => {
  const { items } = await caller.tags.suggest({ tripId })
  const tags = items.map(({ tag, weight, evidence }) => ({ tag, weight, evidence }))
  return caller.tags.bulkUpsert({ tags })
}

describe('tags from ratings', () => {
  test('are suggested with their evidence, and noted only when that is asked for', async () => {
    expect(await caller.tags.suggest({ tripId })).toEqual({ enabled: true, items: [] })
    await rate('jinsha-site', 4)
    await rate('wuhou-shrine', 4)
    await rate('panda-base', 5)
    await rate('wenshu-monastery', 3)
    const { items } = await caller.tags.suggest({ tripId })
    const byTag = Object.fromEntries(items.map((each) => [each.tag, each]))
    expect(byTag.museum).toMatchObject({ label: 'museums', before: null, weight: 0.64 })
    expect(byTag.museum?.because).toEqual([
      { title: 'jinsha-site', rating: 4 },
      { title: 'wuhou-shrine', rating: 4 },
    ])
    expect(byTag.panda?.weight).toBe(0.64)
    // Its fourth and fifth tag: one place alone does not speak for them.
    expect(byTag.park).toBeUndefined()
    expect(await caller.tags.list()).toEqual({ items: [] })
  })

  test('count each rating once; a low one of another place lowers what was noted', async () => {
    await note()
    expect((await caller.tags.list()).items.find(({ tag }) => tag === 'museum')).toMatchObject({ weight: 0.64 })
    expect(await caller.tags.suggest({ tripId })).toEqual({ enabled: true, items: [] })
    const place = { candidateId: 'chengdu/sichuan-museum', name: '四川博物院', lat: 30.66, lng: 104.03 }
    const other = await caller.itinerary.add({ tripId, ...newItem({ title: 'Sichuan Museum' }), place })
    await caller.itinerary.rate({ itemId: other.id, rating: 1 })
    const { items } = await caller.tags.suggest({ tripId })
    expect(items.find(({ tag }) => tag === 'museum')).toMatchObject({ before: 0.64, weight: 0.32 })
  })

  test('become an interest of the next trip', async () => {
    const next = await createTrip(opened.container, actor)
    const { remembered } = await caller.agent.brief.get({ tripId: next.id })
    expect(remembered.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['tag:museum', 'tag:panda']))
  })

  test('are nobody else’s, none for strangers, and none while memory is off', async () => {
    const friend = await createUser(opened.container)
    await addMember(opened.container, tripId, friend, 'viewer')
    const other = createCallerAs(opened.container, friend)
    expect((await other.tags.suggest({ tripId })).items.find(({ tag }) => tag === 'museum')?.before).toBeNull()
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    await expect(stranger.tags.suggest({ tripId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await caller.memory.setEnabled({ enabled: false })
    expect(await caller.tags.suggest({ tripId })).toEqual({ enabled: false, items: [] })
  })
})
