import { z } from 'zod'
import type { ToolSpec } from './tool-spec.ts'

const phrasesSchema = z.object({
  /** `none`: nothing is shipped for the language; `unknown_country`: no such country. */
  status: z.enum(['ok', 'none', 'unknown_country']),
  asked: z.string(),
  language: z.string().nullable(),
  /** What was asked for and is in no phrase. */
  missing: z.string().nullable(),
  phrases: z.array(z.object({ meaning: z.string(), local: z.string(), say: z.string().nullable() })),
})

/** Ids of the shipped phrases. */
export const phraseIds = [
  'hello',
  'thanks',
  'excuse-me',
  'yes',
  'no',
  'how-much',
  'toilet',
  'bill',
  'help',
  'speak-english',
  'not-understand',
  'take-me',
  'doctor',
  'police',
] as const

export const phrasesSpec = {
  name: 'phrases',
  input: z.object({
    country: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .optional()
      .describe('a country or a city; default: where the trip is now'),
    ids: z.array(z.enum(phraseIds)).max(14).default([]).describe('what was asked for; empty = all'),
    words: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe('to say, where no id fits; the answer tells that it is missing'),
  }),
  output: phrasesSchema,
} as const satisfies ToolSpec
