// Makes the tool calls of an answer fit for the graph: known names, ids that no other call of the turn has, not too many.
import { type BaseMessage, ToolMessage } from '@langchain/core/messages'
import type { WireCall } from '../wire/piece.ts'

/** Of one answer; a model that asks for more gets the first of them. */
const maxCalls = 12

export interface GraphCall {
  id: string
  name: string
  args: Record<string, unknown>
}

export function toGraphCalls(
  calls: readonly WireCall[],
  names: ReadonlySet<string>,
  messages: readonly BaseMessage[],
): GraphCall[] {
  const used = new Set(messages.flatMap((message) => (ToolMessage.isInstance(message) ? message.tool_call_id : [])))
  return calls.slice(0, maxCalls).map(({ id, name, args }) => {
    const wanted = id && id.length <= 100 ? id : `call_${used.size + 1}`
    let unique = wanted
    for (let n = 2; used.has(unique); n++) unique = `${wanted}_${n}`
    used.add(unique)
    return { id: unique, name: knownName(name, names), args }
  })
}

/** Models add prefixes (`functions.get_trip`) and marks of their templates (`get_trip<|channel|>`) to names. */
function knownName(name: string, names: ReadonlySet<string>): string {
  const bare = name.replace(/<\|.*$/s, '').trim()
  const last = bare.slice(bare.lastIndexOf('.') + 1)
  return (
    [name, bare, last, last.toLowerCase().replaceAll('-', '_')].find((each) => names.has(each)) ?? bare.slice(0, 80)
  )
}
