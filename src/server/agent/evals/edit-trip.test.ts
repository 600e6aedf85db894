import { describe, expect, it } from 'vitest'
import type { UndoEntry } from '#contract/undo.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'

async function call(name: string, args: Record<string, unknown>, deps: Parameters<typeof runTurn>[0]['deps'] = {}) {
  const chatModel = createScriptedModel({ rounds: [[{ name, args }]] })
  const { result, signals } = await runTurn({ trip: chengduTrip(), text: 'go', deps: { chatModel, ...deps } })
  const card = signals.flatMap((signal) => (signal.type === 'tool.finished' ? (signal.card ?? []) : [])).at(0)
  return { changes: result.proposal?.changes ?? [], card, seen: JSON.stringify(chatModel.seen.at(-1)) }
}

describe('update_trip', () => {
  it('proposes only what differs, in one change', async () => {
    const { changes } = await call('update_trip', {
      startDate: '2026-12-20',
      durationDays: 3,
      party: { adults: 2, children: 2 },
      budget: { amount: 90_000, currency: 'JPY' },
      preferences: { add: ['museum'] },
      needs: { diets: ['halal'] },
    })
    expect(changes).toMatchObject([
      {
        type: 'trip.update',
        baseVersion: 1,
        patch: {
          startDate: '2026-12-20',
          party: { adults: 2, children: 2 },
          budget: { amount: 90_000, currency: 'JPY' },
          preferences: ['museum'],
          needs: { diets: ['halal'], stepFree: 'any' },
        },
      },
    ])
    expect(Object.keys(changes[0]?.type === 'trip.update' ? changes[0].patch : {})).not.toContain('durationDays')
  })

  it('proposes stops by name and shares the nights', async () => {
    const { changes } = await call('update_trip', { stops: [{ place: 'Chengdu' }, { place: 'Chongqing' }] })
    expect(changes).toMatchObject([
      { type: 'trip.update', patch: { stops: [{ place: { country: 'CN' }, nights: 1 }, { nights: 1 }] } },
    ])
  })

  it('proposes the next stage, and says that another cannot be', async () => {
    expect((await call('update_trip', { stage: 'on' })).changes).toMatchObject([
      { type: 'trip.advanceStage', to: 'on' },
    ])
    const { changes, seen } = await call('update_trip', { stage: 'post' })
    expect(changes).toEqual([])
    expect(seen).toContain('not_next_stage')
  })

  it('says which place is not known', async () => {
    const { changes, seen } = await call('update_trip', { origin: 'Xyzzyville Nowhere' })
    expect(changes).toEqual([])
    expect(seen).toContain('unknown_place')
  })
})

describe('undo_last', () => {
  const entry: UndoEntry = {
    id: '0190cccc-0000-7000-8000-000000000001',
    tripId: chengduTrip().id,
    action: 'item.moved',
    subject: '文殊院',
    count: 1,
    isUndone: false,
    createdAt: '2026-11-22T08:00:00Z',
  }

  it('offers the newest step that stands, and undoes nothing', async () => {
    const items = [{ ...entry, id: '0190cccc-0000-7000-8000-000000000002', isUndone: true }, entry]
    const { card, changes } = await call('undo_last', {}, { undo: { list: async () => ({ items, nextCursor: null }) } })
    expect(card).toMatchObject({ type: 'undo', entryId: entry.id })
    expect(changes).toEqual([])
  })

  it('says when there is nothing', async () => {
    expect((await call('undo_last', {})).card).toBeUndefined()
  })
})
