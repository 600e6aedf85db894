import { z } from 'zod'
import { daySchema } from '../paging.ts'
import type { ToolSpec } from './tool-spec.ts'

const ruleSchema = z.object({
  rule: z.string().nullable(),
  /** The rule in words. */
  text: z.string().nullable(),
  maxDays: z.number().int().nullable(),
  /** The trip stays there longer than `maxDays`. */
  tooLong: z.boolean(),
  note: z.string().nullable(),
  url: z.string().nullable(),
})

const requirementSchema = ruleSchema.extend({
  /** `unknown_country`: a name is not a known country; `unknown`: the table has nothing on this pair. */
  status: z.enum(['ok', 'unknown', 'unknown_country', 'no_nationality']),
  nationality: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** Not stated: taken from where the trip starts. */
  assumedNationality: z.boolean(),
  destination: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** The other countries on the way. */
  others: z.array(ruleSchema.extend({ destination: z.object({ code: z.string(), name: z.string() }) })),
  checkedOn: daySchema.nullable(),
  unknownNames: z.array(z.string()),
})

/** A code or a name in either language: `JP`, `Japan`, `日本`, `Japanese`. */
const countryNameSchema = z.string().trim().min(1).max(60)

export const entryRequirementsSpec = {
  name: 'entry_requirements',
  input: z.object({
    nationality: countryNameSchema.optional().describe('of the passport'),
    destination: countryNameSchema.optional().describe('a country or a city; default: the countries of the trip'),
  }),
  output: requirementSchema,
} as const satisfies ToolSpec
