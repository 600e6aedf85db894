// A trip as the content of a template: read from its rows, and written as the rows of a new trip.
import { asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { UseTemplate } from '#contract/trip-template.ts'
import type { Tx } from '../db/client.ts'
import { expenses, itineraryItems, packingItems, type TemplateContent, tasks } from '../db/schema/index.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { addDays, daysBetween } from '../kernel/calendar.ts'
import { batchesOf } from '../kernel/row-batches.ts'

const { id, day, position, kind, title, start, end, endsNextDay, zone, endZone, place, costAmount, costCurrency } =
  itineraryItems
const { booking, source, links, notes, pinned } = itineraryItems
const keptOfItem = {
  id,
  day,
  position,
  kind,
  title,
  start,
  end,
  endsNextDay,
  zone,
  endZone,
  place,
  costAmount,
  costCurrency,
  booking,
  source,
  links,
  notes,
  pinned,
}

/** What was booked is to be booked anew; codes, people, ages, and what came of it stay with the trip. */
export async function readContent(tx: Tx, trip: LockedTrip<'viewer'>): Promise<TemplateContent> {
  const { origin, budgetAmount, currency, party, pace, preferences, needs, startDate } = trip
  const { adults, children } = party
  const inDays = (day: string | null) => (day && startDate ? daysBetween(startDate, day) : null)
  const rows = await tx.select(keptOfItem).from(itineraryItems).where(eq(itineraryItems.tripId, trip.id))
  const toDo = await tx.select().from(tasks).where(eq(tasks.tripId, trip.id))
  const packed = await tx
    .select({ title: packingItems.title, count: packingItems.count, bag: packingItems.bag })
    .from(packingItems)
    .where(eq(packingItems.tripId, trip.id))
    .orderBy(asc(packingItems.id))
  const spent = await tx.select().from(expenses).where(eq(expenses.tripId, trip.id)).orderBy(asc(expenses.id))
  return {
    trip: { origin, budgetAmount, currency, party: { adults, children }, pace, preferences, needs },
    items: rows.map((row) => ({ ...row, booking: row.booking === 'booked' ? 'needed' : row.booking })),
    tasks: toDo.map(({ stage, title, description, priority, position, dueOn }) => ({
      stage,
      title,
      description,
      priority,
      position,
      dueIn: inDays(dueOn),
    })),
    packing: packed,
    expenses: spent.map(
      ({ title, amount, currency: paidIn, category, itemId, rate, rateDate, tripAmount, tripCurrency, spentOn }) => ({
        title,
        amount,
        currency: paidIn,
        category,
        itemId,
        rate,
        rateDate,
        tripAmount,
        tripCurrency,
        spentIn: inDays(spentOn),
      }),
    ),
  }
}

interface NewTrip {
  tripId: string
  userId: string
  /** For expenses whose day is not known from the start of the trip. */
  today: string
}

/** The audit entry of the trip stands for all of them, as it does for a copy. */
export async function writeContent(
  tx: Tx,
  content: TemplateContent,
  { startDate = null, withTasks, withPacking, withExpenses }: Omit<UseTemplate, 'templateId'>,
  { tripId, userId, today }: NewTrip,
): Promise<void> {
  const dayAt = (days: number | null) => (startDate !== null && days !== null ? addDays(startDate, days) : null)
  const itemIds = new Map(content.items.map(({ id }) => [id, uuidv7()]))
  const items = content.items.map((item) => ({ ...item, id: itemIds.get(item.id) ?? uuidv7(), tripId }))
  for (const batch of batchesOf(items)) await tx.insert(itineraryItems).values(batch)
  if (withTasks) {
    const rows = content.tasks.map(({ dueIn, ...task }) => ({ ...task, id: uuidv7(), tripId, dueOn: dayAt(dueIn) }))
    for (const batch of batchesOf(rows)) await tx.insert(tasks).values(batch)
  }
  if (withPacking) {
    const rows = content.packing.map((item) => ({ ...item, id: uuidv7(), tripId }))
    for (const batch of batchesOf(rows)) await tx.insert(packingItems).values(batch)
  }
  if (withExpenses) {
    const rows = content.expenses.map(({ spentIn, itemId, ...expense }) => ({
      ...expense,
      id: uuidv7(),
      tripId,
      itemId: itemId && (itemIds.get(itemId) ?? null),
      paidBy: userId,
      splitMode: 'none' as const,
      spentOn: dayAt(spentIn) ?? startDate ?? today,
    }))
    for (const batch of batchesOf(rows)) await tx.insert(expenses).values(batch)
  }
}
