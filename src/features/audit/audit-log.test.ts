import { expect, test } from 'vitest'
import type { NamedAuditEntry } from '#contract/audit.ts'
import { groupEntries } from './audit-groups.ts'

const entry: NamedAuditEntry = {
  id: '0199a1f0-0000-7000-8000-000000000001',
  at: '2026-10-03T12:00:30.000Z',
  actorId: null,
  actorName: 'Lin',
  actorKind: 'user',
  action: 'item.added',
  entity: 'item',
  entityId: 'i',
  tripId: null,
  tripTitle: null,
  objectName: 'Museum',
  before: null,
  after: { title: 'Museum' },
  requestId: 'r1',
  address: null,
}

test('gathers what one action wrote under the entry that names it', () => {
  const proposal = { ...entry, entity: 'proposal' }
  const later = { ...entry, requestId: 'r2' }
  expect(groupEntries([later, entry, proposal, entry])).toEqual([
    { headline: later, others: [] },
    { headline: proposal, others: [entry, entry] },
  ])
})
