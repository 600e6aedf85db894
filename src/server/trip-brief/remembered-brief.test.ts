import { beforeEach, describe, expect, it } from 'vitest'
import type { BriefReading } from '#contract/trip-brief.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner, { durationDays: 4 })).id
})

const remember = (text: string) => caller.memory.add({ text, kind: 'preference' })
const brief = () => caller.agent.brief.get({ tripId })
const read = (set: BriefReading['set'], forget: BriefReading['forget'] = []) =>
  opened.container.services.briefs.read(owner, tripId, { set, forget, unused: [] })
const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: null })

describe('what is remembered in the brief of a trip', () => {
  it('fills what nobody has said, marked, with the memory that it comes from', async () => {
    const { id: ref } = await remember('I like quiet mornings')
    const { brief: found, remembered, version } = await brief()
    expect(found.dayWindow).toEqual({ value: { start: '10:00' }, origin: 'remembered', words: null })
    const wish = { dayWindow: { start: '10:00' } }
    expect(remembered).toEqual([{ ref, field: 'dayWindow', text: 'I like quiet mornings', wish }])
    expect(version).toBe(0)
  })

  it('yields to what is said, and comes back with what is forgotten elsewhere', async () => {
    await remember('I prefer a relaxed pace')
    expect((await read({ pace: stated('packed' as const) })).remembered).toEqual([])
    expect((await brief()).brief.pace).toMatchObject({ value: 'packed', origin: 'stated' })
    const other = await createTrip(opened.container, owner)
    expect((await caller.agent.brief.get({ tripId: other.id })).brief.pace).toMatchObject({ value: 'relaxed' })
  })

  it('holds diets and allergies beside what is said for this trip', async () => {
    await remember("I'm vegetarian")
    const { brief: found } = await read({ diets: stated(['halal' as const]) })
    expect(found.diets).toMatchObject({ value: ['halal', 'vegetarian'], origin: 'stated' })
  })

  it('is left out of this trip by one edit, and of this trip alone', async () => {
    await remember("I'm vegetarian and I like quiet mornings")
    await caller.agent.brief.update({ tripId, version: 0, patch: { forget: ['dayWindow'] } })
    const after = await brief()
    expect(after.brief.dayWindow).toBeUndefined()
    expect(after.remembered.map(({ field }) => field)).toEqual(['diets'])
    expect(after.brief.dismissed).toBeUndefined()
    const other = await createTrip(opened.container, owner)
    expect((await caller.agent.brief.get({ tripId: other.id })).remembered).toHaveLength(2)
  })

  it('is left out where the message takes it back', async () => {
    await remember("I'm vegetarian")
    expect((await read({}, ['diets'])).brief.diets).toBeUndefined()
  })

  it('joins several memories, the heavier first, and leaves out what is not wanted here', async () => {
    await remember('I love museums and temples')
    await remember('I love gardens')
    await caller.tags.upsert({ tag: 'panda', weight: 0.9 })
    await caller.tags.upsert({ tag: 'market', weight: 0.3 })
    const { brief: found } = await read({ avoid: stated(['temple']) })
    expect(found.interests?.value.toSorted()).toEqual(['garden', 'museum', 'panda'])
  })

  it('is gone with the memory, and while memory is off', async () => {
    const { id: memoryId } = await remember('I like quiet mornings')
    await caller.memory.setEnabled({ enabled: false })
    expect(await brief()).toMatchObject({ remembered: [], suggested: [] })
    await caller.memory.setEnabled({ enabled: true })
    expect((await brief()).remembered).toHaveLength(1)
    await caller.memory.remove({ memoryId })
    expect((await brief()).brief.dayWindow).toBeUndefined()
  })

  it('cannot be claimed by a model', async () => {
    const field = { value: 'relaxed' as const, origin: 'remembered' as const, words: null }
    expect((await read({ pace: field })).brief.pace?.origin).toBe('assumed')
  })

  it('is only suggested on a trip with others, to each their own', async () => {
    await remember('I like quiet mornings')
    const friend = await createUser(opened.container)
    const friendCaller = createCallerAs(opened.container, friend)
    await friendCaller.memory.add({ text: 'I prefer a relaxed pace', kind: 'preference' })
    await addMember(opened.container, tripId, friend, 'editor')
    const mine = await brief()
    expect(mine).toMatchObject({ remembered: [], suggested: [{ field: 'dayWindow' }] })
    expect(mine.brief.dayWindow).toBeUndefined()
    const theirs = await friendCaller.agent.brief.get({ tripId })
    expect(theirs.suggested.map(({ field }) => field)).toEqual(['pace'])
    expect(JSON.stringify(theirs)).not.toContain('quiet')
    const added = await caller.agent.brief.update({
      tripId,
      version: 0,
      patch: { set: { dayWindow: { start: '10:00' } } },
    })
    expect(added).toMatchObject({ suggested: [], brief: { dayWindow: { origin: 'edited' } } })
  })
})
