// Trips that are kept to start others from; each belongs to one account.
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { mostTemplates } from '#contract/limits.ts'
import type { createSampleTripSchema } from '#contract/sample-trip.ts'
import type { Trip } from '#contract/trip.ts'
import type {
  removeTemplateSchema,
  renameTemplateSchema,
  saveTemplateSchema,
  TripTemplate,
  UseTemplate,
} from '#contract/trip-template.ts'
import { lockUser } from '../accounts/account.repository.ts'
import type { Db, Tx } from '../db/client.ts'
import { type TemplateContent, tripTemplates } from '../db/schema/index.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { dayIn } from '../kernel/calendar.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { insertTrip } from '../trips/trip.writes.ts'
import { makeSampleContent } from './samples/sample-content.ts'
import { readContent, writeContent } from './template-content.ts'
import { countTemplates, listTemplates, lockTemplate, toTemplate } from './trip-template.repository.ts'

/** Characters of JSON. */
const longestContent = 4_000_000

export interface TripTemplateDeps {
  db: Db
  clock: Clock
  guides: Guides
}
export type TripTemplateService = ReturnType<typeof createTripTemplateService>

export function createTripTemplateService({ db, clock, guides }: TripTemplateDeps) {
  const requireTemplate = async (tx: Tx, actor: Actor, templateId: string) => {
    const row = await lockTemplate(tx, actor.userId, templateId)
    if (!row) throw notFound('trip-template')
    return row
  }

  return {
    list: (actor: Actor): Promise<TripTemplate[]> => listTemplates(db, actor.userId),

    /** Of any trip that the caller may see. @throws AppError INVALID_INPUT beyond `mostTemplates`. */
    save: (actor: Actor, { tripId, name }: z.infer<typeof saveTemplateSchema>): Promise<TripTemplate> =>
      write(db, actor, async (tx) => {
        // Locked, so that templates saved at once cannot slip past the limit.
        if (!(await lockUser(tx, actor.userId))) throw notFound('user')
        const trip = await lockTripFor(tx, actor, tripId, 'viewer')
        if ((await countTemplates(tx, actor.userId)) >= mostTemplates)
          throw invalidInput('name', 'too_many', `an account has at most ${mostTemplates} templates`)
        const content = await readContent(tx, trip)
        if (JSON.stringify(content).length > longestContent)
          throw invalidInput('tripId', 'too_large', 'the trip is too large for a template')
        const stops = trip.stops.map(({ place, nights }) => ({ place, nights }))
        const summary = { stops, durationDays: trip.durationDays, counts: countsOf(content) }
        const values = { userId: actor.userId, name, summary, content }
        const template = toTemplate(storedRow(await tx.insert(tripTemplates).values(values).returning()))
        recordChange(tx, actor, { action: 'trip-template.saved', entityId: template.id, after: template })
        return template
      }),

    /** A new trip of the caller's own: the same stops and days, from another start. */
    use: (actor: Actor, input: UseTemplate): Promise<Trip> =>
      write(db, actor, async (tx) => {
        const { name, content, summary } = await requireTemplate(tx, actor, input.templateId)
        const stops = summary.stops.map((stop) => ({ ...stop, id: uuidv7() }))
        const { durationDays } = summary
        const startDate = input.startDate ?? null
        const title = input.title ?? name
        const trip = await insertTrip(tx, actor, { ...content.trip, title, stops, durationDays, startDate })
        const today = dayIn(trip.destination.zone, clock.now())
        await writeContent(tx, content, input, { tripId: trip.id, userId: actor.userId, today })
        return trip
      }),

    /** A trip of the caller's own to look around in, some weeks ahead. */
    createSample: (actor: Actor, { sample }: z.infer<typeof createSampleTripSchema>): Promise<Trip> =>
      write(db, actor, async (tx) => {
        const today = dayIn('UTC', clock.now())
        const { content, startDate, ...made } = makeSampleContent(sample, guides, actor.locale, today)
        const trip = await insertTrip(tx, actor, { ...content.trip, ...made, startDate })
        const all = { startDate, withTasks: true, withPacking: true, withExpenses: true }
        await writeContent(tx, content, all, { tripId: trip.id, userId: actor.userId, today })
        return trip
      }),

    rename: (actor: Actor, { templateId, name }: z.infer<typeof renameTemplateSchema>): Promise<TripTemplate> =>
      write(db, actor, async (tx) => {
        const row = await requireTemplate(tx, actor, templateId)
        const [before, after] = [toTemplate(row), toTemplate({ ...row, name })]
        await tx.update(tripTemplates).set({ name }).where(eq(tripTemplates.id, templateId))
        recordChange(tx, actor, { action: 'trip-template.renamed', entityId: templateId, before, after })
        return after
      }),

    remove: (actor: Actor, { templateId }: z.infer<typeof removeTemplateSchema>) =>
      write(db, actor, async (tx) => {
        const before = toTemplate(await requireTemplate(tx, actor, templateId))
        await tx.delete(tripTemplates).where(eq(tripTemplates.id, templateId))
        recordChange(tx, actor, { action: 'trip-template.removed', entityId: templateId, before })
        return { done: true as const }
      }),
  }
}

function countsOf({ items, tasks, packing, expenses }: TemplateContent): TripTemplate['counts'] {
  return { items: items.length, tasks: tasks.length, packing: packing.length, expenses: expenses.length }
}
