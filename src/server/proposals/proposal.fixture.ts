import { newItemSchema } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { newTaskSchema } from '#contract/task.ts'
import { type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import type { createScriptedTurns } from '../../testing/scripted-turn.ts'

import type { Container } from '../container.ts'

type ScriptedTurns = ReturnType<typeof createScriptedTurns>

/** A proposed change as an agent makes it; what the union needs besides comes with it. */
export type ProposalDraft<Change = ProposedChange> = Change extends ProposedChange ? Omit<Change, 'reason'> : never
const withReasons = (drafts: ProposalDraft[]): ProposedChange[] =>
  drafts.map((draft) => ({ ...draft, reason: 'because' }))

export const addItem = (id: string, item: Parameters<typeof newItem>[0] = {}): ProposalDraft => ({
  id,
  type: 'item.add',
  item: newItemSchema.parse(newItem(item)),
})
export const addTask = (id: string, title: string): ProposalDraft => ({
  id,
  type: 'task.add',
  task: newTaskSchema.parse({ stage: 'pre', title }),
})

export async function setUpProposals(container: Container, turns: ScriptedTurns) {
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const trip = await createTrip(container, owner)
  const tripId = trip.id
  const [museum, dinner] = await Promise.all([
    caller.itinerary.add({ tripId, ...newItem({ title: 'Museum', start: '10:00', end: '12:00' }) }),
    caller.itinerary.add({ tripId, ...newItem({ title: 'Dinner', day: 2, start: '19:00' }) }),
  ])
  const task = await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
  const propose = (drafts: ProposalDraft[], conversationId?: string) =>
    proposeAs(turns, caller, tripId, drafts, conversationId)
  return { container, owner, caller, tripId, museum, dinner, task, propose }
}

async function proposeAs(
  turns: ScriptedTurns,
  caller: Caller,
  tripId: string,
  drafts: ProposalDraft[],
  conversationId?: string,
) {
  const answer = caller.agent.chat({ tripId, text: 'Plan', conversationId })
  ;(await turns.next()).complete({ proposal: { title: 'A plan', changes: withReasons(drafts) } })
  const { proposal, conversationId: usedConversation } = await answer
  if (!proposal) throw new Error('nothing was proposed')
  return { proposalId: proposal.id, conversationId: usedConversation }
}

export type ProposalSetUp = Awaited<ReturnType<typeof setUpProposals>>
export const changesOfEveryKind = ({ museum, dinner, task, tripId: _ }: ProposalSetUp): ProposalDraft[] => [
  addItem('breakfast', { title: 'Breakfast', start: '08:00' }),
  { id: 'longer', type: 'item.update', itemId: museum.id, title: 'Museum', baseVersion: 1, patch: { end: '13:00' } },
  { id: 'later', type: 'item.move', itemId: museum.id, title: 'Museum', baseVersion: 1, day: 2 },
  { id: 'gone', type: 'item.remove', itemId: dinner.id, title: 'Dinner', baseVersion: 1 },
  addTask('book', 'Book a table'),
  { id: 'done', type: 'task.update', taskId: task.id, title: 'Passport', baseVersion: 1, patch: { status: 'done' } },
  { id: 'budget', type: 'trip.setBudget', baseVersion: 1, budget: { amount: 300_000, currency: 'CNY' } },
]

/** The plan as people see it: what undo must bring back. Versions count on. */
export async function planOf(caller: Caller, tripId: string) {
  const { itinerary, tasks, budget, currency } = await caller.trips.get({ tripId })
  const bare = <Row extends { version: number }>({ version: _, ...row }: Row) => row
  return { itinerary: itinerary.map(bare), tasks: tasks.map(bare), budget, currency }
}
