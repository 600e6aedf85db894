// Where notifications come from: each source turns a domain event into what some people are told.
import type { NotificationKind, NotificationValues } from '#contract/notification.ts'
import type { Db } from '../db/client.ts'
import type { DomainEvent, DomainEventOf } from '../kernel/domain-event.ts'

export interface Told {
  userId: string
  tripId: string | null
  values: NotificationValues
  path: string | null
  /** The same for the same event, so that it is told once. */
  eventKey: string
}

export interface NotificationSource {
  kind: NotificationKind
  on: DomainEvent['type']
  tell(db: Db, event: DomainEvent): Promise<Told[]>
}

/** `tell` gets only events of the type that it names. */
export function defineSource<Type extends DomainEvent['type']>(
  kind: NotificationKind,
  on: Type,
  tell: (db: Db, event: DomainEventOf<Type>) => Promise<Told[]>,
): NotificationSource {
  const isMine = (event: DomainEvent): event is DomainEventOf<Type> => event.type === on
  return { kind, on, tell: async (db, event) => (isMine(event) ? tell(db, event) : []) }
}
