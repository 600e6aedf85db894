// What a LangChain model streams, as pieces. The wire layer has made sure that each chunk holds whole tool calls.
import { AIMessageChunk } from '@langchain/core/messages'
import type { ChatGenerationChunk } from '@langchain/core/outputs'
import { ModelFailure } from '../model-failure.ts'
import type { FinishReason, Piece } from '../wire/piece.ts'
import { readArguments } from '../wire/tool-arguments.ts'

export async function* piecesOf(chunks: AsyncIterable<ChatGenerationChunk>): AsyncGenerator<Piece> {
  let reason: FinishReason | null = null
  for await (const { text, message, generationInfo } of chunks) {
    if (text !== '') yield { type: 'text', text }
    if (!AIMessageChunk.isInstance(message)) continue
    for (const { id, name, args } of message.tool_call_chunks ?? []) {
      const read = readArguments(args)
      if (!name || !read) throw new ModelFailure('bad-call', `arguments of ${name ?? 'a call without a name'}`)
      yield { type: 'call', call: { id: id || null, name, args: read } }
    }
    const usage = message.usage_metadata
    if (usage) yield { type: 'usage', usage: { input: usage.input_tokens, output: usage.output_tokens } }
    reason ??= reasonIn(generationInfo?.finish_reason ?? message.response_metadata.done_reason)
  }
  // An SDK that is aborted ends its stream as if it were complete.
  if (reason === null) throw new ModelFailure('cut-off', 'the stream ended early')
  yield { type: 'finish', reason }
}

function reasonIn(word: unknown): FinishReason | null {
  if (typeof word !== 'string') return null
  if (word === 'length') return 'length'
  return word === 'content_filter' || word === 'filtered' ? 'filtered' : 'stop'
}
