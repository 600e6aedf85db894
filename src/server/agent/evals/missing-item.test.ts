// Something shall come for what the plan does not have; and beds, a step above or of one of several stops.
import { describe, expect, it } from 'vitest'
import { runTurn } from '../../../testing/agent-turn.ts'
import { resumeTurn } from '../../../testing/resume-turn.ts'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

const localeOf = (text: string) => (/\p{Script=Han}/u.test(text) ? ('zh-CN' as const) : ('en' as const))

describe('a place that shall come for one that the plan does not have', () => {
  it.each([
    ['paris-plan', 'Rodin museum instead of Versailles', 'Musée Rodin'],
    ['paris-plan', 'swap the pantheon for the catacombs', 'Catacombs of Paris'],
    ['paris-plan', "let's see the catacombs instead of Versailles", 'Catacombs of Paris'],
    ['chengdu-plan', '大唐芙蓉园换成杜甫草堂', '杜甫草堂'],
    ['chengdu-plan', '故宫换成青城山', '青城山'],
  ])('%s: %s', async (scene, text, name) => {
    const { trip, stage } = sceneNamed(scene)
    const turn = { trip, stage, text, locale: localeOf(text) }
    const { paused, result } = await runTurn(turn)
    if (!paused) throw new Error('nothing was asked')
    expect(result.proposal).toBeNull()
    const [beside, one] = paused.question.options
    const added = await resumeTurn(turn, paused, beside?.id ?? '')
    expect(added.result.proposal?.changes).toMatchObject([
      { type: 'item.add', item: { title: expect.stringContaining(name) } },
    ])
    const swapped = await resumeTurn(turn, paused, one?.id ?? '')
    expect(swapped.result.proposal?.changes).toMatchObject([
      { type: 'item.remove', title: one?.label },
      { type: 'item.add', item: { title: expect.stringContaining(name) } },
    ])
  })
})

describe('a word of a title', () => {
  it.each(['drop the tower', 'take the tower off the plan', 'cancel the tower please'])('%s', async (text) => {
    const { changes } = await observeTurn(sceneNamed('paris-plan'), [text], 'en')
    expect(changes).toMatchObject([{ type: 'item.remove', title: 'Eiffel Tower' }])
  })
})
