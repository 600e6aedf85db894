// What the assistant remembers of the traveler: looked up, and offered to be noted or deleted. A tap of the traveler does it.
import { z } from 'zod'
import type { ToolSpec } from './tool-spec.ts'

/** `off`: memory is switched off; `private`: others read this conversation. */
const statusSchema = z.enum(['ok', 'off', 'private'])

export const recallMemorySpec = {
  name: 'recall_memory',
  input: z.object({
    query: z.string().trim().min(1).max(200).optional().describe('words of what is looked for; absent = everything'),
  }),
  output: z.object({
    status: statusSchema,
    memories: z.array(z.object({ text: z.string(), isUsed: z.boolean() })),
  }),
} as const satisfies ToolSpec

export const rememberSpec = {
  name: 'remember',
  input: z.object({
    text: z.string().trim().min(1).max(300).describe('one sentence in the words of the traveler, in the first person'),
  }),
  output: z.object({ status: statusSchema, text: z.string() }),
} as const satisfies ToolSpec

export const forgetSpec = {
  name: 'forget',
  input: z.object({ what: z.string().trim().min(1).max(200).describe('words of the memory') }),
  output: z.object({ status: statusSchema, found: z.array(z.string()) }),
} as const satisfies ToolSpec
