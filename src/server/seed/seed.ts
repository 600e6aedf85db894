// `npm run db:seed`: two people and three trips to look at. Run again it adds nothing; passwords are shown once and kept nowhere.
import { randomBytes, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findUserByEmail } from '../accounts/account.repository.ts'
import { hashPassword } from '../accounts/password.ts'
import { type Container, createContainer } from '../container.ts'
import { startEmbeddedPostgres } from '../db/embedded.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { users } from '../db/schema/index.ts'
import { loadEnv } from '../env.ts'
import type { Actor } from '../kernel/actor.ts'
import { addDays, dayIn } from '../kernel/calendar.ts'
import { readOrMakeSecret } from '../kernel/kept-secret.ts'
import { demoTrips, friendEmail, hostEmail } from './seed-data.ts'

interface Seeded {
  /** Of the accounts made now. They are shown once and stored hashed. */
  passwords: Record<string, string>
  tripCount: number
}

export async function seedDemo(container: Container): Promise<Seeded> {
  const passwords: Record<string, string> = {}
  const host = await ensureUser(
    container,
    { name: '林小雨', email: hostEmail, role: 'admin', locale: 'zh-CN' },
    passwords,
  )
  await ensureUser(container, { name: 'Alex Moreau', email: friendEmail, role: 'traveller', locale: 'en' }, passwords)
  const { items } = await container.services.trips.list(host, { limit: 1, status: 'active' })
  if (items.length > 0) return { passwords, tripCount: 0 }
  for (const trip of demoTrips) await createTrip(container, host, trip)
  return { passwords, tripCount: demoTrips.length }
}

async function ensureUser(
  { database: { db } }: Container,
  person: Pick<typeof users.$inferInsert, 'name' | 'email' | 'role' | 'locale'>,
  passwords: Record<string, string>,
): Promise<Actor> {
  const known = await findUserByEmail(db, person.email)
  if (known) return actorOf(known)
  const password = randomBytes(12).toString('base64url')
  const values = { ...person, passwordHash: await hashPassword(password) }
  const [user] = await db.insert(users).values(values).returning()
  if (!user) throw new Error('the account was not stored')
  passwords[person.email] = password
  return actorOf(user)
}

function actorOf({ id: userId, role, locale }: typeof users.$inferSelect): Actor {
  const request = { id: randomUUID(), address: null, userAgent: 'seed', origin: null }
  return { kind: 'user', userId, role, locale, sessionId: null, request }
}

async function createTrip({ services }: Container, host: Actor, demo: (typeof demoTrips)[number]): Promise<void> {
  const trip = await services.trips.create(host, { ...demo.trip, startDate: daysFromToday(demo.startsIn) }, demo.locale)
  for (const item of demo.items) await services.itinerary.add(host, { ...emptyItem, ...item, tripId: trip.id })
  for (const task of demo.tasks) await services.tasks.create(host, { ...emptyTask, ...task, tripId: trip.id })
  for (const to of demo.stages) await services.trips.advanceStage(host, trip.id, to)
}

const emptyItem = {
  start: null,
  end: null,
  endsNextDay: false,
  zone: null,
  endZone: null,
  place: null,
  cost: null,
  booking: 'none' as const,
  confirmationCode: null,
  freeCancelUntil: null,
  pinned: false,
  source: null,
  links: [],
  notes: '',
}
const emptyTask = {
  description: '',
  status: 'todo' as const,
  priority: 'normal' as const,
  dueOn: null,
  assigneeId: null,
}

function daysFromToday(days: number): string {
  return addDays(dayIn('UTC', new Date()), days)
}

async function main(): Promise<void> {
  const env = loadEnv({ NODE_ENV: 'development' })
  const dataDir = resolve(env.JOURNEYON_DATA_DIR)
  const embedded = env.DATABASE_URL ? null : await startEmbeddedPostgres({ dataDir })
  const database = env.DATABASE_URL ?? embedded?.connection
  if (!database) throw new Error('no database')
  await migrateDatabase(database)
  const authSecret = env.NEXTAUTH_SECRET ?? (await readOrMakeSecret(dataDir, 'auth-secret'))
  const fileKeys = env.FILE_ENCRYPTION_KEY ?? [await readOrMakeSecret(dataDir, 'file-key')]
  const container = createContainer({ env: { ...env, LOG_LEVEL: 'warn' }, database, authSecret, fileKeys })
  const { passwords, tripCount } = await seedDemo(container)
  const accounts = Object.entries(passwords).map(([email, password]) => `  ${email}  ${password}\n`)
  process.stdout.write(
    accounts.length > 0 ? `Accounts (shown once):\n${accounts.join('')}` : 'The accounts are there.\n',
  )
  process.stdout.write(tripCount > 0 ? `${tripCount} trips added.\n` : 'The trips are there.\n')
  await container.close()
  await embedded?.stop()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}
