// The filter of the audit log: in the URL, and as input of the procedure.
import type { AuditFilter } from '#contract/audit-filter.ts'
import { auditRanges } from '#contract/choices.ts'

export const emptyAuditFilter: AuditFilter = {
  actor: '',
  trip: '',
  action: '',
  entity: '',
  range: 'any',
  from: '',
  to: '',
}

export const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const rangeMs: Partial<Record<AuditFilter['range'], number>> = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 }
/** The start of "the last hour" is rounded, so that the query stays cached for a while. */
const stepMs = 60_000

export function readAuditFilter(params: { get(name: string): string | null }): AuditFilter {
  const filter = { ...emptyAuditFilter }
  for (const key of ['actor', 'trip', 'action', 'entity', 'from', 'to'] as const) filter[key] = params.get(key) ?? ''
  filter.range = auditRanges.find((known) => known === params.get('range')) ?? 'any'
  return filter
}

export function writeAuditFilter(filter: AuditFilter): URLSearchParams {
  const given = Object.entries(filter).filter(([key, value]) => value !== '' && !(key === 'range' && value === 'any'))
  return new URLSearchParams(given)
}

export type AuditFilterProblem = 'range'

export function findAuditFilterProblem({ range, from, to }: AuditFilter): AuditFilterProblem | null {
  return range === 'custom' && from && to && to < from ? 'range' : null
}

/** Input of `audit.list`, without page and cursor. `now` in milliseconds. */
export function toAuditQuery(filter: AuditFilter, now: number) {
  const { actor, trip, action, entity, range } = filter
  const length = rangeMs[range]
  const start = length ? Math.floor((now - length) / stepMs) * stepMs : null
  const from = range === 'custom' ? instantOf(filter.from) : start === null ? undefined : new Date(start).toISOString()
  return {
    actorId: idPattern.test(actor) ? actor : undefined,
    tripId: idPattern.test(trip.trim()) ? trip.trim().toLowerCase() : undefined,
    action: action || undefined,
    entity: entity || undefined,
    from,
    to: range === 'custom' ? instantOf(filter.to) : undefined,
  }
}

/** Of `from` and `to`. */
export function splitWallTime(wallTime: string): { day: string; time: string } {
  const [day = '', time = ''] = wallTime.split('T')
  return { day, time }
}

/** '' without a day; a day without a time is whole. */
export function joinWallTime({ day, time }: { day: string; time: string }, end: 'from' | 'to'): string {
  if (day === '') return ''
  return `${day}T${time || (end === 'from' ? '00:00' : '23:59')}`
}

/** A wall time without a zone is the reader's own. */
function instantOf(wallTime: string): string | undefined {
  const instant = wallTime ? new Date(wallTime) : null
  return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : undefined
}
