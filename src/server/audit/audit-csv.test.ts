import { expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import { auditCsvHeader, toAuditCsv } from './audit-csv.ts'

const opened = useTestContainer()

test('quotes commas, quotes and line breaks, and disarms formulas', () => {
  const row = toAuditCsv([
    {
      id: '0199a1f0-0000-7000-8000-000000000001',
      at: '2026-10-03T12:00:30.000Z',
      actorId: null,
      actorName: '=HYPERLINK("x")',
      actorKind: 'user',
      action: 'item.added',
      entity: 'item',
      entityId: 'i',
      tripId: null,
      tripTitle: null,
      objectName: 'A, "B"\nC',
      before: null,
      after: { title: 'Museum' },
      requestId: 'r1',
      address: null,
    },
  ])
  expect(row).toContain(`"'=HYPERLINK(""x"")"`)
  expect(row).toContain('"A, ""B""\nC"')
  expect(row).toContain('"{""title"":""Museum""}"')
})

test('is exported page by page without a gap, with one header, as the filter says', async () => {
  const admin = await createUser(opened.container, { role: 'admin' })
  const actor = await createUser(opened.container, { name: 'Lin' })
  await createTrip(opened.container, actor)
  const entries = Array.from({ length: 1100 }, (_, index) => ({
    actorId: actor.userId,
    actorKind: 'user' as const,
    actorName: 'Lin',
    action: 'task.updated',
    entity: 'task',
    entityId: `task ${index}`,
  }))
  await opened.container.database.db.insert(auditEntries).values(entries)
  const { audit } = createCallerAs(opened.container, admin)
  const pages = [await audit.export({ actorId: actor.userId, entity: 'task' })]
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor)
    pages.push(await audit.export({ actorId: actor.userId, entity: 'task', cursor }))
  expect(pages.map(({ count }) => count)).toEqual([500, 500, 100])
  const file = pages.map(({ csv }) => csv).join('')
  expect(file.startsWith(auditCsvHeader)).toBe(true)
  expect(file.split('at,actorName,')).toHaveLength(2)
  for (const { entityId } of entries) expect(file).toContain(`,${entityId},`)
  expect(file).not.toContain('trip.created')
})

test('is for admins', async () => {
  const { audit } = createCallerAs(opened.container, await createUser(opened.container))
  expect((await failureOf(audit.export({})))?.code).toBe('FORBIDDEN')
})
