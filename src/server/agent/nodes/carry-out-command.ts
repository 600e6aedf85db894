// The tool calls of a command that a button sent: the model is not asked until the reply is written.
import { AIMessage } from '@langchain/core/messages'
import { planItinerarySpec } from '#contract/agent-tools/plan-itinerary.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import type { Turn } from '../turn/state.ts'

/** null where the model decides. */
export function nextCommandCall({ input, memory, rounds, toolCalls }: Turn): AIMessage | null {
  if (!input.command) return null
  const { scope } = input.command
  if (scope) return rounds === 0 ? call(replanScopeSpec.name, scope) : new AIMessage('READY')
  if (rounds === 0) return call(planItinerarySpec.name, { replaceExisting: true })
  if (memory.planning && toolCalls === 1) return call(proposeItinerarySpec.name, { plan: memory.preferred })
  return new AIMessage('READY')
}

function call(name: string, args: Record<string, unknown>): AIMessage {
  return new AIMessage({ content: '', tool_calls: [{ id: `command-${name}`, name, args, type: 'tool_call' }] })
}
