// A model of an Ollama server; the one that was used last where none is configured.

import { piecesOf } from '../endpoint/langchain-pieces.ts'
import type { AnswerRequest, ModelEndpoint } from '../endpoint/model-endpoint.ts'
import { estimateTokens } from '../estimate-tokens.ts'
import { modelFailureIn } from '../model-failure.ts'
import { createModelFetch, modelNetwork } from '../wire/model-fetch.ts'
import type { Piece } from '../wire/piece.ts'
import type { Deadlines } from '../wire/with-deadlines.ts'
import { chatProtocol } from './chat-protocol.ts'
import { createModelDiscovery } from './ollama-models.ts'

export interface OllamaSettings {
  url: string
  /** null: the server is asked what it has. */
  model: string | null
  deadlines: Deadlines
  /** Called when the server has read much less than it was sent. */
  onTruncated: (read: number, estimated: number) => void
}

/** Ollama cuts a longer prompt without saying so, at 2048 or 4096 tokens by default. */
const contextSizes = [8192, 16_384, 32_768, 65_536]
const roomForAnswer = 2048

export function createOllamaEndpoint({ url, model, deadlines, onTruncated }: OllamaSettings): ModelEndpoint {
  const openNetwork = modelNetwork(deadlines)
  const baseUrl = url.replace(/\/+$/, '').replace(/\/(?:v1|api)$/, '')
  const discover = createModelDiscovery(baseUrl, openNetwork)

  return {
    provider: 'ollama',
    resolveModel: async (signal) => model ?? discover(signal),
    async *answer(name, { messages, tools, signal }: AnswerRequest): AsyncGenerator<Piece> {
      const estimated = estimateTokens(messages.map(({ text }) => text).join('\n') + JSON.stringify(tools))
      const { ChatOllama } = await import('@langchain/ollama')
      const chat = new ChatOllama({
        model: name,
        baseUrl,
        maxRetries: 0,
        numCtx: contextSizes.find((size) => size >= estimated + roomForAnswer) ?? contextSizes.at(-1),
        fetch: createModelFetch(chatProtocol, { deadlines, openNetwork, signal }),
      })
      try {
        const options = { tools: tools.length > 0 ? tools : undefined, signal }
        for await (const piece of piecesOf(chat._streamResponseChunks(messages, options))) {
          if (piece.type === 'usage' && piece.usage.input > 0 && piece.usage.input < estimated / 3) {
            onTruncated(piece.usage.input, estimated)
          }
          yield piece
        }
      } catch (error) {
        throw modelFailureIn(error) ?? error
      }
    },
  }
}
