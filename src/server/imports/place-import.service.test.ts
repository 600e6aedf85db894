import { describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useFakeVendor } from '../../testing/fake-vendor.ts'
import { answerAsPublicSources, ljubljana, publicSourcesAt } from '../../testing/ljubljana.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const fake = useFakeVendor()

describe('imports.places', () => {
  const opened = useTestContainer()

  async function openTrip(destination: string | typeof ljubljana = 'Chengdu') {
    const owner = await createUser(opened.container)
    const caller = createCallerAs(opened.container, owner)
    const trip = await caller.trips.create({ destination, startDate: '2027-05-11', durationDays: 3 })
    return { caller, tripId: trip.id }
  }

  it('shows what would be added, then adds it to Unscheduled in one step that can be undone', async () => {
    const { caller, tripId } = await openTrip()
    const text =
      'Jinli Ancient Street\nThe noodle place of Lin – ask for the red ones\n!!\nhttps://maps.apple.com/?ll=30.66,104.06&q=Tea'
    const preview = await caller.imports.places({ tripId, text, preview: true })
    expect(preview.places).toMatchObject([
      { index: 0, isKnown: false, item: { kind: 'attraction', source: { name: 'JourneyOn guides' } } },
      {
        item: {
          title: 'The noodle place of Lin',
          place: null,
          notes: 'ask for the red ones',
          source: { kind: 'unverified' },
        },
      },
      { item: { title: 'Tea', place: { lat: 30.66, lng: 104.06 } } },
    ])
    expect(preview.unread).toEqual(['!!'])
    expect(preview.added).toEqual([])
    expect(await caller.itinerary.list({ tripId })).toEqual([])

    const { added } = await caller.imports.places({ tripId, text, skip: [2] })
    expect(added.map(({ day, zone }) => [day, zone])).toEqual([
      [null, 'Asia/Shanghai'],
      [null, 'Asia/Shanghai'],
    ])
    expect(added[0]?.place?.candidateId).toMatch(/^chengdu\//)
    expect((await caller.itinerary.list({ tripId })).map(({ id }) => id)).toEqual(added.map(({ id }) => id))
    await caller.undo.last({ tripId })
    expect(await caller.itinerary.list({ tripId })).toEqual([])
  })

  it('adds no place twice', async () => {
    const { caller, tripId } = await openTrip()
    await caller.imports.places({ tripId, text: 'Jinli Ancient Street' })
    const again = await caller.imports.places({ tripId, text: 'Jinli Ancient Street\nTea\nTea' })
    expect(again.places.map(({ isKnown }) => isKnown)).toEqual([true, false, true])
    expect(again.added.map(({ title }) => title)).toEqual(['Tea'])
  })

  it('works where nobody knows the city', async () => {
    const { caller, tripId } = await openTrip(ljubljana)
    const { added } = await caller.imports.places({ tripId, text: 'Ljubljana Castle, Dragon Bridge' })
    expect(added.map(({ title, place }) => [title, place])).toEqual([
      ['Ljubljana Castle', null],
      ['Dragon Bridge', null],
    ])
  })

  it('is not for strangers, and viewers add nothing', async () => {
    const owner = await createUser(opened.container)
    const { id: tripId } = await createTrip(opened.container, owner)
    const [stranger, viewer] = [await createUser(opened.container), await createUser(opened.container)]
    await addMember(opened.container, tripId, viewer, 'viewer')
    const asked = { tripId, text: 'Tea' }
    const importAs = (actor: typeof owner) => createCallerAs(opened.container, actor).imports.places(asked)
    await expect(importAs(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(importAs(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await createCallerAs(opened.container, owner).itinerary.list({ tripId })).toEqual([])
  })
})

describe('imports.places with public sources', () => {
  const opened = useTestContainer({}, () => publicSourcesAt(fake.url))

  it('finds what the sources know of the city', async () => {
    fake.answer(answerAsPublicSources)
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const trip = await caller.trips.create({ destination: ljubljana, startDate: '2027-05-11', durationDays: 3 })
    const { added } = await caller.imports.places({ tripId: trip.id, text: 'ljubljana castle\nZmajski most' })
    expect(added.map(({ title, place, source }) => [title, place?.candidateId, source?.kind])).toEqual([
      ['Ljubljana Castle', 'osm:way/100', 'live'],
      ['Dragon Bridge', 'osm:node/101', 'live'],
    ])
  })

  it('asks the sources about few of the names that they do not know', async () => {
    fake.answer(answerAsPublicSources)
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const trip = await caller.trips.create({ destination: ljubljana, startDate: '2027-05-11', durationDays: 3 })
    const names = Array.from(
      { length: 30 },
      (_, index) => `The shop of Mrs. ${'abcdefghij'.charAt(index % 10)}${index}`,
    )
    await caller.imports.places({ tripId: trip.id, text: 'ljubljana castle', preview: true })
    const before = fake.seen.length
    const { places } = await caller.imports.places({ tripId: trip.id, text: names.join('\n'), preview: true })
    expect(places).toHaveLength(30)
    expect(fake.seen.length - before).toBeLessThanOrEqual(8)
  })
})
