// A chat model that follows a script: what it answers is the test's, what is done about it is the graph's.
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager'
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from '@langchain/core/language_models/chat_models'
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages'
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs'
import type { ChatModel } from '../server/providers/chat-model/chat-model.ts'

interface Options extends BaseChatModelCallOptions {
  tools?: BindToolsInput[]
}

/** Tool calls, or words; an error is thrown. */
type ScriptedAnswer = { name: string; args: Record<string, unknown> }[] | string | Error

interface Script {
  /** One for each round in which tools are offered; after the last the model is done. */
  rounds: ScriptedAnswer[]
  /** What it writes at the end. */
  reply?: string
}

class ScriptedChatModel extends BaseChatModel<Options> {
  /** The messages of every call, oldest first. */
  readonly seen: BaseMessage[][] = []
  readonly #script: Script
  #round = 0

  constructor(script: Script) {
    super({})
    this.#script = script
  }

  override _llmType(): string {
    return 'scripted'
  }

  override bindTools(tools: BindToolsInput[], options: Partial<Options> = {}) {
    return this.withConfig({ ...options, tools })
  }

  override async _generate(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<ChatResult> {
    const [chunk] = this.#answer(messages, options)
    const tool_calls = AIMessageChunk.isInstance(chunk?.message) ? chunk.message.tool_calls : []
    const text = chunk?.text ?? ''
    return { generations: [{ text, message: new AIMessage({ content: text, tool_calls }) }] }
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    for (const chunk of this.#answer(messages, options)) {
      options.signal?.throwIfAborted()
      yield chunk
      await run?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk })
    }
  }

  #answer(messages: BaseMessage[], { tools }: this['ParsedCallOptions']): ChatGenerationChunk[] {
    this.seen.push(messages)
    const { rounds, reply = 'Done.' } = this.#script
    const answer = tools ? (rounds[this.#round++] ?? 'READY') : reply
    if (answer instanceof Error) throw answer
    if (typeof answer === 'string') {
      return [new ChatGenerationChunk({ text: answer, message: new AIMessageChunk({ content: answer }) })]
    }
    const tool_call_chunks = answer.map(({ name, args }, index) => {
      const id = `round-${this.#round}-${index}`
      return { name, args: JSON.stringify(args), id, index, type: 'tool_call_chunk' as const }
    })
    return [new ChatGenerationChunk({ text: '', message: new AIMessageChunk({ content: '', tool_call_chunks }) })]
  }
}

export function createScriptedModel(script: Script): ChatModel & { seen: BaseMessage[][] } {
  const model = new ScriptedChatModel(script)
  return { name: 'scripted', model, seen: model.seen }
}
