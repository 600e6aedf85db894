// load_context → route → stage agent ⇄ tools → check → compose. Built from its dependencies; knows no transport and no database.
import { AIMessage } from '@langchain/core/messages'
import { END, START, StateGraph } from '@langchain/langgraph'
import type { StageName } from '#contract/stage.ts'
import type { ChatModel } from '../providers/chat-model/chat-model.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { ToolWatch } from './nodes/call-tool.ts'
import { createCheck } from './nodes/check.ts'
import { createCompose } from './nodes/compose.ts'
import { isCutShort } from './nodes/limits.ts'
import { createLoadContext } from './nodes/load-context.ts'
import { route } from './nodes/route.ts'
import { createRunTools } from './nodes/run-tools.ts'
import { createStageAgent } from './nodes/stage-agent.ts'
import type { AgentTool } from './tools/tool.ts'
import { type Turn, TurnState } from './turn/state.ts'

export interface GraphDeps extends ToolWatch {
  chatModel: ChatModel
  toolsOf: Readonly<Record<StageName, readonly AgentTool[]>>
  clock: Clock
}

const agents = { pre: 'pre_agent', on: 'on_agent', post: 'post_agent' } as const

export function buildTurnGraph({ chatModel, toolsOf, clock, toolSeconds, logger }: GraphDeps) {
  const now = () => clock.now()
  const agentOf = ({ input }: Turn) => agents[input.stage]
  const afterAgent = (turn: Turn) => (wantsTools(turn) && !isCutShort(turn, now()) ? 'tools' : 'check')
  return new StateGraph(TurnState)
    .addNode(
      'load_context',
      createLoadContext(clock, (stage) => new Set(toolsOf[stage].map(({ name }) => name))),
    )
    .addNode('route', route)
    .addNode(agents.pre, createStageAgent(chatModel, toolsOf.pre))
    .addNode(agents.on, createStageAgent(chatModel, toolsOf.on))
    .addNode(agents.post, createStageAgent(chatModel, toolsOf.post))
    .addNode('tools', createRunTools({ toolsOf: (stage) => toolsOf[stage], watch: { toolSeconds, logger } }))
    .addNode('check', createCheck(now))
    .addNode('compose', createCompose(chatModel))
    .addEdge(START, 'load_context')
    .addEdge('load_context', 'route')
    .addConditionalEdges('route', (turn) => (turn.elsewhere ? 'check' : agentOf(turn)), [
      ...Object.values(agents),
      'check',
    ])
    .addConditionalEdges(agents.pre, afterAgent, ['tools', 'check'])
    .addConditionalEdges(agents.on, afterAgent, ['tools', 'check'])
    .addConditionalEdges(agents.post, afterAgent, ['tools', 'check'])
    .addConditionalEdges('tools', agentOf, Object.values(agents))
    .addEdge('check', 'compose')
    .addEdge('compose', END)
    .compile()
}

function wantsTools({ messages }: Turn): boolean {
  const last = messages.at(-1)
  return AIMessage.isInstance(last) && (last.tool_calls?.length ?? 0) > 0
}
