import type { AuditAction, AuditEntity } from '#contract/audit-action.ts'
import type { Actor } from './actor.ts'

/** Everything an audit entry names about its author; `system` may have no user. */
export type ChangeAuthor = Pick<Actor, 'kind' | 'request'> & { userId: string | null }

export interface Change {
  action: AuditAction
  entityId: string
  tripId?: string | null
  /** Contract rows, which hold no secrets. null or absent: there was none, or it is of no interest. */
  before?: object | null
  after?: object | null
  /** false: cannot be taken back by `undo`, though changes of this kind usually can. */
  isUndoable?: boolean
}

export interface RecordedChange extends Change {
  author: ChangeAuthor
  entity: AuditEntity
}
