// What a model is given about a turn besides the conversation, as data.
import { z } from 'zod'
import { localeSchema } from '#contract/account.ts'
import { stageNames } from '#contract/stage.ts'

/** Written by the check, for the reply. */
export const checkNotesSchema = z.object({
  locale: localeSchema,
  stage: z.enum(stageNames),
  /** The stage that the request belongs to, where that is not the stage of the turn: the reply only points there. */
  elsewhere: z.enum(stageNames).nullable(),
  /** What is wrong with the proposal, as sentences. The reply has to mention each. */
  problems: z.array(z.string()),
  /** Changes of the proposal that waited for a decision which are in the new one as well. */
  carried: z.number().int().default(0),
  /** Summaries of the tools that failed. */
  failed: z.array(z.string()),
  /** The tool rounds or the time ran out. */
  cutShort: z.boolean(),
  sources: z.array(z.object({ n: z.number(), title: z.string(), kind: z.string() })),
})
export type CheckNotes = z.infer<typeof checkNotesSchema>

/** Given in every round. */
export const turnContextSchema = z.object({
  locale: localeSchema,
  stage: z.enum(stageNames),
  today: z.string(),
  /** Rejected proposals of this conversation, newest last. */
  rejections: z.array(z.object({ title: z.string(), reason: z.string() })),
})
export type TurnContext = z.infer<typeof turnContextSchema>
