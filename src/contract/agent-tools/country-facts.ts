import { z } from 'zod'
import { daySchema } from '../paging.ts'
import type { ToolSpec } from './tool-spec.ts'

export const countryTopics = [
  'plugs',
  'water',
  'tipping',
  'emergency',
  'driving',
  'language',
  'phrases',
  'currency',
  'holidays',
  'time',
] as const

const factsSchema = z.object({
  /** `none`: nothing is shipped on this country. */
  status: z.enum(['ok', 'none', 'unknown_country']),
  asked: z.string(),
  country: z.object({ code: z.string(), name: z.string() }).nullable(),
  plugs: z.array(z.string()),
  volts: z.number().int().nullable(),
  /** Of the country the trip starts from: false = its plugs fit; null = not known. */
  needsAdapter: z.boolean().nullable(),
  /** Tap water in words; null = not known. */
  water: z.string().nullable(),
  tipping: z.string().nullable(),
  emergency: z.object({ police: z.string(), ambulance: z.string(), fire: z.string() }).nullable(),
  driving: z.enum(['left', 'right']).nullable(),
  language: z.string().nullable(),
  phrases: z.array(z.object({ meaning: z.string(), local: z.string(), say: z.string().nullable() })),
  currency: z.string().nullable(),
  /** Public holidays during the trip. */
  holidays: z.array(daySchema),
  /** Hours that the place is ahead of the origin of the trip; null = not known. */
  hoursAhead: z.number().nullable(),
  checkedOn: daySchema.nullable(),
})

export const countryFactsSpec = {
  name: 'country_facts',
  input: z.object({
    country: z.string().trim().min(1).max(60).optional().describe('a country or a city; default: that of the trip'),
    day: z.number().int().min(1).max(365).optional().describe('of the plan: the country of that day'),
    topics: z.array(z.enum(countryTopics)).max(10).default([]).describe('what was asked for; empty = everything'),
  }),
  output: factsSchema,
} as const satisfies ToolSpec
