// A trip that was exported, from this installation or another, becomes a new trip of whoever imports it.
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Trip } from '#contract/trip.ts'
import {
  type importTripSchema,
  type TripDocument,
  tripDocumentFormat,
  tripDocumentSchema,
  tripDocumentVersion,
} from '#contract/trip-export.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import { insertTrip } from '../trips/trip.writes.ts'
import { insertItems, insertTasks } from './trip-import.writes.ts'

export interface TripImportDeps {
  db: Db
}
export type TripImportService = ReturnType<typeof createTripImportService>

export function createTripImportService({ db }: TripImportDeps) {
  return {
    async trip(actor: Actor, { json }: z.infer<typeof importTripSchema>): Promise<Trip> {
      const { trip, items, tasks } = readDocument(json)
      const { budget, stages, stops, currency, ...fields } = trip
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
        await insertItems(tx, created.id, items)
        await insertTasks(tx, created.id, tasks)
        return created
      })
    },
  }
}

const headSchema = z.object({ format: z.literal(tripDocumentFormat), version: z.number().int().min(1) })

function readDocument(json: string): TripDocument {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw invalidInput('json', 'not_json', 'the text is no JSON')
  }
  const head = headSchema.safeParse(parsed)
  if (!head.success) throw invalidInput('json', 'not_a_trip', 'the file is no exported trip')
  if (head.data.version > tripDocumentVersion)
    throw invalidInput('json', 'newer_version', 'the file was made by a newer version')
  const { data, error } = tripDocumentSchema.safeParse(parsed)
  if (data) return data
  const issues = error.issues
    .slice(0, 20)
    .map(({ path, code, message }) => ({ path: ['json', ...path].join('.'), rule: code, message }))
  throw new AppError('INVALID_INPUT', { details: { issues } })
}
