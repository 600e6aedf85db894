// What a pair of travelers leaves behind with one ordinary trip, made through the procedures themselves.
import { setTimeout as wait } from 'node:timers/promises'
import type { Container } from '../../src/server/container.ts'
import type { Actor } from '../../src/server/kernel/actor.ts'
import { addMember, createCallerAs, createTrip, createUser, newItem } from '../../src/testing/factories.ts'

export const days = 7
const items = 20
const tasks = 10
const expenses = 5
const notes = 1
const memories = 10
const questions = 3

export async function createOrdinaryTrip(container: Container): Promise<void> {
  await container.jobs.start()
  const [owner, companion] = [await createUser(container), await createUser(container)]
  const caller = createCallerAs(container, owner)
  const { id: tripId } = await createTrip(container, owner, { durationDays: days, startDate: '2027-04-05' })
  await addMember(container, tripId, companion, 'editor')
  for (let at = 0; at < items; at += 1)
    await caller.itinerary.add({ tripId, ...newItem({ title: `Place ${at}`, day: (at % days) + 1 }) })
  for (let at = 0; at < tasks; at += 1) await caller.tasks.create({ tripId, stage: 'pre', title: `Task ${at}` })
  await caller.tasks.packing.add({ tripId, items: [{ title: 'Socks' }, { title: 'Charger' }, { title: 'Passport' }] })
  const expense = { tripId, amount: { amount: 3000, currency: 'CNY' } }
  for (let at = 0; at < expenses; at += 1) await caller.budget.expenses.create({ ...expense, title: `Hotpot ${at}` })
  for (let at = 0; at < notes; at += 1)
    await caller.knowledge.create({ tripId, title: 'Visa', content: 'Bring two photos and a copy of the passport.' })
  await caller.alerts.report({ tripId, kind: 'closure' })
  await rememberAndTalk(container, owner, tripId)
  await settled(container)
}

async function rememberAndTalk(container: Container, owner: Actor, tripId: string): Promise<void> {
  const caller = createCallerAs(container, owner)
  for (let at = 0; at < memories; at += 1) await caller.memory.add({ kind: 'fact', text: `I like place ${at}.` })
  for (let at = 0; at < questions; at += 1) await caller.agent.chat({ tripId, text: 'What will the weather be like?' })
}

/** Until what was done has had its effects: notes are indexed, people are told. */
async function settled({ database: { sql } }: Container): Promise<void> {
  while ((await sql`select from jobs.job where state in ('created', 'retry', 'active') limit 1`).length > 0)
    await wait(100)
}
