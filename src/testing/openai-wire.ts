// What a server of chat completions sends, in its usual form.
import type { ModelReply, ModelRequest } from './model-server.ts'

export const done = 'data: [DONE]\n\n'

export function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`
}

export function delta(fields: Record<string, unknown>, finish: string | null = null): string {
  return event({ choices: [{ index: 0, delta: fields, finish_reason: finish }] })
}

export const says = (text: string) => delta({ content: text })
export const stop = delta({}, 'stop')

export function saying(text: string): ModelReply {
  return { chunks: [says(text), stop, done] }
}

interface Call {
  name: string
  args?: Record<string, unknown>
}

export function calling(...calls: Call[]): ModelReply {
  const chunks = calls.map(({ name, args = {} }, index) =>
    delta({
      tool_calls: [
        { index, id: `call_${index}`, type: 'function', function: { name, arguments: JSON.stringify(args) } },
      ],
    }),
  )
  return { chunks: [...chunks, delta({}, 'tool_calls'), done] }
}

export type Phase = 'first round' | 'second round' | 'reply'

/** Where in a turn that calls one tool a request stands. */
export function phaseOf({ body }: ModelRequest): Phase {
  const messages = Array.isArray(body.messages) ? body.messages : []
  const sawResult = messages.some((message) => message.role === 'tool' || /^Result of /.test(message.content))
  const hasTools = body.tools !== undefined || /You have these tools/.test(messages[0]?.content)
  return !hasTools ? 'reply' : sawResult ? 'second round' : 'first round'
}

/** Calls get_trip, is ready, writes a reply. */
export function usualReply(request: ModelRequest): ModelReply {
  const replies: Record<Phase, ModelReply> = {
    'first round': calling({ name: 'get_trip' }),
    'second round': saying('READY'),
    reply: saying('Your days are open so far.'),
  }
  return replies[phaseOf(request)]
}
