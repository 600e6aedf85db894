// Puts tool calls together from the fragments of a stream.
import { isObject, textIn } from './json.ts'
import type { WireCall } from './piece.ts'
import { readArguments } from './tool-arguments.ts'

interface OpenCall {
  index: number | null
  id: string | null
  name: string
  text: string
  object: unknown
}

interface AssembledCalls {
  calls: WireCall[]
  /** Names of calls whose arguments cannot be read. */
  damaged: string[]
}

export type ToolCallAssembly = ReturnType<typeof createToolCallAssembly>

export function createToolCallAssembly() {
  const open: OpenCall[] = []
  return {
    /** One entry of `tool_calls`, or a `function_call`. */
    add(fragment: unknown): void {
      if (!isObject(fragment)) return
      const body = isObject(fragment.function) ? fragment.function : fragment
      const index = [fragment.index, body.index].find((each) => typeof each === 'number')
      const given = {
        index: typeof index === 'number' ? index : null,
        id: textIn(fragment.id),
        name: textIn(body.name)?.trim() ?? null,
      }
      let call = find(open, given)
      if (!call) {
        call = { index: given.index, id: given.id, name: '', text: '', object: undefined }
        open.push(call)
      }
      call.id ??= given.id
      if (call.name === '' && given.name) call.name = given.name
      if (typeof body.arguments === 'string') call.text += body.arguments
      else if (isObject(body.arguments)) call.object = body.arguments
    },
    finish(): AssembledCalls {
      const calls: WireCall[] = []
      const damaged: string[] = []
      for (const { id, name, text, object } of open) {
        const args = readArguments(object ?? text)
        if (name === '' || !args) damaged.push(name || 'unnamed')
        else calls.push({ id, name, args })
      }
      return { calls, damaged }
    },
  }
}

/** By index, else by id; with neither a new name starts a call and anything else continues the last one. */
function find(
  open: readonly OpenCall[],
  { index, id, name }: Pick<OpenCall, 'index' | 'id'> & { name: string | null },
) {
  if (index !== null) {
    const known = open.findLast((call) => call.index === index)
    // Some servers give every parallel call the index 0.
    return known && id !== null && known.id !== null && id !== known.id ? open.find((call) => call.id === id) : known
  }
  if (id !== null) return open.find((call) => call.id === id)
  return name === null ? open.at(-1) : undefined
}
