import { z } from 'zod'

/** What a reply says about a change of a proposal. */
export const proposedChangeSummarySchema = z.object({
  type: z.string(),
  title: z.string(),
  day: z.number().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
})
export type ProposedChangeSummary = z.infer<typeof proposedChangeSummarySchema>
