import { describe, expect, it } from 'vitest'
import type { UndoEntry } from '#contract/undo.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'

async function call(
  name: string,
  args: Record<string, unknown>,
  deps: Parameters<typeof runTurn>[0]['deps'] = {},
  trip = chengduTrip(),
) {
  const chatModel = createScriptedModel({ rounds: [[{ name, args }]] })
  const { result, signals } = await runTurn({ trip, text: 'go', deps: { chatModel, ...deps } })
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

  describe('changes single stops', () => {
    const at = (id: number, name: string, lat: number, lng: number, nights: number) => ({
      id: `0190ffff-0000-7000-8000-00000000000${id}`,
      place: { name, lat, lng, zone: 'Europe/Paris', country: 'FR' },
      nights,
    })
    const paris = at(1, 'Paris', 48.8566, 2.3522, 3)
    const nice = at(2, 'Nice', 43.7031, 7.2661, 2)
    const france = chengduTrip({ destination: paris.place, stops: [paris, nice], durationDays: 6, currency: 'EUR' })
    const change = async (...changeStops: Record<string, unknown>[]) => {
      const { changes, seen } = await call('update_trip', { changeStops }, {}, france)
      const [proposed] = changes
      const stops = proposed?.type === 'trip.update' ? proposed.patch.stops : undefined
      return { route: stops?.map(({ place, nights }) => [place.name, nights]), stops, seen }
    }

    it.each<[what: string, change: Record<string, unknown>, route: [string, number][]]>([
      [
        'adds one after another',
        { act: 'add', place: 'Lyon', nights: 2, after: 'Paris' },
        [
          ['Paris', 3],
          ['Lyon', 2],
          ['Nice', 2],
        ],
      ],
      [
        'adds one before another, in the other language',
        { act: 'add', place: '里昂', nights: 1, before: '巴黎' },
        [
          ['里昂', 1],
          ['Paris', 3],
          ['Nice', 2],
        ],
      ],
      ['removes one', { act: 'remove', place: '尼斯' }, [['Paris', 3]]],
      [
        'sets its nights',
        { act: 'set_nights', place: 'Nice', nights: 4 },
        [
          ['Paris', 3],
          ['Nice', 4],
        ],
      ],
      [
        'adds nights',
        { act: 'set_nights', place: 'Paris', byNights: 1 },
        [
          ['Paris', 4],
          ['Nice', 2],
        ],
      ],
      [
        'moves one',
        { act: 'move', place: 'Nice', before: 'Paris' },
        [
          ['Nice', 2],
          ['Paris', 3],
        ],
      ],
      [
        'replaces one',
        { act: 'replace', place: 'Nice', by: 'Marseille' },
        [
          ['Paris', 3],
          ['Marseille', 2],
        ],
      ],
    ])('%s', async (_, one, route) => {
      expect((await change(one)).route).toEqual(route)
    })

    it.each<[what: string, change: Record<string, unknown>, country: string]>([
      ['takes the namesake near the others', { act: 'add', place: 'Toledo', after: 'Madrid' }, 'ES'],
      ['takes it for a stop that is replaced', { act: 'replace', place: 'Sevilla', by: 'Mérida' }, 'ES'],
      [
        'finds the stop that a name of several places means',
        { act: 'replace', place: '塞维利亚', by: 'Cáceres' },
        'ES',
      ],
    ])('%s', async (_, one, country) => {
      const madrid = at(3, 'Madrid', 40.4168, -3.7038, 2)
      const sevilla = at(4, 'Sevilla', 37.3891, -5.9845, 2)
      const spain = chengduTrip({
        destination: madrid.place,
        stops: [madrid, sevilla],
        durationDays: 5,
        currency: 'EUR',
      })
      const { changes } = await call('update_trip', { changeStops: [one] }, {}, spain)
      const [proposed] = changes
      const stops = proposed?.type === 'trip.update' ? (proposed.patch.stops ?? []) : []
      const name = 'by' in one ? one.by : one.place
      expect(stops.find(({ place }) => place.name === name)?.place.country).toBe(country)
    })

    it('keeps the ids of the stops that stay', async () => {
      const { stops } = await change({ act: 'add', place: 'Lyon', after: 'Paris' }, { act: 'remove', place: 'Nice' })
      expect(stops?.map(({ id }) => id === paris.id)).toEqual([true, false])
      expect(stops?.[1]?.nights).toBeGreaterThan(0)
    })

    it.each([
      ['unknown_stop', { act: 'remove', place: 'Lyon' }],
      ['unknown_place', { act: 'add', place: 'Xyzzyville Nowhere' }],
      ['ambiguous_place', { act: 'add', place: 'Springfield' }],
      ['ambiguous_place', { act: 'replace', place: 'Nice', by: 'Springfield' }],
      ['too_many_nights', { act: 'set_nights', place: 'Paris', nights: 59 }],
    ])('says that it cannot: %s', async (problem, one) => {
      const { route, seen } = await change(one)
      expect(route).toBeUndefined()
      expect(seen).toContain(problem)
    })

    it('does not leave a trip without a stop', async () => {
      const { changes, seen } = await call('update_trip', { changeStops: [{ act: 'remove', place: '成都' }] })
      expect(changes).toEqual([])
      expect(seen).toContain('last_stop')
    })
  })

  it('proposes the next stage, and says that another cannot be', async () => {
    expect((await call('update_trip', { stage: 'on' })).changes).toMatchObject([
      { type: 'trip.advanceStage', to: 'on' },
    ])
    const { changes, seen } = await call('update_trip', { stage: 'post' })
    expect(changes).toEqual([])
    expect(seen).toContain('not_next_stage')
  })

  it('asks which of several places of a name is meant', async () => {
    const { changes, seen } = await call('update_trip', { destination: 'Springfield' })
    expect(changes).toEqual([])
    expect(seen).toContain('ambiguous_place')
    expect(seen).toContain('Springfield, Illinois, US')
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
    action: 'item.moved' as const,
    subject: '文殊院',
    count: 1,
    isUndone: false,
    createdAt: '2026-11-22T08:00:00Z',
  }

  it('offers the newest step that stands, and undoes nothing', async () => {
    const undone = { ...entry, id: '0190cccc-0000-7000-8000-000000000002', isUndone: true }
    const stack = { items: [undone], nextCursor: 'next', undo: entry, redo: undone }
    const { card, changes } = await call('undo_last', {}, { undo: { list: async () => stack } })
    expect(card).toMatchObject({ type: 'undo', entryId: entry.id })
    expect(changes).toEqual([])
  })

  it('says when there is nothing', async () => {
    expect((await call('undo_last', {})).card).toBeUndefined()
  })
})
