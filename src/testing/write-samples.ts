// A call of every mutation that changes something, in a scene that all share: those that take things away come last.
import { uuidv7 } from 'uuidv7'
import { hashPassword } from '../server/accounts/password.ts'
import { hashToken } from '../server/accounts/secret-token.ts'
import { notifications, pendingRegistrations } from '../server/db/schema/index.ts'
import { createUnsubscribeTokens } from '../server/notifications/unsubscribe-token.ts'
import { createCallerAs } from './factories.ts'
import { testAuthSecret } from './test-container.ts'
import type { TripScene } from './trip-scene.ts'
import { accountOf, answer, mailedLink, type WriteScene, waitingRun } from './write-scene.ts'

const nextPassword = 'eight paper boats'
const lastPassword = 'nine paper boats'

export interface WriteSample {
  /** The owner of the trip where absent. */
  as?: 'nobody' | 'account' | 'leaver' | Exclude<keyof TripScene['actors'], 'nobody'>
  /** Besides what the schema asks for and the scene knows. */
  input?: (scene: WriteScene) => object | Promise<object>
}

const idOf = ({ id }: { id: string }) => id
const versionOf = async ({ owner, ids: { tripId = '' } }: WriteScene) => (await owner.trips.get({ tripId })).version

/** In the order in which they are called. */
export const writeSamples: Record<string, WriteSample> = {
  'accounts.register': { as: 'nobody', input: () => ({ email: 'new@writes.example', password: nextPassword }) },
  'accounts.confirmRegistration': {
    as: 'nobody',
    async input({ container: { database } }) {
      const token = 'link to confirm that was mailed'
      const expiresAt = new Date(Date.now() + 3_600_000)
      const waiting = {
        email: 'waiting@writes.example',
        name: 'Wu',
        passwordHash: await hashPassword(nextPassword),
        locale: 'en' as const,
      }
      await database.db.insert(pendingRegistrations).values({ ...waiting, tokenHash: hashToken(token), expiresAt })
      return { token, password: nextPassword }
    },
  },
  'accounts.signIn': { as: 'nobody', input: () => accountOf },
  'accounts.updateProfile': { as: 'account', input: () => ({ name: 'Ada Lovelace' }) },
  'accounts.tokens.create': { as: 'account' },
  'accounts.tokens.revoke': {
    as: 'account',
    input: async ({ container, account }) => {
      const token = await createCallerAs(container, account).accounts.tokens.create({ name: 'x', scopes: ['files'] })
      return { tokenId: token.id }
    },
  },
  'accounts.sessions.revoke': {
    as: 'account',
    async input({ container, account }) {
      await createCallerAs(container, null).accounts.signIn(accountOf)
      const sessions = await createCallerAs(container, account).accounts.sessions.list()
      return { sessionId: sessions.find(({ current }) => !current)?.id }
    },
  },
  'accounts.changeEmail': {
    as: 'account',
    input: () => ({ email: 'ada@elsewhere.example', currentPassword: accountOf.password }),
  },
  'accounts.confirmEmail': { as: 'nobody', input: (scene) => mailedLink(scene, 'change_email', scene.account.userId) },
  'accounts.changePassword': {
    as: 'account',
    input: () => ({ currentPassword: accountOf.password, password: nextPassword }),
  },
  'accounts.signOut': { as: 'account' },
  'accounts.resetPassword': {
    as: 'nobody',
    input: async (scene) => ({
      ...(await mailedLink(scene, 'reset_password', scene.account.userId)),
      password: lastPassword,
    }),
  },
  'admin.users.setRole': { as: 'admin', input: ({ account }) => ({ userId: account.userId, role: 'admin' }) },
  'admin.users.endSessions': { as: 'admin', input: ({ account }) => ({ userId: account.userId }) },
  'admin.users.createResetLink': { as: 'admin', input: ({ account }) => ({ userId: account.userId }) },
  'admin.users.setLocked': { as: 'admin', input: ({ account }) => ({ userId: account.userId, locked: true }) },
  'admin.logLevel.set': { as: 'admin' },
  'agent.send': { input: () => ({ clientMessageId: uuidv7() }) },
  'agent.chat': {},
  'agent.brief.plan': {},
  'agent.brief.update': {
    input: async ({ owner, ids: { tripId = '' } }) => ({
      version: (await owner.agent.brief.get({ tripId })).version,
      patch: { set: { pace: 'relaxed' } },
    }),
  },
  'agent.retry': {},
  'agent.answer': { input: waitingRun },
  'agent.stop': { input: waitingRun },
  'agent.edit': { input: () => ({ clientMessageId: uuidv7() }) },
  'agent.feedback': { input: answer },
  'agent.regenerate': { input: answer },
  'agent.versions.select': {},
  'agent.conversations.rename': {},
  'alerts.report': {},
  'alerts.acknowledge': {},
  'budget.expenses.create': {},
  'budget.expenses.update': {},
  'budget.transfers.markPaid': {
    input: ({ actors: { editor, owner } }) => ({ from: editor.userId, to: owner.userId }),
  },
  'budget.transfers.remove': {},
  'budget.expenses.remove': {},
  'companions.invite': {},
  'companions.revokeInvite': {},
  'companions.acceptInvite': {
    as: 'stranger',
    input: async ({ owner, ids: { tripId = '' } }) => ({
      token: (await owner.companions.invite({ tripId, role: 'viewer' })).token,
    }),
  },
  'companions.setRole': { input: () => ({ role: 'editor' }) },
  'companions.shareLinks.create': {},
  'companions.shareLinks.revoke': {},
  'exports.feeds.create': {},
  'exports.feeds.revoke': {},
  'audit.filters.save': { as: 'admin' },
  'audit.filters.remove': {
    as: 'admin',
    input: async ({ container, actors }) => {
      const [kept] = await createCallerAs(container, actors.admin).audit.filters.list()
      return { filterId: kept?.id }
    },
  },
  'files.update': { input: () => ({ name: 'Train.pdf' }) },
  'files.attach': { input: ({ ids: { itemId } }) => ({ itemId }) },
  'files.detach': { input: ({ ids: { itemId } }) => ({ itemId }) },
  'files.remove': {},
  'reports.build': {},
  'reports.remove': {},
  'accounts.exportData': {},
  'imports.propose': {},
  'imports.trip': {
    input: async ({ owner, ids: { tripId = '' } }) => ({
      json: (await owner.exports.file({ tripId, format: 'json' })).text,
    }),
  },
  'itinerary.add': {},
  'itinerary.update': { input: () => ({ version: 1, title: 'Panda garden' }) },
  'itinerary.move': { input: () => ({ day: 2 }) },
  'itinerary.editMany': { input: () => ({ edit: { type: 'move', day: 3 } }) },
  'itinerary.copyDay': { input: () => ({ from: 3, to: 2 }) },
  'itinerary.mark': {},
  'itinerary.markDay': { input: () => ({ day: 2 }) },
  'itinerary.rate': {},
  'itinerary.candidates.add': {},
  'itinerary.candidates.vote': {},
  'itinerary.candidates.choose': {},
  'itinerary.candidates.remove': {
    input: async ({ owner, ids: { itemId = '' } }) => ({
      candidateId: idOf(await owner.itinerary.candidates.add({ itemId, kind: 'restaurant', title: 'Tea' })),
    }),
  },
  'itinerary.applyFix': {},
  'knowledge.create': {},
  'knowledge.update': { input: () => ({ title: 'Visas' }) },
  'knowledge.retryIndexing': {
    async input({ container, ids: { entryId = '' } }) {
      await container.database.sql`update index_documents set status = 'failed' where document_id = ${entryId}`
      return {}
    },
  },
  'knowledge.remove': {},
  'memory.add': {},
  'memory.update': { input: async ({ owner }) => ({ memoryId: (await owner.memory.list({})).items[0]?.id }) },
  'memory.remove': { input: async ({ owner }) => ({ memoryId: (await owner.memory.list({})).items[0]?.id }) },
  'memory.clear': {},
  'notifications.preferences.set': {},
  'notifications.markRead': {
    async input({ container, actors: { owner }, ids: { tripId = '' } }) {
      const told = { userId: owner.userId, kind: 'member-joined' as const, tripId, eventKey: uuidv7(), inApp: true }
      await container.database.db.insert(notifications).values({ ...told, values: { name: 'Wei', trip: 'Chengdu' } })
      return {}
    },
  },
  'notifications.push.subscribe': {
    // The keys of the example in RFC 8291.
    input: () => ({
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    }),
  },
  'notifications.push.unsubscribe': {},
  'notifications.unsubscribe': {
    as: 'nobody',
    input: ({ actors: { owner } }) => ({
      token: createUnsubscribeTokens(testAuthSecret).make({ userId: owner.userId, kind: 'task-due' }),
    }),
  },
  'proposals.suggest': {},
  'proposals.decide': {},
  'proposals.undo': {
    input: async ({ owner, ids: { tripId = '' } }) => ({
      proposalId: (await owner.proposals.list({ tripId, status: 'applied' })).items[0]?.id,
    }),
  },
  'tags.upsert': {},
  'tags.bulkUpsert': {},
  'tags.remove': {},
  'memory.setEnabled': { input: () => ({ enabled: false }) },
  'tasks.create': {},
  'tasks.createMany': {},
  'tasks.update': { input: () => ({ title: 'Passports' }) },
  'tasks.reorder': {},
  'tasks.remove': {},
  'tasks.packing.add': {},
  'tasks.packing.update': { input: () => ({ count: 4 }) },
  'tasks.packing.setPacked': {},
  'tasks.packing.remove': {},
  'trips.create': { input: () => ({ destination: '成都' }) },
  'trips.duplicate': {},
  'trips.templates.createSample': {},
  'trips.templates.save': {},
  'trips.templates.rename': {},
  'trips.templates.use': {},
  'trips.templates.remove': {},
  'trips.update': { input: async (scene) => ({ version: await versionOf(scene), title: 'Pandas' }) },
  'trips.redate': { input: async (scene) => ({ version: await versionOf(scene) }) },
  'trips.stops.set': {
    input: async (scene) => ({ version: await versionOf(scene), stops: [{ place: '重庆', nights: 2 }] }),
  },
  'undo.last': {},
  'undo.redo': {},
  'trips.setStageStatus': { input: () => ({ stage: 'pre', status: 'completed' }) },
  'trips.advanceStage': { input: () => ({ to: 'on' }) },
  'trips.rewindStage': {},
  'itinerary.remove': {},
  'agent.conversations.remove': {},
  'companions.leave': { as: 'stranger' },
  'companions.remove': {},
  'trips.archive': {},
  'trips.restore': {},
  'companions.transferOwnership': { input: ({ actors: { editor } }) => ({ userId: editor.userId }) },
  'trips.remove': { as: 'editor' },
  'accounts.remove': {
    as: 'leaver',
    input: () => ({ currentPassword: accountOf.password }),
  },
}
