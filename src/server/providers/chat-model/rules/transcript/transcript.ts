// The conversation as the rule-based model sees it: exactly the messages any model gets, read back.
import { AIMessage, type BaseMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages'
import type { z } from 'zod'
import { type Fenced, unfence } from '../../../../agent/prompts/fence.ts'
import {
  type CheckNotes,
  checkNotesSchema,
  type TurnContext,
  turnContextSchema,
} from '../../../../agent/prompts/notes.ts'

export interface Transcript {
  context: TurnContext
  /** Present when the reply is to be written. */
  notes: CheckNotes | null
  /** What the traveller wrote, oldest first; the last is what is asked now. */
  said: string[]
  /** Whether the agent's last reply ended in a question. */
  wasAsked: boolean
  calls: number
  results: Fenced[]
}

const nobody: TurnContext = { language: 'en', stage: 'pre', today: '1970-01-01', rejections: [] }

export function readTranscript(messages: readonly BaseMessage[]): Transcript {
  const blocks = messages.filter((each) => SystemMessage.isInstance(each)).flatMap(({ text }) => unfence(text) ?? [])
  const block = (name: string) => blocks.find((each) => each.name === name)?.value
  const replies = messages.filter((each) => AIMessage.isInstance(each) && !each.tool_calls?.length)
  const tools = messages.filter((each) => ToolMessage.isInstance(each))
  return {
    context: turnContextSchema.safeParse(block('turn')).data ?? nobody,
    notes: checkNotesSchema.safeParse(block('notes')).data ?? null,
    said: messages.filter((each) => HumanMessage.isInstance(each)).map(({ text }) => text),
    wasAsked: /[?？]\s*$/u.test(replies.at(-1)?.text ?? ''),
    calls: tools.length,
    results: tools.flatMap(({ text }) => unfence(text) ?? []),
  }
}

export interface Result<Value> {
  value: Value
  /** `[1]`, or nothing where there is no source. */
  cite: string
}

/** Results of a tool that came back whole, oldest first. */
export function resultsOf<Schema extends z.ZodType>(
  { results }: Pick<Transcript, 'results'>,
  name: string,
  schema: Schema,
): Result<z.output<Schema>>[] {
  return results.flatMap((result) => {
    const parsed = result.name === name ? schema.safeParse(result.value) : null
    return parsed?.success ? [{ value: parsed.data, cite: result.cite === null ? '' : ` [${result.cite}]` }] : []
  })
}

/** Also a tool that failed was asked. */
export function wasCalled({ results }: Pick<Transcript, 'results'>, name: string): boolean {
  return results.some((result) => result.name === name)
}
