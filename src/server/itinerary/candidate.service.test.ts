import { beforeEach, describe, expect, it } from 'vitest'
import { mostCandidates } from '#contract/item-candidate.ts'
import { addMember, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const test = useTestContainer()

async function scene() {
  const { container } = test
  const [owner, editor, viewer, stranger] = await Promise.all([1, 2, 3, 4].map(() => createUser(container)))
  if (!owner || !editor || !viewer || !stranger) throw new Error('no people')
  const { id: tripId } = await createTrip(container, owner)
  await addMember(container, tripId, editor, 'editor')
  await addMember(container, tripId, viewer, 'viewer')
  const as = (actor: typeof owner) => createCallerAs(container, actor)
  const item = await as(owner).itinerary.add({
    tripId,
    ...newItem({
      title: 'Hotpot',
      kind: 'restaurant',
      day: 1,
      start: '12:00',
      confirmationCode: 'H7',
      freeCancelUntil: '2027-05-01T18:00',
      booking: 'booked',
    }),
  })
  return { tripId, item, owner: as(owner), editor: as(editor), viewer: as(viewer), stranger: as(stranger) }
}
let s: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  s = await scene()
})
const noodles = { kind: 'restaurant' as const, title: 'Noodles', cost: { amount: 3000, currency: 'CNY' } }

describe('candidates of an item', () => {
  it('are voted for by everybody, once each, those with most votes first', async () => {
    const { item, owner, editor, viewer, tripId } = s
    const first = await owner.itinerary.candidates.add({ itemId: item.id, ...noodles })
    const second = await editor.itinerary.candidates.add({ itemId: item.id, kind: 'restaurant', title: 'Dumplings' })
    await viewer.itinerary.candidates.vote({ candidateId: second.id })
    await viewer.itinerary.candidates.vote({ candidateId: second.id })
    await editor.itinerary.candidates.vote({ candidateId: second.id })
    await editor.itinerary.candidates.vote({ candidateId: first.id })
    await editor.itinerary.candidates.vote({ candidateId: first.id, isFor: false })
    expect(await viewer.itinerary.candidates.list({ tripId })).toMatchObject([
      { title: 'Dumplings', votes: 2, hasMyVote: true },
      { title: 'Noodles', votes: 0, hasMyVote: false, cost: noodles.cost },
    ])
  })

  it('take the place of the item, which stays as a candidate; undo brings it back', async () => {
    const { item, owner, tripId } = s
    const { id } = await owner.itinerary.candidates.add({ itemId: item.id, ...noodles })
    const chosen = await owner.itinerary.candidates.choose({ candidateId: id })
    expect(chosen).toMatchObject({
      id: item.id,
      title: 'Noodles',
      day: 1,
      start: '12:00',
      booking: 'none',
      confirmationCode: null,
      freeCancelUntil: null,
    })
    const kept = await owner.itinerary.candidates.list({ tripId })
    expect(
      kept.map(({ title, confirmationCode, freeCancelUntil }) => [title, confirmationCode, freeCancelUntil]),
    ).toEqual([
      ['Noodles', null, null],
      ['Hotpot', 'H7', '2027-05-01T18:00'],
    ])
    await owner.undo.last({ tripId })
    expect(await owner.itinerary.list({ tripId })).toMatchObject([{ title: 'Hotpot', confirmationCode: 'H7' }])
    await owner.itinerary.candidates.choose({ candidateId: id })
    expect(await owner.itinerary.candidates.list({ tripId })).toHaveLength(2)
  })

  it('go with their item and come back with it', async () => {
    const { item, owner, tripId } = s
    const { id } = await owner.itinerary.candidates.add({ itemId: item.id, ...noodles })
    await owner.itinerary.remove({ itemId: item.id })
    expect(await owner.itinerary.candidates.list({ tripId })).toEqual([])
    await expect(owner.itinerary.candidates.choose({ candidateId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await owner.undo.last({ tripId })
    expect(await owner.itinerary.candidates.list({ tripId })).toMatchObject([{ id }])
  })

  it('are bounded in number', async () => {
    const { item, owner } = s
    for (let count = 0; count < mostCandidates; count++)
      await owner.itinerary.candidates.add({ itemId: item.id, ...noodles, title: `Noodles ${count}` })
    await expect(owner.itinerary.candidates.add({ itemId: item.id, ...noodles })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('are closed to strangers, and viewers only vote', async () => {
    const { item, owner, viewer, stranger, tripId } = s
    const { id } = await owner.itinerary.candidates.add({ itemId: item.id, ...noodles })
    const candidateId = id
    for (const attempt of [
      () => stranger.itinerary.candidates.list({ tripId }),
      () => stranger.itinerary.candidates.add({ itemId: item.id, ...noodles }),
      () => stranger.itinerary.candidates.vote({ candidateId }),
      () => stranger.itinerary.candidates.choose({ candidateId }),
      () => stranger.itinerary.candidates.remove({ candidateId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const attempt of [
      () => viewer.itinerary.candidates.add({ itemId: item.id, ...noodles }),
      () => viewer.itinerary.candidates.choose({ candidateId }),
      () => viewer.itinerary.candidates.remove({ candidateId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await owner.itinerary.candidates.list({ tripId })).toMatchObject([{ votes: 0 }])
    expect(await owner.itinerary.list({ tripId })).toMatchObject([{ title: 'Hotpot' }])
    await owner.itinerary.candidates.remove({ candidateId })
    expect(await owner.itinerary.candidates.list({ tripId })).toEqual([])
  })
})
