// A trip that was exported, from this installation or another, becomes a new trip of whoever imports it.
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { Trip } from '#contract/trip.ts'
import type { importTripSchema } from '#contract/trip-export.ts'
import type { Db } from '../db/client.ts'
import type { DocumentIndex } from '../indexing/document-index.ts'
import type { Actor } from '../kernel/actor.ts'
import { write } from '../kernel/write.ts'
import { insertNotes } from '../knowledge/knowledge.writes.ts'
import { insertTrip } from '../trips/trip.writes.ts'
import { readTripDocument } from './read-trip-document.ts'
import { renumberDocument } from './renumber-document.ts'
import { insertContents } from './trip-import.writes.ts'

export interface TripImportDeps {
  db: Db
  index: DocumentIndex
}
export type TripImportService = ReturnType<typeof createTripImportService>

export function createTripImportService({ db, index }: TripImportDeps) {
  return {
    async trip(actor: Actor, { json }: z.infer<typeof importTripSchema>): Promise<Trip> {
      const document = renumberDocument(readTripDocument(json), actor.userId)
      const { budget, stages, stops, currency, ...fields } = document.trip
      return write(db, actor, async (tx) => {
        const created = await insertTrip(
          tx,
          actor,
          {
            ...fields,
            currency,
            budgetAmount: budget?.amount ?? null,
            stops: stops.map((stop) => ({ ...stop, id: uuidv7() })),
            ...(stages && {
              stages: stages.map(({ confirmedAt, ...stage }) => ({
                ...stage,
                confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
              })),
            }),
          },
          'trip.imported',
        )
        await insertContents(tx, actor.userId, created.id, document)
        await insertNotes(tx, index, actor, created.id, document.notes)
        return created
      })
    },
  }
}
