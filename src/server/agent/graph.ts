// load_context → route → stage agent ⇄ tools → check → compose; a call that asks ends the graph, and the answer begins it
// again after load_context. Built from its dependencies; knows no transport and no database.
import { AIMessage } from '@langchain/core/messages'
import { END, START, StateGraph } from '@langchain/langgraph'
import type { StageName } from '#contract/stage.ts'
import { spanned } from '../observability/trace.ts'
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
  const afterTools = (turn: Turn) => (turn.asking ? END : agentOf(turn))
  const tools = createRunTools({ toolsOf: (stage) => toolsOf[stage], watch: { toolSeconds, logger } })
  const afterAgent = (turn: Turn) => (wantsTools(turn) && !isCutShort(turn, now()) ? 'tools' : 'check')
  const namesOf = (stage: StageName) => new Set(toolsOf[stage].map(({ name }) => name))
  return new StateGraph(TurnState)
    .addNode('load_context', spanned('node load_context', createLoadContext(clock, namesOf)))
    .addNode('route', spanned('node route', route))
    .addNode(agents.pre, spanned('node pre_agent', createStageAgent(chatModel, toolsOf.pre)))
    .addNode(agents.on, spanned('node on_agent', createStageAgent(chatModel, toolsOf.on)))
    .addNode(agents.post, spanned('node post_agent', createStageAgent(chatModel, toolsOf.post)))
    .addNode('tools', spanned('node tools', tools.runTools))
    .addNode('answer', spanned('node answer', tools.answer))
    .addNode('check', spanned('node check', createCheck(now)))
    .addNode('compose', spanned('node compose', createCompose(chatModel)))
    .addEdge(START, 'load_context')
    .addConditionalEdges('load_context', ({ input }) => (input.resumed ? 'answer' : 'route'), ['answer', 'route'])
    .addConditionalEdges('route', (turn) => (turn.elsewhere ? 'check' : agentOf(turn)), [
      ...Object.values(agents),
      'check',
    ])
    .addConditionalEdges(agents.pre, afterAgent, ['tools', 'check'])
    .addConditionalEdges(agents.on, afterAgent, ['tools', 'check'])
    .addConditionalEdges(agents.post, afterAgent, ['tools', 'check'])
    .addConditionalEdges('tools', afterTools, [...Object.values(agents), END])
    .addConditionalEdges('answer', afterTools, [...Object.values(agents), END])
    .addEdge('check', 'compose')
    .addEdge('compose', END)
    .compile()
}

function wantsTools({ messages }: Turn): boolean {
  const last = messages.at(-1)
  return AIMessage.isInstance(last) && (last.tool_calls?.length ?? 0) > 0
}
