// One trip with everything in it, and everybody around it: a new noun adds an object of its own here.
import { uuidv7 } from 'uuidv7'
import type { Container } from '../server/container.ts'
import { agentRuns, conversations, messages, proposals } from '../server/db/schema/index.ts'
import type { Actor } from '../server/kernel/actor.ts'
import { addMember, createCallerAs, createTrip, createUser, newItem } from './factories.ts'

export interface TripScene {
  actors: { nobody: null } & Record<'stranger' | 'viewer' | 'editor' | 'owner' | 'admin', Actor>
  /** What inputs need to mean something, by the names they have for it: ids above all. */
  ids: Record<string, string>
}

export async function createTripScene(container: Container): Promise<TripScene> {
  const user = () => createUser(container)
  const [stranger, viewer, editor, owner] = await Promise.all([user(), user(), user(), user()])
  const admin = await createUser(container, { role: 'admin' })
  const { id: tripId } = await createTrip(container, owner)
  await addMember(container, tripId, viewer, 'viewer')
  await addMember(container, tripId, editor, 'editor')
  const caller = createCallerAs(container, owner)
  const item = await caller.itinerary.add({ tripId, ...newItem() })
  const candidate = await caller.itinerary.candidates.add({ itemId: item.id, kind: 'restaurant', title: 'Noodles' })
  const alert = await caller.alerts.report({ tripId, kind: 'closure', itemId: item.id })
  const task = await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
  const [packed] = await caller.tasks.packing.add({ tripId, items: [{ title: 'Socks' }] })
  const invite = await caller.companions.invite({ tripId, role: 'viewer' })
  const note = await caller.knowledge.create({ tripId, title: 'Visa', content: 'Bring two photos.' })
  const amount = { amount: 3000, currency: 'CNY' }
  const expense = await caller.budget.expenses.create({ tripId, title: 'Hotpot', amount })
  const paid = { from: editor.userId, to: owner.userId, amount: { ...amount, amount: 1 } }
  const transfer = await caller.budget.transfers.markPaid({ tripId, ...paid })
  const shareLink = await caller.companions.shareLinks.create({ tripId, sections: ['plan'] })
  const template = await caller.trips.templates.save({ tripId, name: 'Pandas' })
  const file = await createFile(container, owner, tripId)
  const report = await caller.reports.build({ tripId, format: 'pdf' })
  const run = await createRun(container, owner, tripId)
  return {
    actors: { nobody: null, stranger, viewer, editor, owner, admin },
    ids: {
      level: 'silent',
      tripId,
      itemId: item.id,
      candidateId: candidate.id,
      alertId: alert.id,
      taskId: task.id,
      packingItemId: packed?.id ?? '',
      userId: viewer.userId,
      inviteId: invite.id,
      entryId: note.id,
      expenseId: expense.id,
      transferId: transfer.id,
      shareLinkId: shareLink.id,
      templateId: template.id,
      fileId: file.id,
      reportId: report.id,
      ...run,
    },
  }
}

function createFile({ services }: Container, owner: Actor, tripId: string) {
  const bytes = Buffer.from('%PDF-1.7')
  return services.fileBytes.storeGenerated(owner, {
    tripId,
    kind: 'ticket',
    name: 'Ticket.pdf',
    mediaType: 'application/pdf',
    bytes,
  })
}

async function createRun({ database: { db } }: Container, owner: Actor, tripId: string) {
  const [conversationId, runId, messageId, proposalId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const option = { id: 'o1', label: 'The first', detail: '' }
  const question = { id: uuidv7(), text: 'Which one?', options: [option], expiresAt: '2030-01-01T00:00:00Z' }
  await db.insert(conversations).values({ id: conversationId, tripId, stage: 'pre', title: 'Plans' })
  const message = { id: messageId, conversationId, role: 'user' as const, citations: [], suggestions: [] }
  await db.insert(messages).values({ ...message, parts: [{ type: 'text', text: 'Pandas?' }] })
  const run = { id: runId, conversationId, tripId, userId: owner.userId, messageId, stage: 'pre' as const }
  await db.insert(agentRuns).values({ ...run, status: 'failed', question: { ...question, answer: null } })
  await db.insert(proposals).values({ id: proposalId, tripId, runId, title: 'Plan', changes: [], acceptedIds: [] })
  return { conversationId, runId, messageId, proposalId, questionId: question.id, choice: option.id }
}
