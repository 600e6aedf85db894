// What an agent's tool is: typed in and out, named for people in both languages, bounded in time, and never a writer.
import { z } from 'zod'
import type { AgentCard } from '#contract/agent-card.ts'
import type { Provenance } from '#contract/itinerary.ts'
import type { Bilingual } from '#contract/place.ts'
import type { Actor } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/app-error.ts'
import type { Language } from '../prompts/language.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import type { TurnMemory } from './turn-memory.ts'

export interface ToolContext {
  actor: Actor
  tripId: string
  language: Language
  /** `YYYY-MM-DD` at the destination. */
  today: string
  /** What the tools of earlier rounds found. */
  findings: TurnMemory
  signal: AbortSignal
  /** Says in words what is being done. */
  say(text: string): void
}

export interface ToolResult<Output> {
  /** For the model. */
  output: Output
  /** One line for people. */
  summary: string
  card?: AgentCard
  source?: Provenance
  /** What the source is cited for; else the summary. */
  citeAs?: string
  findings?: Partial<TurnMemory>
  draft?: ProposalDraft
}

interface ToolDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  name: string
  description: string
  label: Bilingual
  input: Input
  output: Output
  timeoutMs: number
  /** Runs after the other calls of its round, because it works on what they find. */
  usesMemory?: boolean
  run(args: z.output<Input>, context: ToolContext): Promise<ToolResult<z.input<Output>>>
}

export interface AgentTool
  extends Pick<ToolDefinition<z.ZodType, z.ZodType>, 'name' | 'description' | 'label' | 'timeoutMs'> {
  usesMemory: boolean
  /** JSON Schema of the arguments. */
  parameters: Record<string, unknown>
  /** Rejects with INVALID_INPUT for arguments that do not fit. */
  call(args: unknown, context: ToolContext): Promise<ToolResult<unknown>>
}

export function defineTool<Input extends z.ZodType, Output extends z.ZodType>(
  definition: ToolDefinition<Input, Output>,
): AgentTool {
  const { name, description, label, timeoutMs, usesMemory = false } = definition
  return {
    name,
    description,
    label,
    timeoutMs,
    usesMemory,
    parameters: z.toJSONSchema(definition.input, { io: 'input' }),
    async call(args, context) {
      const parsed = definition.input.safeParse(args)
      if (!parsed.success) throw new AppError('INVALID_INPUT', { cause: parsed.error })
      const result = await definition.run(parsed.data, context)
      return { ...result, output: definition.output.parse(result.output) }
    },
  }
}
