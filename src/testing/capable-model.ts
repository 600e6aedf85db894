// A model that does what a test decides, behind either protocol: it sees what a real one sees and answers with calls or a text.
import { unfence } from '../server/providers/chat-model/fenced-data.ts'
import type { ModelReply, ModelRequest } from './model-server.ts'
import { calling, says, stop } from './openai-wire.ts'

export interface ModelView {
  /** The last message of the traveler. */
  asked: string
  /** What the tools of this turn returned, by name. */
  results: Record<string, unknown>
  /** Blocks of the prompt, by name. */
  known: Record<string, unknown>
  /** false: the reply is due. */
  hasTools: boolean
}
export interface ModelCall {
  name: string
  args?: Record<string, unknown>
}
type Decision = ModelCall[] | string
export type Decide = (view: ModelView) => Decision

/** For both protocols: the path of the request says which. */
export function capableModel(decide: Decide) {
  return (request: ModelRequest): ModelReply => {
    const decision = decide(viewOf(request))
    return request.path === '/api/chat' ? overOllama(decision) : overOpenAi(decision)
  }
}

function viewOf({ body }: ModelRequest): ModelView {
  const messages: { role: string; content: string }[] = Array.isArray(body.messages) ? body.messages : []
  const asked = messages.findLastIndex(
    ({ role, content }) => role === 'user' && !content.startsWith('From the application'),
  )
  const blocksIn = (texts: string[]) =>
    Object.fromEntries(
      texts.flatMap((text) => {
        const block = unfence(text)
        return block ? [[block.name, block.value] as const] : []
      }),
    )
  return {
    asked: messages[asked]?.content ?? '',
    results: blocksIn(messages.slice(asked).flatMap(({ role, content }) => (role === 'tool' ? content : []))),
    known: blocksIn((messages[0]?.content ?? '').split('\n\n')),
    hasTools: body.tools !== undefined,
  }
}

/** Words one by one, as models stream them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

function overOpenAi(decision: Decision): ModelReply {
  if (typeof decision !== 'string') return calling(...decision)
  return { chunks: [...wordsOf(decision).map(says), stop, 'data: [DONE]\n\n'] }
}

function overOllama(decision: Decision): ModelReply {
  const line = (message: Record<string, unknown>, done = false) =>
    `${JSON.stringify({ model: 'capable', message: { role: 'assistant', content: '', ...message }, done, ...(done ? { done_reason: 'stop' } : {}) })}\n`
  const parts =
    typeof decision === 'string'
      ? wordsOf(decision).map((content) => line({ content }))
      : decision.map(({ name, args = {} }) => line({ tool_calls: [{ function: { name, arguments: args } }] }))
  return { headers: { 'content-type': 'application/x-ndjson' }, chunks: [...parts, line({}, true)] }
}
