// A language model that can call tools and stream. Which one it is, is a matter of configuration.
import type { BaseChatModel } from '@langchain/core/language_models/chat_models'

export interface ChatModel {
  /** As usage and logs name it, such as `rules`. */
  readonly name: string
  readonly model: BaseChatModel & Required<Pick<BaseChatModel, 'bindTools'>>
}
