// The conversation as the rule-based model sees it, read back from the messages that any model gets.
import { type BaseMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages'
import { z } from 'zod'
import type { ToolSpec } from '#contract/agent-tools/tool-spec.ts'
import { type TripBrief, tripBriefSchema } from '#contract/trip-brief.ts'
import { type FencedData, unfence } from '../../fenced-data.ts'
import { type CheckNotes, checkNotesSchema, type TurnContext, turnContextSchema } from '../../turn-notes.ts'

export interface Transcript {
  context: TurnContext
  /** A proposal waits for a decision. */
  hasOpenProposal: boolean
  /** It is a whole plan, so there are others to choose from. */
  offersPlan: boolean
  /** Present when the reply is to be written. */
  notes: CheckNotes | null
  /** As it stood before the last message; null where nothing was noted yet. */
  brief: Partial<TripBrief> | null
  /** Messages of the traveler, oldest first; the last one is answered now. */
  userMessages: string[]
  /** Number of tool calls so far. */
  calls: number
  results: FencedData[]
}

const openProposalsSchema = z.array(z.object({ changes: z.array(z.string()) }))
/** Fewer are an edit. */
const leastOfPlan = 5

function isPlan(proposals: unknown): boolean {
  const changes = openProposalsSchema.safeParse(proposals).data?.at(-1)?.changes ?? []
  return changes.filter((change) => change.startsWith('item.add')).length >= leastOfPlan
}

const defaultContext: TurnContext = { locale: 'en', stage: 'pre', today: '1970-01-01', rejections: [] }

export function readTranscript(messages: readonly BaseMessage[]): Transcript {
  const blocks = messages.filter((each) => SystemMessage.isInstance(each)).flatMap(({ text }) => unfence(text) ?? [])
  const block = (name: string) => blocks.find((each) => each.name === name)?.value
  const tools = messages.filter((each) => ToolMessage.isInstance(each))
  return {
    context: turnContextSchema.safeParse(block('turn')).data ?? defaultContext,
    brief: tripBriefSchema.partial().safeParse(block('brief')).data ?? null,
    hasOpenProposal: block('open_proposals') !== undefined,
    offersPlan: isPlan(block('open_proposals')),
    notes: checkNotesSchema.safeParse(block('notes')).data ?? null,
    userMessages: messages.filter((each) => HumanMessage.isInstance(each)).map(({ text }) => text),
    calls: tools.length,
    results: tools.flatMap(({ text }) => unfence(text) ?? []),
  }
}

export interface Result<Value> {
  value: Value
  /** `[1]`, or empty where there is no source. */
  cite: string
}

/** Successful results of a tool, oldest first. */
export function resultsOf<Output extends z.ZodType>(
  { results }: Pick<Transcript, 'results'>,
  { name, output }: ToolSpec<z.ZodType, Output>,
): Result<z.output<Output>>[] {
  return results.flatMap((result) => {
    const parsed = result.name === name ? output.safeParse(result.value) : null
    return parsed?.success ? [{ value: parsed.data, cite: result.cite === null ? '' : `[${result.cite}]` }] : []
  })
}

/** True also after a failed call. */
export function wasCalled({ results }: Pick<Transcript, 'results'>, { name }: Pick<ToolSpec, 'name'>): boolean {
  return results.some((result) => result.name === name)
}
