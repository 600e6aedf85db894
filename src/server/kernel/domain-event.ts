// Domain events, delivered to subscribers after the transaction has committed, and only then.
import type { StageName } from '#contract/stage.ts'
import type { Tx } from '../db/client.ts'

export type DomainEvent =
  | { type: 'stage.advanced'; tripId: string; actorId: string; from: StageName; to: StageName }
  | { type: 'proposal.applied'; tripId: string; actorId: string; proposalId: string }
  /** By a member, for those who may edit the trip to decide on. */
  | { type: 'proposal.suggested'; tripId: string; actorId: string; proposalId: string }
  /** Of the assistant: nobody has decided on it for a while. */
  | { type: 'proposal.waiting'; tripId: string; proposalId: string }
  /** Somebody said why not. */
  | { type: 'proposal.rejected'; tripId: string; actorId: string; proposalId: string }
  /** A message that was answered says something of its author that outlasts the trip. */
  | { type: 'habit.stated'; tripId: string; actorId: string; messageId: string }
  /** Its first answer is stored. */
  | { type: 'conversation.answered'; tripId: string; actorId: string; conversationId: string }
  | { type: 'alert.raised'; tripId: string; alertId: string }
  | { type: 'invite.created'; tripId: string; inviteId: string }
  /** `at`: the instant, which tells two times apart. */
  | { type: 'member.joined'; tripId: string; userId: string; at: string }
  | { type: 'member.role-changed'; tripId: string; userId: string; actorId: string; at: string }
  /** `on`: the day on which it is told, which tells reminders apart. */
  | { type: 'document.expiring'; tripId: string; fileId: string; expiresOn: string; on: string }
  /** On the morning of the day, in the zone of the trip. */
  | { type: 'task.due'; tripId: string; taskId: string; dueOn: string }

export type DomainEventOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>

export interface EventPublisher {
  /** Part of `tx`: delivered if and only if it commits, to each subscriber at least once. */
  publish(tx: Tx, event: DomainEvent): Promise<void>
}
