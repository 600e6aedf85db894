// A language model that can call tools and stream. Which one it is, is a matter of configuration.
import type {
  BaseChatModel,
  BaseChatModelCallOptions,
  BindToolsInput,
} from '@langchain/core/language_models/chat_models'

export interface ChatCallOptions extends BaseChatModelCallOptions {
  tools?: BindToolsInput[]
  /** Whose budget the call counts against. */
  userId?: string
  /** The run it belongs to, for the timeline. */
  turnRunId?: string
  /** Whether any text of this answer has been shown; without it what was streamed counts as shown. */
  isShown?: () => boolean
}

export interface ChatModel {
  /** As usage and logs name it, such as `rules`. */
  readonly name: string
  readonly model: BaseChatModel<ChatCallOptions> & Required<Pick<BaseChatModel<ChatCallOptions>, 'bindTools'>>
}

/** Of the model that is built in, which follows rules. */
export const rulesName = 'rules'

/** Which model gave an answer, where several may: a key of `response_metadata`. */
export const answeredByKey = 'answered_by'
/** true in the metadata of a chunk after which an answer begins anew: what came before was not shown, and is void. */
export const restartedKey = 'restarted'
/** true in the metadata of an answer that came from the last resort because the tokens of the day are used up. */
export const overBudgetKey = 'over_budget'
