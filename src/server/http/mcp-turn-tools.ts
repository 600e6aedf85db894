// Tools that set the assistant to work: begun like any run, followed to its end, and answered with what it proposes.
import { isTrackedEnvelope } from '@trpc/server'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { AgentEvent } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent, type RunView } from '#contract/agent-fold.ts'
import { sendMessageSchema, sentMessageSchema } from '#contract/conversation.ts'
import type { McpSession } from './mcp-session.ts'
import { callByPath } from './procedure-catalog.ts'

type Caller = ReturnType<McpSession['callerUntil']>
/** Says in words what the assistant is doing. */
export type ReportProgress = (step: number, message: string) => Promise<void>

const askInput = sendMessageSchema.omit({ clientMessageId: true })

/** `input`: where it differs from what the procedure takes. */
export const turnTools = {
  plan_itinerary: { procedure: 'agent.brief.plan', effect: 'add', input: null },
  ask_assistant: { procedure: 'agent.send', effect: 'add', input: z.toJSONSchema(askInput, { io: 'input' }) },
} as const
type TurnTool = keyof typeof turnTools

export function isTurnTool(name: string): name is TurnTool {
  return Object.hasOwn(turnTools, name)
}

/** When the caller's signal aborts, only the following ends: the run belongs to the server. */
export async function followTurn(caller: Caller, name: TurnTool, input: unknown, report: ReportProgress) {
  const { runId, conversationId } = await begin(caller, name, input)
  let view: RunView = emptyRunView
  const stream: AsyncIterable<unknown> = await caller.agent.events({ runId })
  for await (const envelope of stream) {
    if (!isTrackedEnvelope<AgentEvent>(envelope)) throw new TypeError('an event of a run has an id')
    const [, event] = envelope
    view = foldAgentEvent(view, event)
    if (event.type === 'status') await report(view.lastSeq, event.text)
  }
  const { phase, text, proposals, suggestions, failure } = view
  return { runId, conversationId, status: phase, reply: text, proposal: proposals.at(-1) ?? null, suggestions, failure }
}

async function begin(caller: Caller, name: TurnTool, input: unknown) {
  const message = name === 'ask_assistant' ? { ...Object(input), clientMessageId: uuidv7() } : input
  return sentMessageSchema.parse(await callByPath(caller, turnTools[name].procedure, message))
}
