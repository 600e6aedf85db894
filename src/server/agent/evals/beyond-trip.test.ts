import { describe, expect, it } from 'vitest'
import { runTurn } from '../../../testing/agent-turn.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

/** The reply is looked at, not the plan. */
const planner: NonNullable<Parameters<typeof runTurn>[0]['deps']>['planner'] = {
  plan: async () => ({ status: 'infeasible', plans: [], reasons: [], relaxations: [], conflicts: [] }),
}

describe('a party that no trip can hold', () => {
  it.each([
    ['paris-new', 'en', "we're 45 adults, 3 days", '45 adults is more than one trip can hold'],
    ['paris-new', 'en', '3 days with 2 adults and 25 kids', '2 adults and 25 children is more'],
    ['chengdu-new', 'zh-CN', '我们四十五个人，玩三天', '45 位成人超出了一趟旅行的上限'],
    ['chengdu-new', 'zh-CN', '两个大人带25个小朋友，三天', '2 位成人和 25 名儿童超出了一趟旅行的上限'],
  ] as const)('is named as not used: %s, %s, %s', async (scene, locale, text, said) => {
    const { trip, stage } = sceneNamed(scene)
    const turn = await runTurn({ trip, stage, locale, text, deps: { planner } })
    expect(turn.text).toContain(said)
  })

  it('is not said of one that a trip can hold', () => {
    const { slots } = readMessage(
      '30 adults and 20 kids, 3 days',
      tripContext(sceneNamed('paris-new').trip, '2026-11-22'),
    )
    expect(slots).toMatchObject({ party: { adults: 30, children: 20 } })
    expect(slots.crowd).toBeUndefined()
  })
})

describe('another stop over a plan', () => {
  const replace = { act: 'replace', place: 'Paris', by: 'Lyon' }
  const more = (byNights: number) => ({ act: 'set_nights', place: 'Lyon', byNights })
  it.each([
    ['not London, I said Lyon', replace],
    ['I meant Lyon, not London', replace],
    ['不是伦敦，是里昂', replace],
    ['不是伦敦，而是里昂', replace],
    ['two nights more in Lyon', more(2)],
    ['3 extra nights in Lyon please', more(3)],
    ['another night in Lyon', more(1)],
    ['里昂多住两晚', more(2)],
    ['在里昂再住一晚', more(1)],
    ['add two nights in Lyon', { act: 'add', place: 'Lyon', nights: 2 }],
  ])('is a change of the stops: %s', async (text, change) => {
    const { calls, brief } = await observeTurn(sceneNamed('paris-plan'), [text], 'en')
    expect(calls.find(({ name }) => name === 'update_trip')?.args.changeStops).toEqual([change])
    expect(brief.days).toBeUndefined()
  })
})
