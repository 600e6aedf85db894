import { describe, expect, it } from 'vitest'
import type { BriefReading } from '#contract/trip-brief.ts'
import { chengduTrip, parisTrip, runTurn } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'

const noModel = createScriptedModel({ rounds: [new Error('the model must not be asked')] })
const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: null })
const brief = (set: BriefReading['set']) => ({ name: 'update_brief', args: { set } })

describe('planning from the brief', () => {
  it('plans by command, without a message that anybody understands', async () => {
    const trip = chengduTrip({ itinerary: [] })
    const { tools, result } = await runTurn({
      trip,
      text: '…',
      command: { command: 'plan' },
      deps: { chatModel: noModel },
    })
    expect(tools).toEqual(['plan_itinerary', 'propose_itinerary'])
    expect(new Set(result.proposal?.changes.map(({ type }) => type))).toEqual(new Set(['item.add']))
  })

  it('answers a command with what was planned, by the rules as well', async () => {
    const { text } = await runTurn({ text: 'Plan my trip', command: { command: 'plan' } })
    expect(text).toContain('3-day plan')
    expect(text).toContain('Nothing changes until you accept')
  })

  it.each([
    ['Plan 5 days in Chengdu, any time between 20 April and 10 May', 'to avoid the crowds'],
    ['Plan 5 days in Chengdu, any 5 days between 10 and 20 March', 'near the middle'],
    ['成都5天，3月10到20号之间都行', '靠中间'],
  ])('chooses a first day within the dates that are open, and says why: %s', async (text, why) => {
    const locale = /\p{Script=Han}/u.test(text) ? ('zh-CN' as const) : ('en' as const)
    const { text: reply, result } = await runTurn({ trip: chengduTrip({ startDate: null }), text, locale })
    expect(reply).toContain(why)
    expect(result.proposal?.changes.length).toBeGreaterThan(0)
  })

  it('asks nobody to set the length that its proposal sets', async () => {
    const { text, result } = await runTurn({ text: 'Plan 5 days in Chengdu, museums please' })
    expect(result.proposal?.changes[0]).toMatchObject({ type: 'trip.update', patch: { durationDays: 5 } })
    expect(text).toContain('5-day plan')
    expect(text).not.toContain('Edit trip')
  })

  it('answers a command that cannot be carried out with what is missing', async () => {
    const trip = chengduTrip({ durationDays: null })
    const { tools, result, text } = await runTurn({ trip, text: 'Plan my trip', command: { command: 'plan' } })
    expect(tools).toEqual(['plan_itinerary'])
    expect(result.proposal).toBeNull()
    expect(text).toContain('How many days')
  })

  it('starts from what was said before, and proposes what belongs to the trip', async () => {
    const rounds = [
      [
        brief({
          days: stated(2),
          dates: stated({ type: 'fixed' as const, start: '2026-12-12' }),
          party: stated({ adults: 3, children: 0, childAges: [], seniors: 0 }),
          budget: stated({ amount: 60_000, currency: 'EUR', scope: 'per_person' as const }),
          pace: stated('relaxed' as const),
          diets: stated(['vegetarian' as const]),
        }),
        { name: 'plan_itinerary', args: {} },
      ],
      [{ name: 'propose_itinerary', args: { plan: 'balanced' } }],
    ]
    const trip = parisTrip()
    const { result } = await runTurn({ trip, text: 'go', deps: { chatModel: createScriptedModel({ rounds }) } })
    const [change, budget] = result.proposal?.changes ?? []
    expect(change).toMatchObject({
      type: 'trip.update',
      patch: {
        startDate: '2026-12-12',
        durationDays: 2,
        party: { adults: 3, children: 0 },
        pace: 'relaxed',
        needs: { diets: ['vegetarian'] },
      },
    })
    expect(budget).toMatchObject({ type: 'trip.setBudget', budget: { amount: 180_000, currency: 'EUR' } })
  })

  it.each([
    ['another city', [{ place: 'Chongqing' }], [['Chongqing', 2]], 3],
    [
      'several cities with nights',
      [
        { place: '成都', nights: 2 },
        { place: '重庆', nights: 1 },
      ],
      [
        ['成都', 2],
        ['重庆', 1],
      ],
      4,
    ],
  ])('goes to %s that the brief names, and proposes the stops', async (_, stops, route, length) => {
    const rounds = [
      [brief({ stops: stated(stops), home: stated('Shanghai') })],
      [{ name: 'plan_itinerary', args: {} }],
      [{ name: 'propose_itinerary', args: { plan: 'balanced' } }],
    ]
    const { result } = await runTurn({ text: 'go', deps: { chatModel: createScriptedModel({ rounds }) } })
    const [change, ...others] = result.proposal?.changes ?? []
    if (change?.type !== 'trip.update') return expect.unreachable(change?.type)
    const { origin, stops: planned, durationDays = chengduTrip().durationDays } = change.patch
    expect(planned?.map(({ place, nights }) => [place.name, nights])).toEqual(route)
    expect({ from: origin?.name, durationDays }).toEqual({ from: 'Shanghai', durationDays: length })
    const days = others.flatMap((each) => (each.type === 'item.add' ? (each.item.day ?? []) : []))
    expect(Math.max(...days)).toBe(length)
  })

  it('stays on its route where the brief mentions one of its stops', async () => {
    const rounds = [[brief({ stops: stated([{ place: 'Chengdu' }]) })], [{ name: 'plan_itinerary', args: {} }]]
    const chatModel = createScriptedModel({
      rounds: [...rounds, [{ name: 'propose_itinerary', args: { plan: 'saver' } }]],
    })
    const { result } = await runTurn({ text: 'go', deps: { chatModel } })
    expect(result.proposal?.changes.filter(({ type }) => type === 'trip.update')).toEqual([])
  })

  it('lets the message win over the brief', async () => {
    const rounds = [
      [brief({ days: stated(5), pace: stated('packed' as const) })],
      [{ name: 'plan_itinerary', args: { days: 2 } }],
      [{ name: 'propose_itinerary', args: { plan: 'saver' } }],
    ]
    const { result } = await runTurn({ text: 'go', deps: { chatModel: createScriptedModel({ rounds }) } })
    expect(result.proposal?.changes[0]).toMatchObject({
      type: 'trip.update',
      patch: { durationDays: 2, pace: 'packed' },
    })
  })

  it('plans in the middle of a period, without setting its first day', async () => {
    const dates = stated({ type: 'period' as const, earliest: '2027-05-01', latest: '2027-05-31' })
    const rounds = [
      [brief({ dates })],
      [{ name: 'plan_itinerary', args: {} }],
      [{ name: 'propose_itinerary', args: { plan: 'saver' } }],
    ]
    const chatModel = createScriptedModel({ rounds })
    const { result } = await runTurn({ trip: chengduTrip({ startDate: null }), text: 'go', deps: { chatModel } })
    expect(JSON.stringify(chatModel.seen.at(-1))).toContain('2027-05-15')
    expect(result.proposal?.changes.some(({ type }) => type === 'trip.update')).toBe(false)
  })

  it('plans in the currency of the budget where the trip has no costs yet', async () => {
    const budget = stated({ amount: 50_000, currency: 'EUR', scope: 'total' as const })
    const rounds = [
      [brief({ budget })],
      [{ name: 'plan_itinerary', args: {} }],
      [{ name: 'propose_itinerary', args: { plan: 'saver' } }],
    ]
    const { result } = await runTurn({ text: 'go', deps: { chatModel: createScriptedModel({ rounds }) } })
    const changes = result.proposal?.changes ?? []
    expect(changes.find(({ type }) => type === 'trip.setBudget')).toMatchObject({ budget: { currency: 'EUR' } })
    const currencies = changes.flatMap((change) =>
      change.type === 'item.add' ? (change.item.cost?.currency ?? []) : [],
    )
    expect(new Set(currencies)).toEqual(new Set(['EUR']))
  })
})
