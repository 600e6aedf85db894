import { describe, expect, it } from 'vitest'
import { noTravelNeeds } from '#contract/trip.ts'
import { addMember, createCallerAs, createUser, paris } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { type ProposalDraft, type ProposalSetUp, planOf, setUpProposals } from './proposal.fixture.ts'

const london = { name: 'London', lat: 51.5074, lng: -0.1278, zone: 'Europe/London', country: 'GB' }
const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })
const setUp = () => setUpProposals(opened.container, turns)

const tripOf = async ({ caller, tripId }: ProposalSetUp) => {
  const { version: _, updatedAt: __, revision: ___, ...trip } = await caller.trips.get({ tripId })
  return { ...trip, ...(await planOf(caller, tripId)) }
}

type Kind = [name: string, draft: (set: ProposalSetUp) => ProposalDraft, after: object]
const ofItem = ({ museum }: ProposalSetUp) => ({ itemId: museum.id, title: 'Museum', baseVersion: museum.version })

const kinds: Kind[] = [
  [
    'dates, length, party, pace, preferences and needs of the trip',
    () => ({
      id: 'c',
      type: 'trip.update',
      baseVersion: 1,
      patch: {
        startDate: '2027-05-01',
        durationDays: 9,
        party: { adults: 2, children: 1 },
        pace: 'relaxed',
        preferences: ['museum'],
        needs: { ...noTravelNeeds, diets: ['vegan'], stepFree: 'required' },
      },
    }),
    {
      startDate: '2027-05-01',
      durationDays: 9,
      party: { adults: 2, children: 1 },
      pace: 'relaxed',
      preferences: ['museum'],
      needs: { diets: ['vegan'], stepFree: 'required' },
    },
  ],
  [
    'stops, with their items',
    () => ({
      id: 'c',
      type: 'trip.update',
      baseVersion: 1,
      patch: {
        stops: [
          { id: crypto.randomUUID(), place: london, nights: 2 },
          { id: crypto.randomUUID(), place: paris, nights: 3 },
        ],
      },
    }),
    { durationDays: 6, destination: london, stops: [{ nights: 2 }, { nights: 3 }] },
  ],
  [
    'a budget in another currency',
    () => ({ id: 'c', type: 'trip.update', baseVersion: 1, patch: { budget: { amount: 90_000, currency: 'JPY' } } }),
    { budget: { amount: 90_000, currency: 'JPY' }, currency: 'JPY' },
  ],
  [
    'a move to another day and time',
    (set) => ({
      id: 'c',
      type: 'item.move',
      ...ofItem(set),
      day: 2,
      schedule: { start: '15:00', end: '17:00', endsNextDay: false },
    }),
    { itinerary: [{ title: 'Museum', day: 2, start: '15:00', end: '17:00' }, { title: 'Dinner' }] },
  ],
  [
    'a swap, each with its own length',
    (set) => ({
      id: 'c',
      type: 'item.swap',
      ...ofItem(set),
      withId: set.dinner.id,
      withTitle: 'Dinner',
      withVersion: 1,
    }),
    {
      itinerary: [
        { title: 'Dinner', day: 1, start: '10:00' },
        { title: 'Museum', day: 2, start: '19:00', end: '21:00' },
      ],
    },
  ],
  [
    'a booking with its code, a cost, a note and a pin',
    (set) => ({
      id: 'c',
      type: 'item.update',
      ...ofItem(set),
      patch: {
        booking: 'booked',
        confirmationCode: 'AB12',
        cost: { amount: 900, currency: 'EUR' },
        notes: 'East gate',
        pinned: true,
      },
    }),
    { itinerary: [{ booking: 'booked', confirmationCode: 'AB12', notes: 'East gate', pinned: true }, {}] },
  ],
  [
    'the removal of a task',
    ({ task }) => ({ id: 'c', type: 'task.remove', taskId: task.id, title: 'Passport', baseVersion: 1 }),
    { tasks: [] },
  ],
  ['the next stage', () => ({ id: 'c', type: 'trip.advanceStage', to: 'on' }), { currentStage: 'on' }],
]

describe('every kind of change', () => {
  it.each(kinds)('applies and undoes %s', async (_, draft, after) => {
    const set = await setUp()
    const before = await tripOf(set)
    const { proposalId } = await set.propose([draft(set)])
    expect(await tripOf(set)).toEqual(before)
    await set.caller.proposals.decide({ proposalId, accept: 'all' })
    expect(await tripOf(set)).toMatchObject(after)
    await set.caller.proposals.undo({ proposalId })
    expect(await tripOf(set)).toEqual(before)
  })

  it('shortens a trip and removes what stood on its last day in one proposal', async () => {
    const set = await setUp()
    const shorter: ProposalDraft = { id: 'a', type: 'trip.update', baseVersion: 1, patch: { durationDays: 1 } }
    const alone = await set.propose([shorter])
    const decide = (proposalId: string) => set.caller.proposals.decide({ proposalId, accept: 'all' })
    expect(await failureOf(decide(alone.proposalId))).toMatchObject({ code: 'PROPOSAL_STALE' })
    const { dinner } = set
    const gone: ProposalDraft = { id: 'b', type: 'item.remove', itemId: dinner.id, title: 'Dinner', baseVersion: 1 }
    await decide((await set.propose([shorter, gone])).proposalId)
    expect(await tripOf(set)).toMatchObject({ durationDays: 1, itinerary: [{ title: 'Museum' }] })
  })

  it('refuses a swap with an item that has changed since', async () => {
    const set = await setUp()
    const { dinner } = set
    const swap: ProposalDraft = {
      id: 'c',
      type: 'item.swap',
      ...ofItem(set),
      withId: dinner.id,
      withTitle: 'Dinner',
      withVersion: 1,
    }
    const { proposalId } = await set.propose([swap])
    await set.caller.itinerary.update({ itemId: dinner.id, version: 1, title: 'Supper' })
    const failure = await failureOf(set.caller.proposals.decide({ proposalId, accept: 'all' }))
    expect(failure).toMatchObject({ code: 'PROPOSAL_STALE' })
  })

  it('lets only an owner accept the next stage', async () => {
    const set = await setUp()
    const editor = await createUser(opened.container)
    await addMember(opened.container, set.tripId, editor, 'editor')
    const { proposalId } = await set.propose([{ id: 'c', type: 'trip.advanceStage', to: 'on' }])
    const decide = createCallerAs(opened.container, editor).proposals.decide({ proposalId, accept: 'all' })
    expect(await failureOf(decide)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await tripOf(set)).toMatchObject({ currentStage: 'pre' })
  })

  it('refuses a stage that was reached meanwhile', async () => {
    const set = await setUp()
    const { proposalId } = await set.propose([{ id: 'c', type: 'trip.advanceStage', to: 'on' }])
    await set.caller.trips.advanceStage({ tripId: set.tripId, to: 'on' })
    const failure = await failureOf(set.caller.proposals.decide({ proposalId, accept: 'all' }))
    expect(failure).toMatchObject({ code: 'PROPOSAL_STALE' })
  })
})
