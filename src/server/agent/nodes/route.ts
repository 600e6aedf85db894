// The stage of the trip decides the agent. A request that belongs to another stage is pointed there, whatever the model.
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import { memoryCalls } from '../../providers/chat-model/rules/reading/requests/memory-request.ts'
import { asksToReuse } from '../../providers/chat-model/rules/reading/requests/reuse-request.ts'
import { asksToShare } from '../../providers/chat-model/rules/reading/requests/share-request.ts'
import { readStage } from '../../providers/chat-model/rules/reading/requests/stage-calls.ts'
import { stageOfMessage } from '../../providers/chat-model/rules/reading/stage-of-message.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { checklistOf } from '../../trips/trip-summary.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'
import { emitSignal } from '../turn/stream-signals.ts'

export function route({ input, today }: Turn, config: LangGraphRunnableConfig): TurnUpdate {
  const context = tripContext(input.trip, today)
  const isUnderWay = readStage(input.stage, input.text, context).calls.length > 0
  const isOfNone = memoryCalls(input.text).length > 0 || asksToReuse(input.text) || asksToShare(input.text)
  const isOfAnyStage = input.command !== undefined || isUnderWay || isOfNone
  const asked = isOfAnyStage ? null : stageOfMessage(input.text, context)
  if (asked === null || asked === input.stage) return { elsewhere: null }
  const checklist = checklistOf(input.trip, today)
  if (checklist.to === asked) emitSignal(config, { type: 'stage.suggested', to: asked, checklist })
  return { elsewhere: asked }
}
