// What a domain hands over so that proposals may change its rows and undo can take changes back, without knowing the domain.
import { isDeepStrictEqual } from 'node:util'
import { changeTypes, type ProposedChange } from '#contract/proposal.ts'
import type { Tx } from '../db/client.ts'
import type { UndoEntity, UndoStep } from '../db/schema/undo.ts'
import type { LockedTrip } from './access.ts'
import type { Actor } from './actor.ts'
import { AppError, isAppError } from './app-error.ts'
import { findLastVersions } from './last-versions.ts'

type ChangeType = ProposedChange['type']
type ChangeOf<Type extends ChangeType> = Extract<ProposedChange, { type: Type }>

/** One side of an undo step: the row, or the values of it, that shall stand; null = no row. */
export interface Restoration {
  id: string
  values: Record<string, unknown> | null
}

interface ChangeTarget {
  id: string
  baseVersion: number
  /** Where it is not what the change is about. */
  title?: string
}

interface ChangeHandlerDefinition<Type extends ChangeType, Rows> {
  entity: UndoEntity
  types: readonly Type[]
  /** Every row that the changes or restorations touch or need, in one statement. */
  load(
    tx: Tx,
    trip: LockedTrip,
    targets: { changes: readonly ChangeOf<Type>[]; restorations: readonly Restoration[] },
  ): Promise<Rows>
  /** The row as it stands, for comparison; null where there is none in this trip. */
  read(rows: Rows, id: string): { version: number; values: Record<string, unknown> } | null
  /** The rows that must still be at `baseVersion`; none for what is new. */
  targets(change: ChangeOf<Type>, trip: LockedTrip): ChangeTarget[]
  /** In memory. @throws AppError INVALID_INPUT with paths inside the change. */
  apply(rows: Rows, trip: LockedTrip, change: ChangeOf<Type>): void
  /** In memory. @throws AppError where the restored row would break a rule of the trip as it is now. */
  restore(rows: Rows, trip: LockedTrip, restoration: Restoration): void
  /** Stores and records what `apply` or `restore` did; gives the trip as later handlers must see it. */
  save(tx: Tx, actor: Actor, trip: LockedTrip, rows: Rows, purpose: 'edit' | 'restore'): Promise<LockedTrip>
  /** Checked once everything is applied, or put back (`changes` is null). @throws AppError where unchanged rows no longer fit. */
  settle?(tx: Tx, trip: LockedTrip, changes: readonly ChangeOf<Type>[] | null): Promise<void>
  /** The title of what is changed. */
  describe(change: ChangeOf<Type>): string
}

export interface ChangeHandler {
  entity: UndoEntity
  types: readonly ChangeType[]
  /** @throws AppError PROPOSAL_STALE where a row is no longer at the version that a change was made for. */
  check(tx: Tx, trip: LockedTrip, changes: readonly ProposedChange[]): Promise<void>
  /** `isChecked`: `check` has passed, and earlier handlers may have moved the rows since. */
  apply(
    tx: Tx,
    actor: Actor,
    trip: LockedTrip,
    changes: readonly ProposedChange[],
    isChecked: boolean,
  ): Promise<LockedTrip>
  /** Puts back one side of each step; refused where the other side no longer stands. */
  revert(
    tx: Tx,
    actor: Actor,
    trip: LockedTrip,
    steps: readonly UndoStep[],
    to: 'before' | 'after',
  ): Promise<LockedTrip>
  settle(tx: Tx, trip: LockedTrip, changes: readonly ProposedChange[] | null): Promise<void>
}

export function staleProposal(reason: string, title?: string): AppError {
  return new AppError('PROPOSAL_STALE', { details: { reason, title } })
}

export function defineChangeHandler<Type extends ChangeType, Rows>(
  handler: ChangeHandlerDefinition<Type, Rows>,
): ChangeHandler {
  const isMine = (change: ProposedChange): change is ChangeOf<Type> =>
    handler.types.some((type) => type === change.type)
  const assertCurrent = (rows: Rows, trip: LockedTrip, changes: readonly ChangeOf<Type>[]) => {
    for (const change of changes)
      for (const { id, baseVersion, title = handler.describe(change) } of handler.targets(change, trip))
        if (handler.read(rows, id)?.version !== baseVersion) throw staleProposal(change.id, title)
  }

  return {
    entity: handler.entity,
    types: handler.types,
    settle: async (tx, trip, changes) => handler.settle?.(tx, trip, changes ? changes.filter(isMine) : null),

    async check(tx, trip, all) {
      const changes = all.filter(isMine)
      if (changes.length > 0) assertCurrent(await handler.load(tx, trip, { changes, restorations: [] }), trip, changes)
    },

    async apply(tx, actor, trip, all, isChecked) {
      const changes = all.filter(isMine)
      if (changes.length === 0) return trip
      const rows = await handler.load(tx, trip, { changes, restorations: [] })
      if (!isChecked) assertCurrent(rows, trip, changes)
      for (const change of changes) {
        try {
          handler.apply(rows, trip, change)
        } catch (error) {
          throw namingChange(error, change.id, handler.describe(change))
        }
      }
      return handler.save(tx, actor, trip, rows, 'edit')
    },

    async revert(tx, actor, trip, all, to) {
      const steps = all.filter(({ entity }) => entity === handler.entity)
      if (steps.length === 0) return trip
      const restorations = steps.map((step) => ({ id: step.id, values: step[to] }))
      const rows = await handler.load(tx, trip, { changes: [], restorations })
      const from = to === 'before' ? 'after' : 'before'
      for (const step of steps) {
        const current = handler.read(rows, step.id)?.values ?? null
        if (!stillStands(current, step[from])) throw staleProposal(step.id)
      }
      const returning = restorations.filter(({ id, values }) => values && !handler.read(rows, id)).map(({ id }) => id)
      const versions = await findLastVersions(tx, trip.id, handler.entity, returning)
      for (const { id, values } of restorations.toReversed()) {
        const version = versions.get(id)
        handler.restore(rows, trip, { id, values: values && version !== undefined ? { ...values, version } : values })
      }
      return handler.save(tx, actor, trip, rows, 'restore')
    },
  }
}

/** Only the values that the step knows count; how often the row was written does not. */
function stillStands(current: Record<string, unknown> | null, expected: Record<string, unknown> | null): boolean {
  if (!current || !expected) return current === expected
  return Object.entries(expected).every(
    ([key, value]) => key === 'version' || isDeepStrictEqual(asJson(current[key]), asJson(value)),
  )
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function namingChange(error: unknown, changeId: string, title: string): unknown {
  if (!isAppError(error)) return error
  if (error.code === 'NOT_FOUND') return staleProposal(changeId, title)
  if (error.code !== 'INVALID_INPUT') return error
  const issues = error.details.issues?.map((issue) => ({ ...issue, path: `changes.${changeId}.${issue.path}` }))
  return new AppError('INVALID_INPUT', { details: { ...error.details, issues }, cause: error })
}

/** Handlers in the order in which they must run: a trip's length before the items that need it. */
export interface ChangeHandlers {
  apply(tx: Tx, actor: Actor, trip: LockedTrip, changes: readonly ProposedChange[]): Promise<void>
  revert(tx: Tx, actor: Actor, trip: LockedTrip, steps: readonly UndoStep[], to: 'before' | 'after'): Promise<void>
}

/** @throws Error at start where a kind of change has no handler, or two. */
export function createChangeHandlers(handlers: readonly ChangeHandler[]): ChangeHandlers {
  for (const type of changeTypes) {
    const count = handlers.filter((handler) => handler.types.includes(type)).length
    if (count !== 1) throw new Error(`${count} handlers for changes of type ${type}`)
  }
  return {
    async apply(tx, actor, trip, changes) {
      let current = trip
      // New stops of the trip move items, whose versions count on: everything is compared before.
      const movesItems = changes.some((change) => change.type === 'trip.update' && change.patch.stops)
      if (movesItems) for (const handler of handlers) await handler.check(tx, trip, changes)
      for (const handler of handlers) current = await handler.apply(tx, actor, current, changes, movesItems)
      for (const handler of handlers) await handler.settle(tx, current, changes)
    },
    async revert(tx, actor, trip, steps, to) {
      let current = trip
      for (const handler of handlers) current = await handler.revert(tx, actor, current, steps, to)
      for (const handler of handlers) await handler.settle(tx, current, null)
    },
  }
}
