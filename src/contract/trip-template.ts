// What a person keeps of a trip, so that new trips can start from it.
import { z } from 'zod'
import { dayInputSchema, idSchema, instantSchema, lineSchema, mutationSchema } from './paging.ts'
import { tripStopSchema } from './place.ts'
import { tripSchema } from './trip.ts'

export const tripTemplateSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** In order; where the trip went. */
  stops: z.array(tripStopSchema.omit({ id: true })),
  durationDays: tripSchema.shape.durationDays,
  counts: z.object({
    items: z.number().int(),
    tasks: z.number().int(),
    packing: z.number().int(),
    expenses: z.number().int(),
  }),
  createdAt: instantSchema,
})
export type TripTemplate = z.infer<typeof tripTemplateSchema>

const nameSchema = lineSchema.max(120)

export const saveTemplateSchema = mutationSchema.extend({ tripId: idSchema, name: nameSchema })
export const renameTemplateSchema = mutationSchema.extend({ templateId: idSchema, name: nameSchema })
export const removeTemplateSchema = mutationSchema.extend({ templateId: idSchema })

export const useTemplateSchema = mutationSchema.extend({
  templateId: idSchema,
  /** Absent = the name of the template. */
  title: nameSchema.optional(),
  /** Due dates and days of expenses keep their distance from it. Absent = a trip that has a length but no dates. */
  startDate: dayInputSchema.nullish(),
  withTasks: z.boolean().default(true),
  withPacking: z.boolean().default(true),
  /** As the caller's own, not split. */
  withExpenses: z.boolean().default(false),
})
export type UseTemplate = z.infer<typeof useTemplateSchema>
