// What a tool of the assistant is: typed in and out, bounded in time, and without write access to the trip.
import { z } from 'zod'
import type { AgentCard } from '#contract/agent-card.ts'
import type { ToolSpec } from '#contract/agent-tools/tool-spec.ts'
import type { Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { ServerMessages } from '#i18n/server/en.ts'
import type { Actor } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/app-error.ts'
import type { PastMessage } from '../editing/past-message.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import type { TurnMemory } from './turn-memory.ts'

/** Every tool has a label for people in the message catalogues. */
type ToolName = keyof ServerMessages['tools']

type CallOrder = 'first' | 'any' | 'last'

export interface ToolContext {
  actor: Actor
  tripId: string
  locale: Locale
  /** `YYYY-MM-DD` at the destination. */
  today: string
  /** When the turn began. */
  now: Date
  /** Where the travelers are, to about 100 m; null where they did not say. */
  position: GeoPoint | null
  /** Earlier messages of the conversation, oldest first. */
  history: readonly PastMessage[]
  /** Results of earlier tool rounds. */
  memory: TurnMemory
  /** Of the proposal of the conversation that waits for a decision. */
  openChanges: readonly ProposedChange[]
  signal: AbortSignal
  /** Tells people what is being done. */
  emitStatus(text: string): void
}

export interface ToolResult<Output> {
  /** For the model. */
  output: Output
  /** One line for people. */
  summary: string
  card?: AgentCard
  source?: Provenance
  /** Title of the citation of `source`; the summary if absent. */
  citeAs?: string
  /** Further sources, each cited under a number of its own; the output gets the numbers of all as `citations`. */
  alsoCited?: readonly { source: Provenance; citeAs: string }[]
  /** What later tools of the turn may build on. */
  memory?: Partial<TurnMemory>
  draft?: ProposalDraft
  /** What a person has to choose first: the tool is called again with the arguments of the chosen option. */
  question?: ToolQuestion
}

export interface ToolQuestion {
  text: string
  options: { label: string; detail: string; args: Record<string, unknown> }[]
}

/** What a tool of this spec returns. */
export type ResultOf<Spec extends ToolSpec> = ToolResult<z.input<Spec['output']>>

interface ToolDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  spec: ToolSpec<Input, Output> & { readonly name: ToolName }
  /** For the model. */
  description: string
  timeoutMs: number
  /** Among the calls of a round: before the others, whose results depend on what it stores, or after them, because it works on theirs. */
  order?: CallOrder
  run(args: z.output<Input>, context: ToolContext): Promise<ToolResult<z.input<Output>>>
}

export interface AgentTool {
  name: ToolName
  description: string
  timeoutMs: number
  order: CallOrder
  /** JSON Schema of the arguments. */
  parameters: Record<string, unknown>
  /** @throws AppError INVALID_INPUT for arguments that do not fit. */
  call(args: unknown, context: ToolContext): Promise<ToolResult<unknown>>
}

/** Of each schema, once. */
const jsonSchemas = new WeakMap<z.ZodType, Record<string, unknown>>()

function parametersOf(input: z.ZodType): Record<string, unknown> {
  const parameters = jsonSchemas.get(input) ?? z.toJSONSchema(input, { io: 'input' })
  jsonSchemas.set(input, parameters)
  return parameters
}

export function defineTool<Input extends z.ZodType, Output extends z.ZodType>(
  definition: ToolDefinition<Input, Output>,
): AgentTool {
  const { spec, description, timeoutMs, order = 'any' } = definition
  return {
    name: spec.name,
    description,
    timeoutMs,
    order,
    get parameters() {
      return parametersOf(spec.input)
    },
    async call(args, context) {
      const parsed = spec.input.safeParse(args)
      if (!parsed.success) throw new AppError('INVALID_INPUT', { cause: parsed.error })
      const result = await definition.run(parsed.data, context)
      return { ...result, output: spec.output.parse(result.output) }
    },
  }
}
