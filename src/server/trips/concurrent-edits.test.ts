// Five people edit one trip at once, on two processes: everybody ends with the same plan, no change is lost without a shown
// conflict, and taking back one's own step never takes back what somebody else did.
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { AuditEntry } from '#contract/audit.ts'
import {
  addMember,
  type Caller,
  createCallerAs,
  createTrip,
  createUser,
  newItem,
  requestScope,
} from '../../testing/factories.ts'
import { propertySize, propertyTimeoutMs } from '../../testing/property-size.ts'
import { useTwoProcesses } from '../../testing/two-processes.ts'
import { auditEntries } from '../db/schema/index.ts'
import { isAppError } from '../kernel/app-error.ts'
import { seededRandom } from '../providers/sample/seeded-random.ts'

const processes = useTwoProcesses()
const edits = propertySize(60, 500)
const people = 5
const days = 4
/** A refusal that the page shows: nothing was stored, and the person knows it. */
const shownRefusals = new Set(['VERSION_CONFLICT', 'NOT_FOUND', 'PROPOSAL_STALE', 'INVALID_TRANSITION'])

interface Acknowledged {
  itemId: string
  version: number
  fields: Record<string, unknown>
}
type Entry = Pick<AuditEntry, 'action' | 'actorId' | 'entityId' | 'before' | 'after' | 'requestId'>
type Way = 'edit' | 'undo' | 'redo'
type Person = Record<Way, Caller>

let tripId: string
let persons: Person[]
const acknowledged: Acknowledged[] = []
const refusals: string[] = []

function drawsOf(name: string): () => number {
  let count = 0
  return () => seededRandom(`${name} ${count++}`)
}

/** What one person does next, knowing the plan as the page has it, which may be old. */
async function editOnce({ edit: caller, undo, redo }: Person, random: () => number, label: string): Promise<void> {
  const known = await caller.itinerary.list({ tripId })
  const item = known[Math.floor(random() * known.length)]
  const kind = Math.floor(random() * 10)
  const note = (edited: { id: string; version: number }, fields: Record<string, unknown>) =>
    void acknowledged.push({ itemId: edited.id, version: edited.version, fields })
  if (kind === 0 || !item) {
    const fields = { title: `new ${label}`, day: 1 + Math.floor(random() * days) }
    return note(await caller.itinerary.add({ tripId, ...newItem(fields) }), fields)
  }
  const { id: itemId, version } = item
  if (kind === 1) return void (await caller.itinerary.remove({ itemId, version }))
  if (kind === 2) return void (await undo.undo.last({ tripId }))
  if (kind === 3) return void (await redo.undo.redo({ tripId }))
  if (kind < 6) {
    const fields = { day: 1 + Math.floor(random() * days) }
    return note(await caller.itinerary.move({ itemId, version, ...fields }), fields)
  }
  const fields = kind < 8 ? { title: `title ${label}` } : { notes: `notes ${label}` }
  note(await caller.itinerary.update({ itemId, version, ...fields }), fields)
}

async function editMany(person: Person, number: number): Promise<void> {
  const random = drawsOf(`person ${number}`)
  for (let index = 0; index < edits / people; index++) {
    await editOnce(person, random, `${number}.${index}`).catch((error: unknown) => {
      const cause = error instanceof Error && isAppError(error.cause) ? error.cause : error
      if (!isAppError(cause)) throw error
      refusals.push(cause.code)
    })
  }
}

/** By which of its three callers a person made the change. */
function wayOf({ requestId }: Entry): Way {
  return requestId === 'undo' || requestId === 'redo' ? requestId : 'edit'
}

/** In the order in which they were stored: each write counts the version of its row up. */
async function chains(): Promise<Map<string, Entry[]>> {
  const { db } = processes.here.database
  const ofItems = and(eq(auditEntries.tripId, tripId), eq(auditEntries.entity, 'item'))
  const entries: Entry[] = await db.select().from(auditEntries).where(ofItems)
  const orderOf = ({ before, after }: Entry) => (after ? Number(after.version) : Number(before?.version) + 0.5)
  return Map.groupBy(
    entries.toSorted((a, b) => orderOf(a) - orderOf(b)),
    ({ entityId }) => entityId,
  )
}

beforeAll(async () => {
  const owner = await createUser(processes.here)
  tripId = (await createTrip(processes.here, owner, { durationDays: days })).id
  const friends = await Promise.all(Array.from({ length: people - 1 }, () => createUser(processes.here)))
  for (const friend of friends) await addMember(processes.here, tripId, friend, 'editor')
  persons = [owner, ...friends].map((actor, index) => {
    const container = index % 2 === 0 ? processes.here : processes.there
    const callerBy = (way: Way) => createCallerAs(container, { ...actor, request: requestScope({ id: way }) })
    return { edit: callerBy('edit'), undo: callerBy('undo'), redo: callerBy('redo') }
  })
  for (const title of ['Pandas', 'Temple', 'Hotpot', 'Museum', 'Park'])
    await persons[0]?.edit.itinerary.add({ tripId, ...newItem({ title }) })
  await Promise.all(persons.map(editMany))
}, propertyTimeoutMs)

test('everybody ends with the same plan, on either process', async () => {
  const plans = await Promise.all(persons.map(({ edit }) => edit.itinerary.list({ tripId })))
  expect(plans[0]?.length).toBeGreaterThan(0)
  for (const plan of plans) expect(plan).toEqual(plans[0])
  const keys = plans[0]?.map(({ day, position }) => `${day} ${position}`)
  expect(new Set(keys).size, 'places of the items').toBe(keys?.length)
})

test('no change is lost: it was stored on top of the one before it, or its refusal was shown', async () => {
  expect(acknowledged.length).toBeGreaterThan(edits / 4)
  expect(refusals.filter((code) => !shownRefusals.has(code))).toEqual([])
  const byItem = await chains()
  for (const entries of byItem.values())
    for (const [index, { before }] of entries.entries())
      if (index > 0 && before) expect(before).toEqual(entries[index - 1]?.after)
  for (const { itemId, version, fields } of acknowledged) {
    const entry = byItem.get(itemId)?.find(({ after }) => after?.version === version)
    expect(entry?.after).toMatchObject(fields)
  }
  const plan = await persons[0]?.edit.itinerary.list({ tripId })
  for (const item of plan ?? [])
    expect(byItem.get(item.id)?.at(-1)?.after).toMatchObject({ ...item, place: item.place })
})

test('undo and redo touch what their person was the last to touch', async () => {
  let reverts = 0
  for (const entries of (await chains()).values()) {
    const fields = new Map<string, Writes>()
    for (const [index, entry] of entries.entries()) {
      const way = wayOf(entry)
      const actor = String(entry.actorId)
      if (way !== 'edit') reverts += 1
      for (const key of keysOf(entry)) {
        const writes: Writes = fields.get(key) ?? { standing: [], undone: new Map() }
        fields.set(key, writes)
        const label = `${way} of ${key} at ${entry.entityId} ${index}`
        if (way === 'edit') writes.standing.push({ actor, index })
        if (way === 'undo') takeBack(writes, actor, label)
        if (way === 'redo') doAgain(writes, actor, label)
      }
    }
  }
  expect(reverts).toBeGreaterThan(0)
})

interface Write {
  actor: string
  index: number
}
interface Writes {
  /** The last one is what is read now. */
  standing: Write[]
  /** Of each person, with what was read after it had been taken back. */
  undone: Map<string, { write: Write; below: Write | undefined }[]>
}

function takeBack({ standing, undone }: Writes, actor: string, label: string): void {
  const write = standing.pop()
  expect(write?.actor, label).toBe(actor)
  if (write) undone.set(actor, [...(undone.get(actor) ?? []), { write, below: standing.at(-1) }])
}

function doAgain({ standing, undone }: Writes, actor: string, label: string): void {
  const again = undone.get(actor)?.pop()
  expect(standing.at(-1), label).toEqual(again?.below)
  if (again) standing.push(again.write)
}

/** Its presence is a field of its own: who removes an item and brings it back leaves what others wrote in it as it was. */
function keysOf({ action, before, after }: Entry): string[] {
  const isPresent = before !== null && after !== null
  if (!isPresent) return action === 'item.added' ? ['presence', ...Object.keys(after ?? {})] : ['presence']
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  // On another day the place within the day only follows.
  return changed.filter((key) => key !== 'version' && !(key === 'position' && changed.includes('day')))
}
