// What the walk through all mutations finds: the scene of a trip, two accounts with sessions, and what only the outside makes.
import { uuidv7 } from 'uuidv7'
import { hashToken } from '../server/accounts/secret-token.ts'
import type { Container } from '../server/container.ts'
import { messages, verificationTokens } from '../server/db/schema/index.ts'
import type { Actor } from '../server/kernel/actor.ts'
import { type Caller, createCallerAs, requestScope } from './factories.ts'
import type { TripScene } from './trip-scene.ts'

export interface WriteScene extends TripScene {
  container: Container
  owner: Caller
  /** With a session and a known password. */
  account: Actor
  /** Another one of that kind, which leaves in the end. */
  leaver: Actor
}
export const accountOf = { name: 'Ada', email: 'ada@writes.example', password: 'seven paper boats' }

export async function createWriteScene(container: Container, scene: TripScene): Promise<WriteScene> {
  const register = async (email: string) => {
    const { accessToken } = await createCallerAs(container, null).accounts.register({ ...accountOf, email })
    const actor = await container.services.identity.identifyBearer(accessToken, requestScope())
    if (!actor) throw new Error('nobody behind a fresh token')
    return actor
  }
  const [account, leaver] = [await register(accountOf.email), await register('leaver@writes.example')]
  return { ...scene, container, owner: createCallerAs(container, scene.actors.owner), account, leaver }
}

/** The run of the scene as one that waits for an answer. */
export async function waitingRun({ container: { database }, ids: { runId = '' } }: WriteScene): Promise<object> {
  const leaseUntil = new Date(Date.now() + 3_600_000).toISOString()
  await database.sql`update agent_runs set status = 'waiting', lease_until = ${leaseUntil} where id = ${runId}`
  return { runId }
}

/** A reply of the assistant to the message of the scene. */
export async function answer({ container: { database }, ids }: WriteScene): Promise<object> {
  const { conversationId = '', messageId = '', runId = '' } = ids
  const id = uuidv7()
  const reply = {
    id,
    conversationId,
    parentId: messageId,
    runId,
    role: 'agent' as const,
    citations: [],
    suggestions: [],
  }
  await database.db.insert(messages).values({ ...reply, parts: [{ type: 'text', text: 'Pandas.' }] })
  return { messageId: id }
}

export async function mailedLink(scene: WriteScene, purpose: 'reset_password' | 'change_email', userId: string) {
  const token = `link to ${purpose} that was mailed`
  const values = { userId, purpose, tokenHash: hashToken(token), email: 'ada@elsewhere.example' }
  const expiresAt = new Date(Date.now() + 3_600_000)
  await scene.container.database.db.insert(verificationTokens).values({ ...values, expiresAt })
  return { token }
}
