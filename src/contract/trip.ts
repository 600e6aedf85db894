import { z } from 'zod'
import { memberRoles } from './choices.ts'
import { itineraryItemSchema } from './itinerary.ts'
import { longestTripDays, oldestChild } from './limits.ts'
import { knownCurrencySchema, moneySchema, priceInputSchema } from './money.ts'
import {
  dayInputSchema,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  mutationSchema,
  pageInputSchema,
} from './paging.ts'
import { placeRefSchema, tripStopSchema } from './place.ts'
import { dietKindSchema, effortSchema } from './planning/facts.ts'
import { stageNameSchema, tripStageSchema } from './stage.ts'
import { taskSchema } from './task.ts'
import { mostNights, mostStops } from './trip-stops.ts'

export const memberRoleSchema = z.enum(memberRoles)
export type MemberRole = z.infer<typeof memberRoleSchema>

const tripStatusSchema = z.enum(['active', 'archived'])
export const paceSchema = z.enum(['relaxed', 'balanced', 'packed'])
export const partySchema = z.object({
  adults: z.number().int().min(1).max(30),
  children: z.number().int().min(0).max(20).default(0),
  /** Of those that are known, in no order. */
  childAges: z.array(z.number().int().min(0).max(oldestChild)).max(20).optional(),
})
export type Party = z.infer<typeof partySchema>
const preferencesSchema = z.array(lineSchema.max(60)).max(30)

/** What every plan of the trip has to respect. */
export const travelNeedsSchema = z.object({
  diets: z.array(dietKindSchema).max(5),
  /** Foods that must not be served. */
  allergies: z.array(lineSchema.max(80)).max(20),
  stepFree: z.enum(['required', 'preferred', 'any']),
  maxEffort: effortSchema,
})
export type TravelNeeds = z.infer<typeof travelNeedsSchema>
export const noTravelNeeds: TravelNeeds = { diets: [], allergies: [], stepFree: 'any', maxEffort: 'strenuous' }

export const tripSchema = z.object({
  id: idSchema,
  ownerId: idSchema,
  title: z.string(),
  origin: placeRefSchema.nullable(),
  /** The place of the first stop. */
  destination: placeRefSchema,
  /** In order; their nights and `durationDays` agree. */
  stops: z.array(tripStopSchema),
  startDate: daySchema.nullable(),
  durationDays: z.number().int().nullable(),
  budget: moneySchema.nullable(),
  /** The trip's own currency, also where no budget is set. */
  currency: z.string(),
  party: partySchema,
  pace: paceSchema,
  preferences: z.array(z.string()),
  needs: travelNeedsSchema,
  currentStage: stageNameSchema,
  status: tripStatusSchema,
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Trip = z.infer<typeof tripSchema>

const tripMemberSchema = z.object({ userId: idSchema, name: z.string(), role: memberRoleSchema })
export type TripMember = z.infer<typeof tripMemberSchema>

const tripSummarySchema = z.object({
  plannedCost: moneySchema,
  itemCount: z.number().int(),
  openTaskCount: z.number().int(),
})

export const tripDetailSchema = tripSchema.extend({
  role: memberRoleSchema,
  stages: z.array(tripStageSchema),
  itinerary: z.array(itineraryItemSchema),
  tasks: z.array(taskSchema),
  members: z.array(tripMemberSchema),
  summary: tripSummarySchema,
  /** Grows with every change of the trip and of what belongs to it. */
  revision: z.number().int().nonnegative(),
})
export type TripDetail = z.infer<typeof tripDetailSchema>

/** A place may be given by name: it is looked up among the cities of the world. */
export const placeInputSchema = z.union([lineSchema.max(120), placeRefSchema])
export type PlaceInput = z.infer<typeof placeInputSchema>

const stopInputSchema = z.object({
  place: placeInputSchema,
  /** Absent or null = shared out by what there is to see. */
  nights: z.number().int().min(0).max(mostNights).nullish(),
})
export const stopInputsSchema = z.array(stopInputSchema).min(1).max(mostStops)
/** Stops of an existing trip: with the id of the stop that it was, its items come along. */
export const namedStopInputsSchema = z
  .array(stopInputSchema.extend({ id: idSchema.optional() }))
  .min(1)
  .max(mostStops)
export type NamedStopInput = z.infer<typeof namedStopInputsSchema>[number]

const editable = {
  title: lineSchema.max(120),
  origin: placeInputSchema.nullable(),
  destination: placeInputSchema,
  startDate: dayInputSchema.nullable(),
  durationDays: z.number().int().min(1).max(longestTripDays).nullable(),
  budget: priceInputSchema.nullable(),
  party: partySchema,
  pace: paceSchema,
  preferences: preferencesSchema,
  needs: travelNeedsSchema,
}

const boundedStopSchema = tripStopSchema.extend({ nights: z.number().int().min(0).max(mostNights).nullable() })

/** What a proposal may change of the trip itself. A stop that stays keeps its id; items move with their stops. */
export const tripPatchSchema = z
  .object({ ...editable, origin: placeRefSchema.nullable(), stops: z.array(boundedStopSchema).min(1).max(mostStops) })
  .omit({ destination: true })
  .partial()
export type TripPatch = z.infer<typeof tripPatchSchema>

/** A `destination` is a trip of one stop. The currency is that of the budget, else the given one, else that of the account. */
export const createTripSchema = mutationSchema
  .extend({
    ...z.object(editable).partial().shape,
    stops: stopInputsSchema.optional(),
    currency: knownCurrencySchema.optional(),
  })
  .refine(({ destination, stops }) => (destination === undefined) !== (stops === undefined), {
    path: ['destination'],
    message: 'either a destination or stops',
  })
export type CreateTrip = z.infer<typeof createTripSchema>
/** Dates move through `redate`, which says what happens to each item; setting them the first time is fine here. */
export const updateTripSchema = mutationSchema.extend({
  tripId: idSchema,
  version: z.number().int(),
  ...z.object(editable).partial().shape,
  /** Stops and `destination` (the place of the first stop) are not given together. */
  stops: namedStopInputsSchema.optional(),
})
export type UpdateTrip = z.infer<typeof updateTripSchema>

export const listTripsSchema = pageInputSchema.extend({
  stage: stageNameSchema.optional(),
  status: tripStatusSchema.default('active'),
  text: z.string().trim().max(100).optional(),
})

export const tripCardSchema = tripSchema.extend({
  role: memberRoleSchema,
  itemCount: z.number().int(),
  /** Days of the trip that hold something. */
  plannedDays: z.number().int(),
  /** Items that still need a booking. */
  toBook: z.number().int(),
  openTasks: z.number().int(),
  /** The title of the first open task of the current stage. */
  nextTask: z.string().nullable(),
})
export type TripCard = z.infer<typeof tripCardSchema>

export const tripIdSchema = z.object({ tripId: idSchema })
export const tripMutationSchema = mutationSchema.extend(tripIdSchema.shape)

export const duplicateTripSchema = tripMutationSchema.extend({
  /** Absent = the old title, marked as a copy. */
  title: lineSchema.max(120).optional(),
  /** false: the copy has a length but no dates, and its tasks no due dates. */
  withDates: z.boolean().default(false),
  /** The other members, in their roles: only the owner can bring them along. */
  withPeople: z.boolean().default(false),
  /** With the people: as they were paid and split. Without: as the caller's own, not split. */
  withExpenses: z.boolean().default(false),
})
export type DuplicateTrip = z.infer<typeof duplicateTripSchema>

export const followTripSchema = z.object({
  /** Of the trip as it was read: what has changed between then and the beginning of the stream is announced first. */
  revision: z.number().int().nonnegative().optional(),
})

/** Sent to everyone who has the trip open; they fetch what changed. */
export const tripChangeSchema = z.object({
  tripId: idSchema,
  entity: z.enum([
    'trip',
    'brief',
    'stage',
    'item',
    'candidate',
    'alert',
    'task',
    'packing',
    'expense',
    'file',
    'member',
    'proposal',
    'conversation',
    'report',
  ]),
  actorId: idSchema.nullable(),
})
export type TripChange = z.infer<typeof tripChangeSchema>
