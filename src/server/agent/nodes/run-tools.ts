// Runs the tool calls of one round: those that others build on, then independent ones in parallel, then those that work on results.
import { AIMessage, type BaseMessage, ToolMessage } from '@langchain/core/messages'
import type { ToolCall } from '@langchain/core/messages/tool'
import type { LangGraphRunnableConfig } from '@langchain/langgraph'
import type { Citation } from '#contract/agent-card.ts'
import type { MessagePart } from '#contract/conversation.ts'
import type { Provenance } from '#contract/itinerary.ts'
import type { StageName } from '#contract/stage.ts'
import { AppError } from '../../kernel/app-error.ts'
import { fence } from '../../providers/chat-model/fenced-data.ts'
import type { AgentTool, ToolResult } from '../tools/tool.ts'
import { mergeMemory, type TurnMemory } from '../tools/turn-memory.ts'
import { restoreTurn } from '../turn/paused-turn.ts'
import type { Turn, TurnUpdate } from '../turn/state.ts'
import { emitSignal } from '../turn/stream-signals.ts'
import { type CallReport, callTool, type ToolWatch } from './call-tool.ts'

interface RunToolsDeps {
  toolsOf(stage: StageName): readonly AgentTool[]
  watch: ToolWatch
}

export function createRunTools({ toolsOf, watch }: RunToolsDeps) {
  const toolsFor = (turn: Turn) =>
    new Map<string, AgentTool>(toolsOf(turn.input.stage).map((tool) => [tool.name, tool]))
  const runTools = async (turn: Turn, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const tools = toolsFor(turn)
    const calls = callsOf(turn.messages)
    const run = (some: ToolCall[], memory: TurnMemory) =>
      Promise.all(some.map((call) => callTool({ call, tool: tools.get(call.name), turn, memory, config, watch })))

    const reports: CallReport[] = []
    for (const order of ['first', 'any', 'last'] as const) {
      const some = calls.filter(({ name }) => (tools.get(name)?.order ?? 'any') === order)
      const found = reports.reduce((all, { result }) => mergeMemory(all, result?.memory ?? {}), turn.memory)
      reports.push(...(await run(some, found)))
    }
    for (const [index, report] of reports.entries()) reports[index] = await withTypedAnswers(turn, report, config)
    return updateFrom(turn, reports, config)
  }

  /** The call that asked, once more, with the arguments that were chosen. The model sees one call and one result. */
  const callAgain = async (
    turn: Turn,
    call: ToolCall,
    option: Pick<ToolCall, 'id' | 'args'>,
    config: LangGraphRunnableConfig,
  ) => {
    const tool = toolsFor(turn).get(call.name)
    const report = await callTool({ call: { ...call, ...option }, tool, turn, memory: turn.memory, config, watch })
    return { ...report, call: { ...call, args: option.args } }
  }

  const withTypedAnswers = async (
    turn: Turn,
    asked: CallReport,
    config: LangGraphRunnableConfig,
  ): Promise<CallReport> => {
    let report = asked
    for (const [index, typed] of (turn.input.typedAnswers ?? []).entries()) {
      const question = report.result?.question
      const option =
        question?.text === typed.question
          ? question.options.find(({ label, detail }) => label === typed.label && detail === typed.detail)
          : undefined
      if (!option) continue
      const { call } = report
      report = await callAgain(turn, call, { id: `${call.id}/typed-${index}`, args: option.args }, config)
    }
    return report
  }

  const answer = async (turn: Turn, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const { resumed } = turn.input
    if (!resumed) throw new AppError('INTERNAL', { cause: new Error('nothing was asked') })
    const { asking, args } = restoreTurn(resumed)
    const report = await callAgain(turn, asking.call, { id: `${asking.call.id}/${turn.toolCalls}`, args }, config)
    return updateFrom(turn, [report], config)
  }

  return { runTools, answer }
}

function callsOf(messages: readonly BaseMessage[]): ToolCall[] {
  const last = messages.at(-1)
  return AIMessage.isInstance(last) ? (last.tool_calls ?? []) : []
}

function updateFrom(turn: Turn, reports: readonly CallReport[], config: LangGraphRunnableConfig): TurnUpdate {
  const citations = [...turn.citations]
  const asked = reports.find(({ result }) => result?.question)
  const asking = asked?.result?.question ? { call: asked.call, question: asked.result.question } : null
  const messages = reports
    .filter((report) => report !== asked)
    .map(({ call, result, problem, summary }) => {
      const name = call.name.replaceAll(/\W/g, '')
      const cite = result?.source ? numberOf(citations, result.citeAs ?? summary, result.source) : undefined
      return new ToolMessage({
        tool_call_id: call.id ?? call.name,
        name: call.name,
        status: result ? 'success' : 'error',
        content: fence(name, result ? numbered(result, cite, citations) : { error: problem }, cite),
      })
    })
  const added = citations.slice(turn.citations.length)
  for (const citation of added) emitSignal(config, { type: 'citation', citation })
  return {
    messages,
    asking,
    citations: added,
    toolCalls: reports.length,
    refusedCalls: reports.filter(({ problem }) => problem === 'invalid_arguments').length,
    memory: reports.reduce((all, { result }) => mergeMemory(all, result?.memory ?? {}), turn.memory),
    toolParts: reports.flatMap(partsOf),
    drafts: reports.flatMap(({ result }) => result?.draft ?? []),
  }
}

function numbered(
  { output, alsoCited }: ToolResult<unknown>,
  first: number | undefined,
  citations: Citation[],
): unknown {
  if (!alsoCited || first === undefined || typeof output !== 'object') return output
  const others = alsoCited.map(({ citeAs, source }) => numberOf(citations, citeAs, source))
  return { ...output, citations: [first, ...others] }
}

/** The number under which a source is cited; a source that is already cited keeps its number. */
function numberOf(citations: Citation[], title: string, { name, url, kind, checkedAt }: Provenance): number {
  const known = citations.find((each) => each.source === name && each.kind === kind && each.url === url)
  if (known) return known.n
  const n = citations.length + 1
  citations.push({ n, title, source: name, kind, ...(url && { url }), ...(checkedAt && { checkedAt }) })
  return n
}

function partsOf({ call, id, label, result, summary, ms }: CallReport): MessagePart[] {
  const tool: MessagePart = {
    type: 'tool',
    id,
    name: call.name,
    label,
    args: call.args,
    ok: result !== null,
    summary,
    ms,
  }
  return result?.card ? [tool, { type: 'card', card: result.card }] : [tool]
}
