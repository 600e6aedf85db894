// The calls of several acts as those that are made: each once, and all edits in one.
import { isDeepStrictEqual } from 'node:util'
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import type { ReadAct } from './reading/reading.ts'
import type { ToolCall } from './reading/requests/tool-call.ts'

/** The edits of all acts are one call. */
export function callsOfActs(acts: readonly ReadAct[]): { answers: ToolCall[]; edits: ToolCall[] } {
  const calls = acts.flatMap(({ calls: wanted }) => wanted)
  const ofEdits = (key: string) =>
    unique(
      calls
        .filter(({ name }) => name === editItinerarySpec.name)
        .flatMap(({ args }) => (Array.isArray(args[key]) ? args[key] : [])),
    )
  const [edits, insteadOf] = [ofEdits('edits'), ofEdits('insteadOf')]
  const args = { edits, ...(insteadOf.length > 0 && { insteadOf }) }
  return {
    answers: withoutParts(unique(calls.filter(({ name }) => name !== editItinerarySpec.name))),
    edits: edits.length > 0 ? [{ name: editItinerarySpec.name, args }] : [],
  }
}

function unique<Value>(values: readonly Value[]): Value[] {
  return values.filter(
    (value, index) => values.findIndex((each) => JSON.stringify(each) === JSON.stringify(value)) === index,
  )
}

/** "Do we need to book, and can we get in now?" asks of one place: the call that asks more answers both. */
function withoutParts(calls: readonly ToolCall[]): ToolCall[] {
  const isPart = (call: ToolCall, whole: ToolCall) =>
    call !== whole &&
    call.name === whole.name &&
    Object.keys(call.args).length > 0 &&
    Object.keys(call.args).length < Object.keys(whole.args).length &&
    Object.entries(call.args).every(([key, value]) => isDeepStrictEqual(whole.args[key], value))
  return calls.filter((call) => !calls.some((whole) => isPart(call, whole)))
}
