// From the events of a run to what is shown of it: pure, so that a reload, a second device and a test arrive at the same view.
import type { AgentCard, Citation } from './agent-card.ts'
import type { AgentEvent, Question, Usage } from './agent-event.ts'
import type { ErrorCode } from './error-code.ts'
import type { Provenance } from './itinerary.ts'
import type { Proposal } from './proposal.ts'
import type { StageChecklist, StageName } from './stage.ts'

interface ToolView {
  id: string
  name: string
  label: string
  args: Record<string, unknown>
  /** null while the tool is at work. */
  ok: boolean | null
  summary: string
  card: AgentCard | null
  ms: number | null
  source: Provenance | null
}

export interface QuestionView extends Question {
  /** The id of the chosen option; null while it is open, and where nobody chose one. */
  answer: string | null
}

export interface RunView {
  /** The last event folded in: what `agent.events` takes as `lastEventId` (as a string). */
  lastSeq: number
  /** `asking`: it goes on once its last question is answered. */
  phase: 'waiting' | 'running' | 'asking' | 'completed' | 'stopped' | 'failed'
  /** What it is doing, in words; null once it has ended. */
  status: string | null
  text: string
  tools: ToolView[]
  cards: AgentCard[]
  citations: Citation[]
  questions: QuestionView[]
  proposals: Proposal[]
  suggestions: string[]
  suggestedStage: { to: StageName; checklist: StageChecklist } | null
  /** The stored message that replaces this view. */
  messageId: string | null
  usage: Usage | null
  failure: { code: ErrorCode; retryable: boolean } | null
}

export const emptyRunView: RunView = {
  lastSeq: 0,
  phase: 'waiting',
  status: null,
  text: '',
  tools: [],
  cards: [],
  citations: [],
  questions: [],
  proposals: [],
  suggestions: [],
  suggestedStage: null,
  messageId: null,
  usage: null,
  failure: null,
}

/** Events that were seen before change nothing. */
export function foldAgentEvent(view: RunView, event: AgentEvent): RunView {
  if (event.seq <= view.lastSeq) return view
  return { ...view, ...changeOf(view, event), lastSeq: event.seq }
}

function changeOf(view: RunView, event: AgentEvent): Partial<RunView> {
  switch (event.type) {
    case 'run.started':
      return { phase: 'running' }
    case 'status':
      return { status: event.text }
    case 'text.delta':
      return { text: view.text + event.text }
    case 'tool.started':
      return { tools: [...view.tools, startedTool(event)] }
    case 'tool.finished':
      return { tools: view.tools.map((tool) => (tool.id === event.id ? finishedTool(tool, event) : tool)) }
    case 'card':
      return { cards: [...view.cards, event.card] }
    case 'citation':
      return { citations: [...view.citations, event.citation] }
    case 'question':
      return { phase: 'asking', status: null, questions: [...view.questions, openQuestion(event)] }
    case 'question.answered':
      return { phase: 'running', questions: view.questions.map((each) => answered(each, event)) }
    case 'proposal.created':
      return { proposals: [...view.proposals, event.proposal] }
    case 'stage.suggested':
      return { suggestedStage: { to: event.to, checklist: event.checklist } }
    case 'suggestions':
      return { suggestions: event.items }
    case 'message.saved':
      return { messageId: event.messageId }
    case 'run.completed':
      return { phase: 'completed', status: null, usage: event.usage }
    case 'run.stopped':
      return { phase: 'stopped', status: null }
    case 'run.failed':
      return { phase: 'failed', status: null, failure: { code: event.code, retryable: event.retryable } }
  }
}

function openQuestion({ id, text, options, expiresAt }: Extract<AgentEvent, { type: 'question' }>): QuestionView {
  return { id, text, options, expiresAt, answer: null }
}

function answered(
  question: QuestionView,
  { questionId, choice }: Extract<AgentEvent, { type: 'question.answered' }>,
): QuestionView {
  return question.id === questionId ? { ...question, answer: choice } : question
}

function startedTool({ id, name, label, args }: Extract<AgentEvent, { type: 'tool.started' }>): ToolView {
  return { id, name, label, args, ok: null, summary: '', card: null, ms: null, source: null }
}

function finishedTool(tool: ToolView, event: Extract<AgentEvent, { type: 'tool.finished' }>): ToolView {
  const { ok, summary, ms, card = null, source = null } = event
  return { ...tool, ok, summary, ms, card, source }
}
