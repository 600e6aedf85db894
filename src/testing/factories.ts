// Rows and callers for tests: each a function whose defaults can be overridden.
import { uuidv7 } from 'uuidv7'
import type { ApiTokenScope } from '#contract/api-token.ts'
import type { NewItem } from '#contract/itinerary.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { CreateTrip, MemberRole } from '#contract/trip.ts'
import { decoyHash } from '../server/accounts/password.ts'
import type { Container } from '../server/container.ts'
import { tripMembers, users } from '../server/db/schema/index.ts'
import { appRouter } from '../server/http/root.router.ts'
import type { Actor, RequestScope } from '../server/kernel/actor.ts'
import { countChangesOfMember } from '../server/kernel/trip-revision.ts'
import { createCallerFactory } from '../server/procedures/procedures.ts'

const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>

const chengdu: PlaceRef = { name: 'Chengdu', lat: 30.6598, lng: 104.0657, zone: 'Asia/Shanghai', country: 'CN' }
export const paris: PlaceRef = { name: 'Paris', lat: 48.8566, lng: 2.3522, zone: 'Europe/Paris', country: 'FR' }

export function requestScope(overrides: Partial<RequestScope> = {}): RequestScope {
  return {
    id: `test-${uuidv7()}`,
    address: '127.0.0.1',
    userAgent: 'vitest',
    origin: 'http://localhost:3000',
    ...overrides,
  }
}

/** A stored user without a usable password. */
export async function createUser(
  container: Container,
  overrides: Partial<typeof users.$inferInsert> = {},
): Promise<Actor> {
  const id = uuidv7()
  const values = { id, name: 'Lin', email: `${id}@example.com`, passwordHash: decoyHash, ...overrides }
  await container.database.db.insert(users).values(values)
  const { role = 'traveller', locale = 'en' } = overrides
  return { kind: 'user', userId: id, role, locale, sessionId: null, request: requestScope() }
}

/** A caller through the real router; `null` is a caller who is not signed in. */
export function createCallerAs(
  container: Container,
  actor: Actor | null,
  locale: 'zh-CN' | 'en' = 'en',
  request: RequestScope = actor?.request ?? requestScope(),
): Caller {
  const { logger, metrics, services } = container
  return createCaller({
    actor,
    locale,
    request,
    logger,
    metrics,
    services,
    streams: { open: 0 },
    tokenCalls: { left: null },
  })
}

/** What a developer's token of this account may do, as it comes in with a request. */
export async function createTokenActor(container: Container, owner: Actor, scopes: ApiTokenScope[]): Promise<Actor> {
  const { token } = await createCallerAs(container, owner).accounts.tokens.create({ name: 'A program', scopes })
  const actor = await container.services.identity.identifyBearer(token, requestScope())
  if (!actor) throw new Error('nobody behind a fresh token')
  return actor
}

export async function createTrip(container: Container, owner: Actor, overrides: Partial<CreateTrip> = {}) {
  const to = overrides.stops ? {} : { destination: chengdu }
  return createCallerAs(container, owner).trips.create({ ...to, durationDays: 3, ...overrides })
}

export async function addMember(container: Container, tripId: string, actor: Actor, role: MemberRole): Promise<void> {
  const { db } = container.database
  await db.insert(tripMembers).values({ tripId, userId: actor.userId, role })
  await countChangesOfMember(db, actor.userId)
}

export function newItem(overrides: Partial<NewItem> = {}) {
  return { kind: 'attraction' as const, title: 'Panda base', day: 1, ...overrides }
}
