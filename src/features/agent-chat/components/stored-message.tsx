'use client'
import type { PlanOption } from '#contract/agent-card.ts'
import type { Message, MessagePart } from '#contract/conversation.ts'
import { AgentTurn } from './agent-turn.tsx'
import { StoredProposal } from './stored-proposal.tsx'
import { UserMessage } from './user-message.tsx'

export interface StoredMessageProps {
  message: Message
  tripId: string
  onChoose?: (intent: PlanOption['intent']) => void
}

function partsOf<Type extends MessagePart['type']>(message: Message, type: Type) {
  return message.parts.filter((part): part is Extract<MessagePart, { type: Type }> => part.type === type)
}

export function StoredMessage({ message, tripId, onChoose }: StoredMessageProps) {
  const text = partsOf(message, 'text')
    .map((part) => part.text)
    .join('\n\n')
  if (message.role === 'user') return <UserMessage text={text} />
  return (
    <AgentTurn
      tools={partsOf(message, 'tool')}
      cards={partsOf(message, 'card').map((part) => part.card)}
      text={text}
      citations={message.citations}
      status={null}
      state={message.status}
      onChoose={onChoose}
    >
      {partsOf(message, 'proposal').map((part) => (
        <StoredProposal key={part.proposalId} proposalId={part.proposalId} tripId={tripId} />
      ))}
    </AgentTurn>
  )
}
