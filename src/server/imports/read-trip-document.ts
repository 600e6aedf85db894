// The text of an exported trip, of this version or an earlier one.
import { z } from 'zod'
import {
  type TripDocument,
  tripDocumentFormat,
  tripDocumentSchema,
  tripDocumentVersion,
} from '#contract/trip-document.ts'
import { AppError, invalidInput } from '../kernel/app-error.ts'

const headSchema = z.looseObject({ format: z.literal(tripDocumentFormat), version: z.number().int().min(1) })
type Head = z.infer<typeof headSchema>

/** What makes a document of the next version, by its own version. */
const upgrades: Readonly<Record<number, (document: Head) => Head>> = {
  // Version 2 added people, wishes, candidates, packing, expenses and notes; without them they are empty.
  1: (document) => ({ ...document, version: 2 }),
}

/** @throws AppError INVALID_INPUT */
export function readTripDocument(json: string): TripDocument {
  const head = headSchema.safeParse(parseJson(json))
  if (!head.success) throw invalidInput('json', 'not_a_trip', 'the file is no exported trip')
  if (head.data.version > tripDocumentVersion)
    throw invalidInput('json', 'newer_version', 'the file was made by a newer version')
  const { data, error } = tripDocumentSchema.safeParse(upgrade(head.data))
  if (data) return data
  const issues = error.issues
    .slice(0, 20)
    .map(({ path, code, message }) => ({ path: ['json', ...path].join('.'), rule: code, message }))
  throw new AppError('INVALID_INPUT', { details: { issues } })
}

function upgrade(document: Head): Head {
  const next = upgrades[document.version]
  return next ? upgrade(next(document)) : document
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalidInput('json', 'not_json', 'the text is no JSON')
  }
}
