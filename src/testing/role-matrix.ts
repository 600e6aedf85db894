// Who may call what: one row for each procedure. `open` = gets past the checks (whatever the input then leads to).
// nobody | stranger | viewer | editor | owner | admin (of the product, a stranger to the trip)

import { uuidv7 } from 'uuidv7'
import type { ApiTokenScope } from '#contract/api-token.ts'
import type { Container } from '../server/container.ts'
import { agentRuns, conversations, messages, proposals } from '../server/db/schema/index.ts'
import type { Actor } from '../server/kernel/actor.ts'
import { addMember, createCallerAs, createTrip, createUser, newItem } from './factories.ts'

export type Verdict = 'open' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND'
export const callers = ['nobody', 'stranger', 'viewer', 'editor', 'owner', 'admin'] as const
type Verdicts = readonly Verdict[]

/** What an API token needs: a scope, being valid (`any`), or nothing (`public`); `session` admits none. */
type TokenScope = ApiTokenScope | 'any' | 'session' | 'public'

interface MatrixRow {
  verdicts: Verdicts
  scope: TokenScope
}
const row = (verdicts: Verdicts, scope: TokenScope): MatrixRow => ({ verdicts, scope })

const anyone: Verdicts = ['open', 'open', 'open', 'open', 'open', 'open']
const signedIn: Verdicts = ['UNAUTHENTICATED', 'open', 'open', 'open', 'open', 'open']
const admin: Verdicts = ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'open']
const viewer: Verdicts = ['UNAUTHENTICATED', 'NOT_FOUND', 'open', 'open', 'open', 'NOT_FOUND']
const editor: Verdicts = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'open', 'open', 'NOT_FOUND']
const owner: Verdicts = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'open', 'NOT_FOUND']

export const roleMatrix: Record<string, MatrixRow> = {
  'accounts.register': row(anyone, 'public'),
  'accounts.signIn': row(anyone, 'public'),
  'accounts.refresh': row(anyone, 'public'),
  'accounts.requestPasswordReset': row(anyone, 'public'),
  'accounts.resetPassword': row(anyone, 'public'),
  'accounts.confirmEmail': row(anyone, 'public'),
  'accounts.confirmRegistration': row(anyone, 'public'),
  'accounts.signOut': row(signedIn, 'session'),
  'accounts.me': row(signedIn, 'any'),
  'accounts.updateProfile': row(signedIn, 'session'),
  'accounts.changePassword': row(signedIn, 'session'),
  'accounts.changeEmail': row(signedIn, 'session'),
  'accounts.remove': row(signedIn, 'session'),
  'accounts.sessions.list': row(signedIn, 'session'),
  'accounts.sessions.revoke': row(signedIn, 'session'),
  'accounts.tokens.list': row(signedIn, 'session'),
  'accounts.tokens.create': row(signedIn, 'session'),
  'accounts.tokens.revoke': row(signedIn, 'session'),
  'admin.health': row(admin, 'admin'),
  'admin.models': row(admin, 'admin'),
  'admin.runs.list': row(admin, 'admin'),
  'admin.runs.get': row(admin, 'admin'),
  'admin.users.list': row(admin, 'admin'),
  'admin.users.setRole': row(admin, 'admin'),
  'admin.users.setLocked': row(admin, 'admin'),
  'admin.logLevel.get': row(admin, 'admin'),
  'admin.logLevel.set': row(admin, 'admin'),
  'admin.jobs.list': row(admin, 'admin'),
  'admin.jobs.retry': row(admin, 'admin'),
  'admin.outbox.list': row(admin, 'admin'),
  'agent.send': row(editor, 'agent'),
  'agent.events': row(viewer, 'agent'),
  'agent.stop': row(editor, 'agent'),
  'agent.retry': row(editor, 'agent'),
  'agent.chat': row(editor, 'agent'),
  'agent.brief.get': row(viewer, 'agent'),
  'agent.brief.plan': row(editor, 'agent'),
  'agent.brief.update': row(editor, 'agent'),
  'agent.conversations.list': row(viewer, 'agent'),
  'agent.conversations.get': row(viewer, 'agent'),
  'agent.conversations.rename': row(editor, 'agent'),
  'agent.conversations.remove': row(editor, 'agent'),
  'agent.conversations.search': row(viewer, 'agent'),
  'audit.export': row(admin, 'admin'),
  'audit.list': row(admin, 'admin'),
  'audit.subjects': row(admin, 'admin'),
  'exports.file': row(viewer, 'trips:read'),
  'exports.feeds.get': row(viewer, 'session'),
  'exports.feeds.create': row(viewer, 'session'),
  'exports.feeds.revoke': row(viewer, 'session'),
  'companions.list': row(viewer, 'trips:read'),
  'companions.invite': row(owner, 'trips:write'),
  'companions.revokeInvite': row(owner, 'trips:write'),
  'companions.invitation': row(anyone, 'public'),
  'companions.acceptInvite': row(signedIn, 'trips:write'),
  'companions.setRole': row(owner, 'trips:write'),
  'companions.remove': row(owner, 'trips:write'),
  'companions.leave': row(viewer, 'trips:write'),
  'companions.transferOwnership': row(owner, 'trips:write'),
  'budget.summary': row(viewer, 'trips:read'),
  'budget.expenses.list': row(viewer, 'trips:read'),
  'budget.expenses.create': row(editor, 'trips:write'),
  'budget.expenses.update': row(editor, 'trips:write'),
  'budget.expenses.remove': row(editor, 'trips:write'),
  'budget.settleUp': row(viewer, 'trips:read'),
  'budget.transfers.markPaid': row(editor, 'trips:write'),
  'budget.transfers.remove': row(editor, 'trips:write'),
  'companions.shareLinks.list': row(owner, 'trips:read'),
  'companions.shareLinks.create': row(owner, 'trips:write'),
  'companions.shareLinks.revoke': row(owner, 'trips:write'),
  'companions.shared.open': row(anyone, 'public'),
  'imports.places': row(editor, 'trips:write'),
  'imports.trip': row(signedIn, 'trips:write'),
  'itinerary.list': row(viewer, 'trips:read'),
  'itinerary.add': row(editor, 'trips:write'),
  'itinerary.update': row(editor, 'trips:write'),
  'itinerary.move': row(editor, 'trips:write'),
  'itinerary.mark': row(editor, 'trips:write'),
  'itinerary.rate': row(editor, 'trips:write'),
  'itinerary.remove': row(editor, 'trips:write'),
  'itinerary.check': row(viewer, 'trips:read'),
  'itinerary.legs': row(viewer, 'trips:read'),
  'itinerary.applyFix': row(editor, 'trips:write'),
  'knowledge.create': row(signedIn, 'knowledge'),
  'knowledge.get': row(viewer, 'knowledge'),
  'knowledge.list': row(signedIn, 'knowledge'),
  'knowledge.update': row(editor, 'knowledge'),
  'knowledge.remove': row(editor, 'knowledge'),
  'knowledge.search': row(signedIn, 'knowledge'),
  'knowledge.status': row(signedIn, 'knowledge'),
  'knowledge.tags': row(signedIn, 'knowledge'),
  'knowledge.retryIndexing': row(signedIn, 'knowledge'),
  'maps.base': row(anyone, 'public'),
  'maps.places': row(signedIn, 'trips:read'),
  'maps.placeAt': row(signedIn, 'trips:read'),
  'memory.list': row(signedIn, 'knowledge'),
  'memory.search': row(signedIn, 'knowledge'),
  'memory.add': row(signedIn, 'knowledge'),
  'memory.update': row(signedIn, 'knowledge'),
  'memory.remove': row(signedIn, 'knowledge'),
  'memory.clear': row(signedIn, 'knowledge'),
  'memory.history': row(signedIn, 'knowledge'),
  'memory.setEnabled': row(signedIn, 'knowledge'),
  'planning.plan': row(signedIn, 'trips:read'),
  'planning.watch': row(signedIn, 'trips:read'),
  'planning.verify': row(signedIn, 'trips:read'),
  'planning.replan': row(signedIn, 'trips:read'),
  'proposals.list': row(viewer, 'trips:read'),
  'proposals.get': row(viewer, 'trips:read'),
  'proposals.decide': row(editor, 'trips:write'),
  'proposals.undo': row(editor, 'trips:write'),
  'system.health': row(anyone, 'public'),
  'system.about': row(anyone, 'public'),
  'tags.list': row(signedIn, 'knowledge'),
  'tags.upsert': row(signedIn, 'knowledge'),
  'tags.bulkUpsert': row(signedIn, 'knowledge'),
  'tags.remove': row(signedIn, 'knowledge'),
  'tasks.list': row(viewer, 'trips:read'),
  'tasks.create': row(editor, 'trips:write'),
  'tasks.update': row(editor, 'trips:write'),
  'tasks.reorder': row(editor, 'trips:write'),
  'tasks.remove': row(editor, 'trips:write'),
  'travel.places.search': row(signedIn, 'trips:read'),
  'travel.places.nearby': row(signedIn, 'trips:read'),
  'travel.geocode': row(signedIn, 'trips:read'),
  'travel.weather': row(signedIn, 'trips:read'),
  'travel.hourlyWeather': row(signedIn, 'trips:read'),
  'travel.countryFacts': row(signedIn, 'trips:read'),
  'travel.publicHolidays': row(signedIn, 'trips:read'),
  'travel.lodging.search': row(signedIn, 'trips:read'),
  'travel.flights.search': row(signedIn, 'trips:read'),
  'travel.trains.search': row(signedIn, 'trips:read'),
  'travel.route': row(signedIn, 'trips:read'),
  'travel.convertCurrency': row(signedIn, 'trips:read'),
  'travel.entryRequirements': row(signedIn, 'trips:read'),
  'trials.plan': row(anyone, 'public'),
  'trials.get': row(anyone, 'public'),
  'trials.claim': row(signedIn, 'trips:write'),
  'trips.create': row(signedIn, 'trips:write'),
  'trips.list': row(signedIn, 'trips:read'),
  'trips.get': row(viewer, 'trips:read'),
  'trips.update': row(editor, 'trips:write'),
  'trips.redate': row(editor, 'trips:write'),
  'trips.stops.set': row(editor, 'trips:write'),
  'trips.stops.suggest': row(signedIn, 'trips:read'),
  'trips.archive': row(owner, 'trips:write'),
  'trips.restore': row(owner, 'trips:write'),
  'trips.remove': row(owner, 'trips:write'),
  'trips.stageChecklist': row(viewer, 'trips:read'),
  'trips.advanceStage': row(owner, 'trips:write'),
  'trips.rewindStage': row(owner, 'trips:write'),
  'trips.setStageStatus': row(owner, 'trips:write'),
  'trips.duplicate': row(viewer, 'trips:write'),
  'trips.history': row(viewer, 'trips:read'),
  'trips.changes': row(viewer, 'trips:read'),
  'undo.last': row(editor, 'trips:write'),
  'undo.redo': row(editor, 'trips:write'),
  'undo.list': row(viewer, 'trips:read'),
}

// One trip with everything in it, and everybody around it: a new noun adds an object of its own here.

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
  const task = await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
  const invite = await caller.companions.invite({ tripId, role: 'viewer' })
  const note = await caller.knowledge.create({ tripId, title: 'Visa', content: 'Bring two photos.' })
  const amount = { amount: 3000, currency: 'CNY' }
  const expense = await caller.budget.expenses.create({ tripId, title: 'Hotpot', amount })
  const paid = { from: editor.userId, to: owner.userId, amount: { ...amount, amount: 1 } }
  const transfer = await caller.budget.transfers.markPaid({ tripId, ...paid })
  const shareLink = await caller.companions.shareLinks.create({ tripId, sections: ['plan'] })
  const run = await createRun(container, owner, tripId)
  return {
    actors: { nobody: null, stranger, viewer, editor, owner, admin },
    ids: {
      level: 'silent',
      tripId,
      itemId: item.id,
      taskId: task.id,
      userId: viewer.userId,
      inviteId: invite.id,
      entryId: note.id,
      expenseId: expense.id,
      transferId: transfer.id,
      shareLinkId: shareLink.id,
      ...run,
    },
  }
}

async function createRun({ database: { db } }: Container, owner: Actor, tripId: string) {
  const [conversationId, runId, messageId, proposalId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  await db.insert(conversations).values({ id: conversationId, tripId, stage: 'pre', title: 'Plans' })
  const message = { id: messageId, conversationId, role: 'user' as const, citations: [], suggestions: [] }
  await db.insert(messages).values({ ...message, parts: [{ type: 'text', text: 'Pandas?' }] })
  const run = { id: runId, conversationId, tripId, userId: owner.userId, messageId, stage: 'pre' as const }
  await db.insert(agentRuns).values({ ...run, status: 'failed' })
  await db.insert(proposals).values({ id: proposalId, tripId, runId, title: 'Plan', changes: [], acceptedIds: [] })
  return { conversationId, runId, proposalId }
}
