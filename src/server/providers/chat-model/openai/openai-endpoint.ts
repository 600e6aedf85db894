// Any server that speaks OpenAI's chat completions: OpenAI, Azure, Qwen, DeepSeek, Zhipu, Kimi, OpenRouter, vLLM, LM Studio.
import { piecesOf } from '../endpoint/langchain-pieces.ts'
import type { AnswerRequest, ModelEndpoint } from '../endpoint/model-endpoint.ts'
import { modelFailureIn } from '../model-failure.ts'
import { createModelFetch, modelNetwork } from '../wire/model-fetch.ts'
import type { Piece } from '../wire/piece.ts'
import type { Deadlines } from '../wire/with-deadlines.ts'
import { completionProtocol } from './completion-protocol.ts'

export interface OpenAiSettings {
  /** Up to and with `/v1`, or what the server has in its place; parameters such as `api-version` are kept. */
  baseUrl: string
  /** null for servers that ask for none. */
  apiKey: string | null
  model: string
  deadlines: Deadlines
}

const extras = /stream_options|include_usage|unrecognized|unknown (?:field|parameter|argument)|extra (?:fields|inputs)/i

export function createOpenAiEndpoint({ baseUrl, apiKey, model, deadlines }: OpenAiSettings): ModelEndpoint {
  const { baseURL, defaultQuery, isAzure } = readAddress(baseUrl)
  const openNetwork = modelNetwork(deadlines)
  let takesExtras = true

  async function* ask({ messages, tools, signal, after }: AnswerRequest): AsyncGenerator<Piece> {
    const protocol = completionProtocol({ takesExtras, streams: after !== 'bad-call' })
    // Loaded only where it is configured: the SDK takes a while to start.
    const { ChatOpenAICompletions } = await import('@langchain/openai')
    const chat = new ChatOpenAICompletions({
      model,
      apiKey: apiKey ?? 'none',
      maxRetries: 0,
      configuration: {
        baseURL,
        defaultQuery,
        ...(isAzure && apiKey ? { defaultHeaders: { 'api-key': apiKey } } : {}),
        fetch: createModelFetch(protocol, { deadlines, openNetwork, signal }),
        logLevel: 'off',
      },
    })
    yield* piecesOf(chat._streamResponseChunks(messages, { tools: tools.length > 0 ? tools : undefined, signal }))
  }

  return {
    provider: 'openai',
    resolveModel: async () => model,
    async *answer(_, request) {
      try {
        yield* ask(request)
      } catch (error) {
        const failure = modelFailureIn(error)
        if (failure?.kind !== 'rejected' || !takesExtras || !extras.test(failure.message)) throw failure ?? error
        // A refusal comes before the first piece.
        takesExtras = false
        yield* ask(request)
      }
    },
  }
}

function readAddress(address: string) {
  const url = new URL(address)
  const defaultQuery = Object.fromEntries(url.searchParams)
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')
  return { baseURL: `${url.origin}${path}`, defaultQuery, isAzure: url.hostname.endsWith('.azure.com') }
}
