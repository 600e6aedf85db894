// Trips to look around in: made for the caller, to be changed or deleted like any other.
import { z } from 'zod'
import { mutationSchema } from './paging.ts'

export const sampleTrips = ['weekend', 'family', 'rail'] as const
export type SampleTrip = (typeof sampleTrips)[number]
export const createSampleTripSchema = mutationSchema.extend({ sample: z.enum(sampleTrips) })
