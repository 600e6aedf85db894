import { expect, it } from 'vitest'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { setUpProposals } from '../proposals/proposal.fixture.ts'

const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })

async function setUp(paidBy?: string) {
  const given = await setUpProposals(opened.container, turns)
  const amount = { amount: 2000, currency: 'EUR' }
  const { proposalId } = await given.propose([
    {
      id: 'expense',
      type: 'expense.add',
      expense: {
        ...{ title: 'Boat', amount, category: 'sights', spentOn: '2027-05-02', split: { mode: 'equal' } },
        paidBy: paidBy ?? given.owner.userId,
        ...{ rate: 8, rateDate: '2027-05-01', inTripCurrency: { amount: 16_000, currency: 'CNY' } },
      },
    },
  ])
  const listed = async () => (await given.caller.budget.expenses.list({ tripId: given.tripId })).items
  return { ...given, proposalId, listed }
}

it('is an expense once accepted, at the rate that was proposed, and is gone when undone', async () => {
  const { caller, owner, tripId, proposalId, listed } = await setUp()
  expect(await listed()).toEqual([])
  await caller.proposals.decide({ proposalId, accept: 'all' })
  const [expense] = await listed()
  expect(expense).toMatchObject({ title: 'Boat', paidBy: owner.userId, rate: 8, itemId: null, version: 1 })
  expect(expense?.split.parts).toMatchObject([{ userId: owner.userId, amount: { amount: 2000, currency: 'EUR' } }])
  expect((await caller.budget.summary({ tripId })).actual).toEqual({ amount: 16_000, currency: 'CNY' })
  await caller.proposals.undo({ proposalId })
  expect(await listed()).toEqual([])
})

it('is not undone over a later edit', async () => {
  const { caller, proposalId, listed } = await setUp()
  await caller.proposals.decide({ proposalId, accept: 'all' })
  const [expense] = await listed()
  await caller.budget.expenses.update({ expenseId: expense?.id ?? '', title: 'Ship' })
  expect(await failureOf(caller.proposals.undo({ proposalId }))).toMatchObject({ code: 'PROPOSAL_STALE' })
  expect(await listed()).toMatchObject([{ title: 'Ship' }])
})

it('is refused where who paid is not on the trip, and to strangers', async () => {
  const stranger = await createUser(opened.container)
  const { caller, proposalId, listed } = await setUp(stranger.userId)
  const decision = { proposalId, accept: 'all' as const }
  expect(await failureOf(caller.proposals.decide(decision))).toMatchObject({ code: 'INVALID_INPUT' })
  const others = createCallerAs(opened.container, stranger).proposals
  expect(await failureOf(others.decide(decision))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await listed()).toEqual([])
})
