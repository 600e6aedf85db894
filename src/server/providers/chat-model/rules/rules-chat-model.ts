// A chat model made of rules, with the interface of any other: tool calls and a token stream. Deterministic.

import { setImmediate } from 'node:timers/promises'
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager'
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from '@langchain/core/language_models/chat_models'
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages'
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs'
import { type ChatModel, rulesName } from '../chat-model.ts'
import { decideCalls } from './decide.ts'
import { readTranscript } from './transcript/transcript.ts'
import { writePreface } from './writing/write-preface.ts'
import { writeReply } from './writing/write-reply.ts'

interface RulesCallOptions extends BaseChatModelCallOptions {
  tools?: BindToolsInput[]
}

/** Characters of one token of the stream. */
const tokenLength = 6

export class RulesChatModel extends BaseChatModel<RulesCallOptions> {
  override _llmType(): string {
    return 'rules'
  }

  override bindTools(tools: BindToolsInput[], options: Partial<RulesCallOptions> = {}) {
    return this.withConfig({ ...options, tools })
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | undefined
    for await (const chunk of this._streamResponseChunks(messages, options, run)) whole = whole?.concat(chunk) ?? chunk
    const message = new AIMessage({
      content: whole?.text ?? '',
      tool_calls: toolCallsOf(whole),
      additional_kwargs: whole?.message.additional_kwargs ?? {},
    })
    return { generations: [{ text: whole?.text ?? '', message }] }
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    for (const chunk of this.#answer(messages, options.tools)) {
      // Yields to the event loop between tokens, so that other requests run and an abort is noticed.
      await setImmediate()
      options.signal?.throwIfAborted()
      yield chunk
      await run?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk })
    }
  }

  #answer(messages: BaseMessage[], tools: BindToolsInput[] | undefined): ChatGenerationChunk[] {
    const transcript = readTranscript(messages)
    if (!tools) return textChunks(writeReply(transcript))
    const bound = new Set(tools.map(nameOf))
    const calls = decideCalls(transcript, bound).filter(({ name }) => bound.has(name))
    if (calls.length === 0) return textChunks('READY')
    const preface = writePreface(transcript)
    return [
      ...prefaceChunks(preface),
      ...calls.map(({ name, args }, index) => {
        const id = `call_${transcript.calls + index + 1}_${name}`
        const call = { name, args: JSON.stringify(args), id, index, type: 'tool_call_chunk' as const }
        return new ChatGenerationChunk({
          text: '',
          message: new AIMessageChunk({ content: '', tool_call_chunks: [call] }),
        })
      }),
    ]
  }
}

export function createRulesChatModel(): ChatModel {
  return { name: rulesName, model: new RulesChatModel({}) }
}

function toolCallsOf(chunk: ChatGenerationChunk | undefined): AIMessage['tool_calls'] {
  return AIMessageChunk.isInstance(chunk?.message) ? (chunk.message.tool_calls ?? []) : []
}

function nameOf(tool: BindToolsInput): string {
  if ('function' in tool && typeof tool.function === 'object' && tool.function !== null && 'name' in tool.function) {
    return String(tool.function.name)
  }
  return 'name' in tool ? String(tool.name) : ''
}

/** Text beside tool calls is shown at once; the mark tells it from what other models think aloud. */
function prefaceChunks(text: string): ChatGenerationChunk[] {
  const message = new AIMessageChunk({ content: text, additional_kwargs: { isPreface: true } })
  return text ? [new ChatGenerationChunk({ text, message })] : []
}

/** Splits by code points, so no character is cut. */
function textChunks(text: string): ChatGenerationChunk[] {
  const characters = Array.from(text)
  const chunks: ChatGenerationChunk[] = []
  for (let at = 0; at < characters.length; at += tokenLength) {
    const piece = characters.slice(at, at + tokenLength).join('')
    chunks.push(new ChatGenerationChunk({ text: piece, message: new AIMessageChunk({ content: piece }) }))
  }
  return chunks
}
