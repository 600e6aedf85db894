// What the check hands to whoever writes the answer.
import { z } from 'zod'
import { stageNames } from '#contract/stage.ts'

export const checkNotesSchema = z.object({
  language: z.enum(['zh', 'en']),
  stage: z.enum(stageNames),
  /** The request belongs to this stage: point there, do nothing. */
  elsewhere: z.enum(stageNames).nullable(),
  /** What is wrong with the proposal, in words; each has to be said. */
  problems: z.array(z.string()),
  /** Tools that gave nothing, by their label. */
  failed: z.array(z.string()),
  /** The tool rounds or the time ran out. */
  cutShort: z.boolean(),
  sources: z.array(z.object({ n: z.number(), title: z.string(), kind: z.string() })),
})
export type CheckNotes = z.infer<typeof checkNotesSchema>

/** What every model is told about the turn, as data. */
export const turnContextSchema = z.object({
  language: z.enum(['zh', 'en']),
  stage: z.enum(stageNames),
  today: z.string(),
  /** Earlier proposals that were turned down, newest last. */
  rejections: z.array(z.object({ title: z.string(), reason: z.string() })),
})
export type TurnContext = z.infer<typeof turnContextSchema>
