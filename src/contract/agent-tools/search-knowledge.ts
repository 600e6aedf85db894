import { z } from 'zod'
import type { ToolSpec } from './tool-spec.ts'

const foundNoteSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The passage that fits best, as it was written by a person. */
  excerpt: z.string(),
  source: z.string().nullable(),
  tags: z.array(z.string()),
})

export const searchKnowledgeSpec = {
  name: 'search_knowledge',
  input: z.object({
    query: z.string().trim().min(1).max(300).describe('what to look for, in the words of the question'),
    limit: z.number().int().min(1).max(8).default(4),
  }),
  output: z.object({
    asked: z.string(),
    /** Best first; empty = nothing fits. */
    notes: z.array(foundNoteSchema),
    /** Numbers under which the notes are cited, in their order. */
    citations: z.array(z.number().int()).default([]),
  }),
} as const satisfies ToolSpec
