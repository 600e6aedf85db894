// The pieces of an answer as chunks of LangChain.
import { AIMessageChunk } from '@langchain/core/messages'
import { ChatGenerationChunk } from '@langchain/core/outputs'
import { answeredByKey } from '../chat-model.ts'
import type { FinishReason, Piece, WireCall, WireUsage } from '../wire/piece.ts'
import { toGraphCalls } from './answer-calls.ts'
import type { AskContext } from './ask-slot.ts'

/** A tool round as one chunk. */
export async function* wholeRound(
  pieces: AsyncGenerator<Piece, string>,
  { tools, messages }: AskContext,
): AsyncGenerator<ChatGenerationChunk> {
  const calls: WireCall[] = []
  let content = ''
  let usage: WireUsage | null = null
  let reason: FinishReason = 'stop'
  let next = await pieces.next()
  for (; !next.done; next = await pieces.next()) {
    if (next.value.type === 'text') content += next.value.text
    if (next.value.type === 'call') calls.push(next.value.call)
    if (next.value.type === 'usage') usage = next.value.usage
    if (next.value.type === 'finish') reason = next.value.reason
  }
  const names = new Set(tools.map((tool) => tool.function.name))
  const tool_call_chunks = toGraphCalls(calls, names, messages).map(({ id, name, args }, index) => ({
    id,
    name,
    args: JSON.stringify(args),
    index,
    type: 'tool_call_chunk' as const,
  }))
  yield toChunk({ content, tool_call_chunks, ...metadata(usage, reason, next.value) })
}

/** Blanks before the first word are held back: they show nothing, and the model may still fail. */
export async function* textChunks(pieces: AsyncGenerator<Piece, string>): AsyncGenerator<ChatGenerationChunk> {
  let held: string | null = ''
  let usage: WireUsage | null = null
  let reason: FinishReason = 'stop'
  let next = await pieces.next()
  for (; !next.done; next = await pieces.next()) {
    if (next.value.type === 'usage') usage = next.value.usage
    if (next.value.type === 'finish') reason = next.value.reason
    if (next.value.type !== 'text') continue
    const content: string = (held ?? '') + next.value.text
    held = held === null || content.trim() !== '' ? null : content
    if (held === null) yield toChunk({ content })
  }
  yield toChunk({ content: '', ...metadata(usage, reason, next.value) })
}

function metadata(usage: WireUsage | null, reason: FinishReason, model: string) {
  return {
    response_metadata: { [answeredByKey]: model, finish_reason: reason },
    ...(usage && {
      usage_metadata: {
        input_tokens: usage.input,
        output_tokens: usage.output,
        total_tokens: usage.input + usage.output,
      },
    }),
  }
}

export function toChunk(
  fields: ConstructorParameters<typeof AIMessageChunk>[0] & { content: string },
): ChatGenerationChunk {
  return new ChatGenerationChunk({ text: fields.content, message: new AIMessageChunk(fields) })
}

/** Chunks are merged by appending texts, those of the metadata too: the name comes once. */
export async function* named(
  chunks: AsyncIterable<ChatGenerationChunk>,
  model: string,
  more: Record<string, unknown> = {},
): AsyncGenerator<ChatGenerationChunk> {
  let isNamed = false
  for await (const chunk of chunks) {
    if (!isNamed)
      chunk.message.response_metadata = { ...chunk.message.response_metadata, ...more, [answeredByKey]: model }
    isNamed = true
    yield chunk
  }
}
