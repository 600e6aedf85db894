import { z } from 'zod'
import type { ToolSpec } from './tool-spec.ts'

export const emergencyTopics = ['medical', 'theft', 'documents', 'luggage', 'lost-way', 'fire'] as const

const emergencySchema = z.object({
  country: z.string(),
  /** null = not known. */
  numbers: z.object({ police: z.string(), ambulance: z.string(), fire: z.string() }).nullable(),
  /** For citizens of the country that the trip starts from. */
  hotline: z.object({ name: z.string(), phone: z.string() }).nullable(),
  stay: z.object({ title: z.string(), address: z.string().nullable(), localName: z.string().nullable() }).nullable(),
  /** What to do, in order. */
  steps: z.array(z.string()),
  phrases: z.array(z.object({ meaning: z.string(), local: z.string(), say: z.string().nullable() })),
})

export const emergencyInfoSpec = {
  name: 'emergency_info',
  input: z.object({
    topic: z.enum(emergencyTopics).optional().describe('what happened; absent = the numbers alone'),
  }),
  output: emergencySchema,
} as const satisfies ToolSpec
