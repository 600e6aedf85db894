// Crossing a border and getting by behind it.
import { z } from 'zod'
import { daySchema } from '../paging.ts'
import { bilingualSchema } from '../place.ts'
import { answerOf } from '../provider-answer.ts'

const countrySchema = z.string().regex(/^[A-Z]{2}$/)

export const entryQuerySchema = z.object({
  /** Of the passport. */
  nationality: countrySchema,
  destination: countrySchema,
})
export type EntryQuery = z.infer<typeof entryQuerySchema>

const entryRules = [
  'domestic',
  'free-movement',
  'visa-free',
  'travel-authorisation',
  'visa-on-arrival',
  'e-visa',
  'permit-required',
  'visa-required',
  'unknown',
] as const
const entryRequirementSchema = entryQuerySchema.extend({
  /** For a short tourist stay with an ordinary passport. `unknown` = ask the authority; never guessed. */
  rule: z.enum(entryRules),
  /** Longest stay without more paperwork; null = not known or not limited. */
  maxDays: z.number().int().nullable(),
  note: bilingualSchema.nullable(),
  /** Where the authority says it. */
  url: z.string().nullable(),
})
export type EntryRequirement = z.infer<typeof entryRequirementSchema>

const phraseSchema = z.object({
  id: z.string(),
  meaning: bilingualSchema,
  local: z.string(),
  /** How it sounds: in Latin letters where the language has others, else respelled for the reader where it is. */
  say: bilingualSchema.nullable(),
})

export const countryFactsSchema = z.object({
  country: countrySchema,
  /** Letters of the IEC world plugs list. */
  plugs: z.array(z.string()),
  volts: z.number().int(),
  emergency: z.object({ police: z.string(), ambulance: z.string(), fire: z.string() }),
  driving: z.enum(['left', 'right']),
  language: z.string(),
  /** Tap water; absent = not known. */
  water: z.enum(['safe', 'boil', 'bottled']).optional(),
  tipping: bilingualSchema.optional(),
  phrases: z.array(phraseSchema),
  /** Of its own foreign ministry, for its citizens abroad; absent = not known. */
  hotline: z.object({ phone: z.string(), name: bilingualSchema, url: z.string() }).optional(),
  source: z.string(),
  checkedOn: daySchema,
})
export type CountryFacts = z.infer<typeof countryFactsSchema>

export const countryFactsQuerySchema = z.object({ country: countrySchema })
export type CountryFactsQuery = z.infer<typeof countryFactsQuerySchema>
/** null where nothing is shipped. */
export const countryFactsAnswerSchema = z.object({ facts: countryFactsSchema.nullable() })

export const entryAnswerSchema = answerOf(entryRequirementSchema).extend({
  /** Of the destination; null where nothing is shipped. */
  facts: countryFactsSchema.nullable(),
})
