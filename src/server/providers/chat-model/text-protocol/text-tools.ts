// Tool calls as text: for models without tool calls, and for servers that leave a model's own call markup in the text.
import type { ToolDefinition } from '../endpoint/model-endpoint.ts'
import { isObject, parseJson, textIn } from '../wire/json.ts'
import type { WireCall } from '../wire/piece.ts'
import { readArguments } from '../wire/tool-arguments.ts'

export function describeTools(tools: readonly ToolDefinition[]): string {
  const listed = tools.map(({ function: { name, description, parameters } }) =>
    JSON.stringify({ name, description, parameters }),
  )
  return [
    'You have these tools:',
    ...listed,
    'To call tools, answer with nothing but this block, with one entry for each call:',
    '```json',
    '{"calls": [{"name": "tool_name", "arguments": {}}]}',
    '```',
    'You then get the results. When you need no more tools, answer READY.',
  ].join('\n')
}

export function writeCalls(calls: readonly { name: string; args: Record<string, unknown> }[]): string {
  const entries = calls.map(({ name, args }) => ({ name, arguments: args }))
  return `\`\`\`json\n${JSON.stringify({ calls: entries })}\n\`\`\``
}

/** Where models put calls: fences, marks of their templates, or the whole text. */
const places: readonly RegExp[] = [
  /```(?:json|tool_call)?\s*([[{][\s\S]*?[}\]])\s*```/g,
  /<tool_call>\s*([\s\S]*?)\s*<\/tool_call>/g,
  /\[TOOL_CALLS\]\s*(\[[\s\S]*\])/g,
  /^\s*([[{][\s\S]*[}\]])\s*$/g,
]
const namedFunction = /<function=([\w-]+)>\s*(\{[\s\S]*?\})\s*<\/function>/g

/** Calls of known tools in a text; empty where it has none. */
export function readTextCalls(text: string, names: ReadonlySet<string>): WireCall[] {
  for (const place of places) {
    const calls = [...text.matchAll(place)].flatMap(([, inner = '']) => callsIn(parseJson(inner)))
    const known = calls.filter(({ name }) => names.has(name))
    if (known.length > 0) return known
  }
  return [...text.matchAll(namedFunction)].flatMap(([, name = '', inner = '']) => {
    const args = readArguments(inner)
    return args && names.has(name) ? { id: null, name, args } : []
  })
}

/** Calls as a model writes them in JSON, of whatever tools. */
export function callsIn(value: unknown): WireCall[] {
  if (Array.isArray(value)) return value.flatMap(callsIn)
  if (!isObject(value)) return []
  const list = value.calls ?? value.tool_calls
  if (Array.isArray(list)) return list.flatMap(callsIn)
  const body = isObject(value.function) ? value.function : value
  const name = textIn(body.name) ?? textIn(body.tool)
  const args = readArguments(body.arguments ?? body.parameters ?? body.args)
  return name && args ? [{ id: null, name, args }] : []
}
