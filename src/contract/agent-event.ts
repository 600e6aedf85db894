// The stream of a run: run.started, then anything, then exactly one terminal event.
import { z } from 'zod'
import { agentCardSchema, citationSchema } from './agent-card.ts'
import { errorCodeSchema } from './error-schema.ts'
import { provenanceSchema } from './itinerary.ts'
import { idSchema, instantSchema } from './paging.ts'
import { proposalSchema } from './proposal.ts'
import { stageChecklistSchema, stageNameSchema } from './stage.ts'

export const usageSchema = z.object({
  model: z.string(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  toolCalls: z.number().int(),
})
export type Usage = z.infer<typeof usageSchema>

/** What the assistant has to know before it goes on: the run waits for one of the options. */
export const questionSchema = z.object({
  id: idSchema,
  text: z.string().max(1000),
  options: z
    .array(z.object({ id: z.string().max(20), label: z.string().max(500), detail: z.string().max(500) }))
    .min(1)
    .max(12),
  expiresAt: instantSchema,
})
export type Question = z.infer<typeof questionSchema>

/** What a run says, before it has its place in the stream. */
const runSignalSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run.started') }),
  z.object({ type: z.literal('status'), text: z.string() }),
  z.object({ type: z.literal('text.delta'), text: z.string() }),
  z.object({
    type: z.literal('tool.started'),
    id: z.string(),
    name: z.string(),
    label: z.string(),
    args: z.record(z.string(), z.unknown()),
  }),
  z.object({
    type: z.literal('tool.finished'),
    id: z.string(),
    ok: z.boolean(),
    summary: z.string(),
    card: agentCardSchema.optional(),
    ms: z.number().int(),
    source: provenanceSchema.optional(),
  }),
  z.object({ type: z.literal('card'), card: agentCardSchema }),
  z.object({ type: z.literal('citation'), citation: citationSchema }),
  questionSchema.extend({ type: z.literal('question') }),
  z.object({ type: z.literal('question.answered'), questionId: idSchema, choice: z.string() }),
  z.object({ type: z.literal('proposal.created'), proposal: proposalSchema }),
  z.object({ type: z.literal('stage.suggested'), to: stageNameSchema, checklist: stageChecklistSchema }),
  z.object({ type: z.literal('suggestions'), items: z.array(z.string()).max(4) }),
  z.object({ type: z.literal('message.saved'), messageId: idSchema }),
  z.object({ type: z.literal('run.completed'), usage: usageSchema }),
  z.object({ type: z.literal('run.stopped') }),
  z.object({ type: z.literal('run.failed'), code: errorCodeSchema, retryable: z.boolean() }),
])
export type RunSignal = z.infer<typeof runSignalSchema>

/** A signal with its place: `seq` counts from 1 without gaps within a run. */
export const agentEventSchema = z.intersection(
  runSignalSchema,
  z.object({ runId: idSchema, seq: z.number().int().min(1), at: instantSchema }),
)
export type AgentEvent = RunSignal & { runId: string; seq: number; at: string }

export function isTerminal(event: Pick<RunSignal, 'type'>): boolean {
  return event.type === 'run.completed' || event.type === 'run.stopped' || event.type === 'run.failed'
}
