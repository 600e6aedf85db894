// A stream of one answer out of several attempts: an attempt may follow a failed one as long as nothing was shown.
import type { ChatGenerationChunk } from '@langchain/core/outputs'
import { restartedKey } from '../chat-model.ts'
import { toChunk } from './answer-chunks.ts'

export type RestartableStream = ReturnType<typeof createRestartableStream>

/** `isShown` is the reader's word for it; without it, what was streamed was shown. */
export function createRestartableStream(isShown?: () => boolean) {
  let hasText = false
  return {
    isShown: () => (isShown ? isShown() : hasText),
    async *attempt(chunks: AsyncIterable<ChatGenerationChunk>): AsyncGenerator<ChatGenerationChunk> {
      const isVoid = hasText
      hasText = false
      if (isVoid) yield toChunk({ content: '', response_metadata: { [restartedKey]: true } })
      for await (const chunk of chunks) {
        if (chunk.text !== '') hasText = true
        yield chunk
      }
    },
  }
}
