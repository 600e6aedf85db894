// A trip as a document: everything of it but the bytes of its files, its conversations and its history, so that it can be read back by
// any installation. Ids hold within the document only: they say what belongs together.
import { z } from 'zod'
import { expenseSchema, paidTransferSchema, proposedExpenseSchema, type SplitInput } from './budget.ts'
import { peopleOfSplit } from './expense-split.ts'
import { mostFilesOfTrip, mostLinksOfFile, storedFileSchema } from './file.ts'
import { candidateContentSchema } from './item-candidate.ts'
import { itineraryItemSchema, newItemSchema } from './itinerary.ts'
import { knowledgeTagListSchema } from './knowledge.ts'
import { knowledgeLimits, longestTripDays } from './limits.ts'
import { knownCurrencySchema, priceInputSchema } from './money.ts'
import { newPackingItemSchema } from './packing.ts'
import { dayInputSchema, idSchema, instantInputSchema, instantSchema, lineSchema } from './paging.ts'
import { placeRefSchema } from './place.ts'
import { stageNameSchema, stageNames, tripStageSchema } from './stage.ts'
import { newTaskSchema } from './task.ts'
import { memberRoleSchema, noTravelNeeds, paceSchema, partySchema, travelNeedsSchema } from './trip.ts'
import { tripBriefSchema } from './trip-brief.ts'
import { mostNights, mostStops, nightsOf } from './trip-stops.ts'

const documentStopSchema = z.object({
  place: placeRefSchema,
  nights: z.number().int().min(0).max(mostNights).nullable(),
})
const documentTripSchema = z
  .object({
    title: lineSchema.max(120),
    origin: placeRefSchema.nullable().default(null),
    stops: z.array(documentStopSchema).min(1).max(mostStops),
    startDate: dayInputSchema.nullable().default(null),
    durationDays: z.number().int().min(1).max(longestTripDays).nullable().default(null),
    budget: priceInputSchema.nullable().default(null),
    currency: knownCurrencySchema,
    party: partySchema,
    pace: paceSchema.default('balanced'),
    preferences: z.array(lineSchema.max(60)).max(30).default([]),
    needs: travelNeedsSchema.default(noTravelNeeds),
    status: z.enum(['active', 'archived']).default('active'),
    currentStage: stageNameSchema.default('pre'),
    /** Absent = a trip that is being planned. */
    stages: z
      .array(tripStageSchema.extend({ confirmedAt: instantInputSchema.nullable() }))
      .length(stageNames.length)
      .optional(),
  })
  .refine(({ stops, durationDays }) => nightsOf(stops) === (durationDays === null ? null : durationDays - 1), {
    path: ['durationDays'],
    message: 'the nights of the stops make up the length',
  })
  .refine(({ stages }) => !stages || stageNames.every((name) => stages.some(({ stage }) => stage === name)), {
    path: ['stages'],
    message: 'each stage once',
  })
  .refine(({ budget, currency }) => budget === null || budget.currency === currency, {
    path: ['budget', 'currency'],
    message: 'the budget is in the currency of the trip',
  })

const documentCandidateSchema = candidateContentSchema.extend({
  /** Who added it, and who is for it: ids of `people`. */
  addedBy: idSchema.nullable().default(null),
  votes: z.array(idSchema).max(100).default([]),
})

const documentItemSchema = newItemSchema.extend({
  /** For what refers to it. */
  id: idSchema.optional(),
  ...itineraryItemSchema.pick({ outcome: true, rating: true }).shape,
  candidates: z.array(documentCandidateSchema).max(100).default([]),
})

/** Somebody who is named in the document. */
const documentPersonSchema = z.object({
  id: idSchema,
  /** Empty where the account is gone. */
  name: z.string().max(200),
  /** null: takes part in expenses, but is not a member. */
  role: memberRoleSchema.nullable(),
})

const documentExpenseSchema = proposedExpenseSchema.extend({
  /** For what refers to it. */
  id: idSchema.optional(),
  rate: expenseSchema.shape.rate,
  itemId: idSchema.nullable().default(null),
})

/** A file that belongs to something of the trip; its bytes are not in the document. */
const documentFileSchema = z.object({
  name: lineSchema,
  kind: storedFileSchema.shape.kind.exclude(['report']),
  mediaType: z.string().min(1).max(200),
  size: z.number().int().min(0),
  /** Tells the bytes when they are uploaded again. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
  itemIds: z.array(idSchema).max(mostLinksOfFile).default([]),
  expenseIds: z.array(idSchema).max(mostLinksOfFile).default([]),
})

const documentNoteSchema = z.object({
  title: lineSchema,
  content: z.string().max(knowledgeLimits.contentCharacters),
  tags: knowledgeTagListSchema.default([]),
  source: z.string().max(500).nullable().default(null),
})

export const tripDocumentFormat = 'journeyon.trip'
export const tripDocumentVersion = 2
export const mostInDocument = {
  items: 2000,
  tasks: 1000,
  packing: 1000,
  expenses: 5000,
  transfers: 1000,
  people: 200,
  notes: 1000,
  files: mostFilesOfTrip,
}

export const tripDocumentSchema = z
  .object({
    format: z.literal(tripDocumentFormat),
    version: z.literal(tripDocumentVersion),
    exportedAt: instantSchema.optional(),
    trip: documentTripSchema,
    /** In the order of their ids, which decides who takes the odd minor unit of a split. */
    people: z.array(documentPersonSchema).max(mostInDocument.people).default([]),
    /** Whose document it is: whoever imports it takes the place of this person. */
    self: idSchema.nullable().default(null),
    brief: tripBriefSchema.omit({ dismissed: true }).nullable().default(null),
    /** In the order of the days, and within a day in the order of the plan. */
    items: z.array(documentItemSchema).max(mostInDocument.items).default([]),
    tasks: z.array(newTaskSchema).max(mostInDocument.tasks).default([]),
    packing: z
      .array(newPackingItemSchema.extend({ isPacked: z.boolean().default(false) }))
      .max(mostInDocument.packing)
      .default([]),
    /** As they were added. */
    expenses: z.array(documentExpenseSchema).max(mostInDocument.expenses).default([]),
    transfers: z
      .array(paidTransferSchema.pick({ from: true, to: true, amount: true }).extend({ paidAt: instantInputSchema }))
      .max(mostInDocument.transfers)
      .default([]),
    /** Those of the trip, as they were added. */
    notes: z.array(documentNoteSchema).max(mostInDocument.notes).default([]),
    /** Those that belong to items or expenses, as they were added. */
    files: z.array(documentFileSchema).max(mostInDocument.files).default([]),
  })
  .superRefine((document, context) => {
    const known = new Set(document.people.map(({ id }) => id))
    const unknown = peopleNamedIn(document).find((id) => !known.has(id))
    if (unknown) context.addIssue({ code: 'custom', path: ['people'], message: `${unknown} is not among the people` })
  })
export type TripDocument = z.infer<typeof tripDocumentSchema>

/** Ids, some of them more than once. */
export function peopleNamedIn({ self, items, tasks, packing, expenses, transfers }: PeopleOf): string[] {
  return [
    self,
    ...items.flatMap(({ candidates }) => candidates.flatMap(({ addedBy, votes }) => [addedBy, ...votes])),
    ...tasks.map(({ assigneeId }) => assigneeId),
    ...packing.map(({ personId }) => personId),
    ...expenses.flatMap(({ paidBy, split }) => [paidBy, ...peopleOfSplit(split)]),
    ...transfers.flatMap(({ from, to }) => [from, to]),
  ].filter((id) => id !== null)
}

interface PeopleOf {
  self: string | null
  items: { candidates: { addedBy: string | null; votes: string[] }[] }[]
  tasks: { assigneeId: string | null }[]
  packing: { personId: string | null }[]
  expenses: { paidBy: string; split: Pick<SplitInput, 'parts' | 'lines'> }[]
  transfers: { from: string; to: string }[]
}
