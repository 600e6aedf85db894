import { describe, expect, it } from 'vitest'
import type { ChatTurn } from '#contract/conversation.ts'
import { createCallerAs, createUser } from '../../../testing/factories.ts'
import { useFakeVendor } from '../../../testing/fake-vendor.ts'
import { answerAsPublicSources, ljubljana, publicSourcesAt } from '../../../testing/ljubljana.ts'
import { useTestContainer } from '../../../testing/test-container.ts'

const fake = useFakeVendor()
const textOf = ({ message }: ChatTurn) =>
  (message?.parts ?? []).flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n')

describe('a city without a guide, with public sources', () => {
  const opened = useTestContainer({}, () => publicSourcesAt(fake.url))

  async function openTrip() {
    fake.answer(answerAsPublicSources)
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const trip = await caller.trips.create({ destination: ljubljana, startDate: '2027-05-11', durationDays: 3 })
    return { caller, trip }
  }

  it('gets three full days, each place with its source, prices and hours as far as they are known', async () => {
    const { caller, trip } = await openTrip()
    const turn = await caller.agent.chat({ tripId: trip.id, text: 'Plan my three days in Ljubljana' })
    const plans = turn.toolResults.find(({ name }) => name === 'plan_itinerary')
    expect(plans?.card).toMatchObject({
      type: 'plan_options',
      source: { name: 'OpenStreetMap, Wikidata, Wikivoyage (CC BY-SA 4.0)', kind: 'live' },
    })
    expect(turn.proposal).not.toBeNull()
    await caller.proposals.decide({ proposalId: turn.proposal?.id ?? '', accept: 'all' })
    const { itinerary } = await caller.trips.get({ tripId: trip.id })
    const onDay = (day: number, kind: string) => itinerary.filter((item) => item.day === day && item.kind === kind)
    for (const day of [1, 2, 3]) {
      expect(onDay(day, 'attraction').length).toBeGreaterThanOrEqual(3)
      expect(onDay(day, 'restaurant').length).toBeGreaterThanOrEqual(1)
    }
    const castle = itinerary.find(({ title }) => title === 'Ljubljana Castle')
    expect(castle).toMatchObject({
      cost: null,
      place: { candidateId: 'osm:way/100' },
      source: { name: 'OpenStreetMap, Wikivoyage (CC BY-SA 4.0)', url: 'https://en.wikivoyage.org/wiki/Ljubljana' },
    })
    expect(itinerary.every(({ source }) => source?.kind === 'live')).toBe(true)
    expect(itinerary.every(({ cost }) => cost === null || cost.amount === 0)).toBe(true)
    const { findings } = await caller.itinerary.check({ tripId: trip.id })
    expect(findings.map(({ code }) => code)).toEqual(['nights.no-bed'])
    const late = await caller.itinerary.update({
      itemId: castle?.id ?? '',
      version: castle?.version ?? 0,
      start: '21:00',
      end: '22:00',
    })
    const facts = await caller.agent.chat({ tripId: trip.id, text: 'When is Ljubljana Castle open?' })
    expect(textOf(facts)).toContain('09:00')
    const checked = await caller.itinerary.check({ tripId: trip.id })
    expect(checked.findings.some(({ itemIds }) => itemIds.includes(late.id))).toBe(true)
  })

  it('answers what the assistant and the search page ask from the same places', async () => {
    const { caller, trip } = await openTrip()
    const { items, source } = await caller.travel.places.search({ near: ljubljana, text: 'museum', limit: 10 })
    expect(source.kind).toBe('live')
    const turn = await caller.agent.chat({ tripId: trip.id, text: 'Find museums' })
    const card = turn.toolResults.flatMap((result) => (result.card?.type === 'places' ? result.card : []))[0]
    expect(card?.places.length).toBeGreaterThan(0)
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(card?.places.map(({ id }) => id) ?? []))
  })
})

describe('a city without a guide, without public sources', () => {
  const opened = useTestContainer()

  it('is planned no day, and the answer says how to go on', async () => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const trip = await caller.trips.create({ destination: ljubljana, startDate: '2027-05-11', durationDays: 3 })
    const english = await caller.agent.chat({ tripId: trip.id, text: 'Plan my three days' })
    expect(english.proposal).toBeNull()
    expect(textOf(english)).toContain('no guide for Ljubljana')
    expect(textOf(english)).toContain('paste a list')
    const chinese = await caller.agent.chat({ tripId: trip.id, text: '帮我安排这三天' })
    expect(textOf(chinese)).toContain('粘贴')
  })
})
