// What people and admins look at, as calls of the procedures.
import type { Caller } from '../../src/testing/factories.ts'

export interface Subject {
  tripId: string
  conversationId: string
  runId: string
  userId: string
  /** A moment of the two years and a day later, for pages in the depth of lists. */
  from: string
  to: string
}

export type Read = (caller: Caller, subject: Subject) => Promise<unknown>

export const readsOfPeople: Record<string, Read> = {
  'trips.list': ({ trips }) => trips.list({}),
  'trips.list, by text': ({ trips }) => trips.list({ text: 'ip 12' }),
  'trips.get': ({ trips }, { tripId }) => trips.get({ tripId }),
  'trips.history': ({ trips }, { tripId }) => trips.history({ tripId }),
  'trips.newSteps': ({ trips }, { tripId }) => trips.newSteps({ tripId }),
  'itinerary.list': ({ itinerary }, { tripId }) => itinerary.list({ tripId }),
  'tasks.list': ({ tasks }, { tripId }) => tasks.list({ tripId }),
  'tasks.packing.list': ({ tasks }, { tripId }) => tasks.packing.list({ tripId }),
  'budget.summary': ({ budget }, { tripId }) => budget.summary({ tripId }),
  'budget.expenses.list': ({ budget }, { tripId }) => budget.expenses.list({ tripId }),
  'budget.settleUp': ({ budget }, { tripId }) => budget.settleUp({ tripId }),
  'agent.conversations.list': ({ agent }, { tripId }) => agent.conversations.list({ tripId }),
  'agent.conversations.get': ({ agent }, { conversationId }) => agent.conversations.get({ conversationId }),
  'agent.conversations.search': ({ agent }, { tripId }) => agent.conversations.search({ tripId, text: 'weather' }),
  'proposals.list': ({ proposals }, { tripId }) => proposals.list({ tripId }),
  'undo.list': ({ undo }, { tripId }) => undo.list({ tripId }),
  'alerts.list': ({ alerts }, { tripId }) => alerts.list({ tripId }),
  'companions.list': ({ companions }, { tripId }) => companions.list({ tripId }),
  'files.list': ({ files }, { tripId }) => files.list({ tripId }),
  'notifications.list': ({ notifications }) => notifications.list({}),
  'knowledge.list': ({ knowledge }) => knowledge.list({}),
  'knowledge.status': ({ knowledge }) => knowledge.status({}),
  'knowledge.search': ({ knowledge }) => knowledge.search({ query: 'photos for the visa' }),
  'memory.list': ({ memory }) => memory.list({}),
  'memory.search': ({ memory }) => memory.search({ query: 'which places' }),
  'tags.list': ({ tags }) => tags.list(),
}

const person = 'Lin 42'
const auditFilters: Record<string, (subject: Subject) => Parameters<Caller['audit']['facets']>[0]> = {
  all: () => ({}),
  'a person': ({ userId }) => ({ actorId: userId }),
  'a trip': ({ tripId }) => ({ tripId }),
  'an action': () => ({ action: 'task.added' }),
  'a kind of object': () => ({ entity: 'item' }),
  'a day': ({ from, to }) => ({ from, to }),
  'a person and an action': ({ userId }) => ({ actorId: userId, action: 'task.added' }),
  'an action that never happened': () => ({ action: 'user.locked' }),
}

export const readsOfAdmins: Record<string, Read> = {
  ...Object.fromEntries(
    Object.entries(auditFilters).flatMap(([name, filter]): [string, Read][] => [
      [`audit.list, ${name}`, ({ audit }, subject) => audit.list(filter(subject))],
      [`audit.facets, ${name}`, ({ audit }, subject) => audit.facets(filter(subject))],
    ]),
  ),
  'audit.list, a later page': ({ audit }, { to }) => audit.list({ to }),
  'audit.subjects, people': ({ audit }) => audit.subjects({ kind: 'user', text: person }),
  'audit.subjects, trips': ({ audit }) => audit.subjects({ kind: 'trip', text: 'Chengdu 12' }),
  'admin.users.list': ({ admin }) => admin.users.list({}),
  'admin.users.list, by text': ({ admin }) => admin.users.list({ text: person }),
  'admin.users.sessions': ({ admin }, { userId }) => admin.users.sessions({ userId }),
  'admin.runs.list': ({ admin }) => admin.runs.list({}),
  'admin.runs.get': ({ admin }, { runId }) => admin.runs.get({ runId }),
  'admin.jobs.list': ({ admin }) => admin.jobs.list({}),
  'admin.jobs.list, those that failed': ({ admin }) => admin.jobs.list({ state: 'failed' }),
  'admin.jobs.queues': ({ admin }) => admin.jobs.queues(),
  'admin.usage': ({ admin }) => admin.usage({}),
  'admin.models': ({ admin }) => admin.models(),
  'admin.outbox.list': ({ admin }) => admin.outbox.list({}),
}
