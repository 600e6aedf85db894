// Turns of a conversation as they are shown; an active run and its stored message have the same key.
import type { AgentCard, Citation } from '#contract/agent-card.ts'
import type { QuestionView, RunView } from '#contract/agent-fold.ts'
import type { Message, MessagePart } from '#contract/conversation.ts'
import type { Proposal } from '#contract/proposal.ts'

/** What belongs to a stored message alone. */
type Stored = Pick<Message, 'id' | 'versions' | 'feedback'>

/** An optimistic message, replaced by the stored one. */
export interface Outgoing {
  id: string
  text: string
}

export interface UserTurn {
  role: 'user'
  key: string
  /** null until the server has it. */
  stored: Stored | null
  text: string
  /** Not yet confirmed by the server. */
  pending: boolean
}

export interface ToolUse {
  id: string
  name: string
  /** A label in the reader's language. */
  label: string
  args: Record<string, unknown>
  /** null while it runs. */
  ok: boolean | null
  summary: string
  ms: number | null
}

export interface Asked extends QuestionView {
  runId: string
}

export interface AgentTurn {
  role: 'agent'
  key: string
  /** null while the run is at work. */
  stored: Stored | null
  tools: ToolUse[]
  cards: AgentCard[]
  questions: Asked[]
  text: string
  citations: Citation[]
  /** `arrived` while the run is streaming. */
  proposals: { id: string; arrived?: Proposal }[]
  /** Status text of the run; null when it has ended. */
  status: string | null
  state: 'running' | 'asking' | 'complete' | 'stopped' | 'failed'
}

const states = {
  waiting: 'running',
  running: 'running',
  asking: 'asking',
  completed: 'complete',
  stopped: 'stopped',
  failed: 'failed',
} as const

function partsOf<Type extends MessagePart['type']>(message: Message, type: Type) {
  return message.parts.filter((part): part is Extract<MessagePart, { type: Type }> => part.type === type)
}

const stored = new WeakMap<Message, UserTurn | AgentTurn>()

/** The same turn for the same message: what did not change is not drawn again. */
export function turnFromMessage(message: Message): UserTurn | AgentTurn {
  const turn = stored.get(message) ?? readMessage(message)
  stored.set(message, turn)
  return turn
}

function readMessage(message: Message): UserTurn | AgentTurn {
  const text = partsOf(message, 'text')
    .map((part) => part.text)
    .join('\n\n')
  if (message.role === 'user') return { role: 'user', key: message.id, stored: message, text, pending: false }
  return {
    role: 'agent',
    key: message.runId ?? message.id,
    stored: message,
    tools: partsOf(message, 'tool'),
    cards: partsOf(message, 'card').map((part) => part.card),
    text,
    questions: partsOf(message, 'question').map((part) => ({ ...part, runId: message.runId ?? '' })),
    citations: message.citations,
    proposals: partsOf(message, 'proposal').map((part) => ({ id: part.proposalId })),
    status: null,
    state: message.status,
  }
}

export function turnFromOutgoing({ id, text }: Outgoing): UserTurn {
  return { role: 'user', key: id, stored: null, text, pending: true }
}

export function turnFromRun(runId: string, view: RunView): AgentTurn {
  return {
    role: 'agent',
    key: runId,
    stored: null,
    tools: view.tools,
    cards: [...view.tools.flatMap((tool) => (tool.card ? [tool.card] : [])), ...view.cards],
    text: view.text,
    questions: view.questions.map((question) => ({ ...question, runId })),
    citations: view.citations,
    proposals: view.proposals.map((proposal) => ({ id: proposal.id, arrived: proposal })),
    status: view.status,
    state: states[view.phase],
  }
}
