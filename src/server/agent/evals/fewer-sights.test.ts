// One sight less on a day, whichever: what matters least goes, what the city is known for stays.
import { describe, expect, it } from 'vitest'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

const say = (scene: string, text: string) =>
  observeTurn(sceneNamed(scene), [text], /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')

describe('one sight less', () => {
  it.each([
    ['chengdu-plan', '第一天减掉一个景点', 1],
    ['chengdu-plan', '帮我把第一天砍一个，你定就行', 1],
    ['chengdu-plan', '第一天东西太多了，随便删一个', 1],
    ['chengdu-plan', '第1天去掉一个地方吧，哪个都行', 1],
    ['chengdu-plan', '第一天少安排一个景点', 1],
    ['chengdu-plan', '第一天拿掉两个景点，你看着办', 2],
    ['paris-plan', 'drop something on day 1, your choice', 1],
    ['paris-plan', 'cut one of the sights on day 1, up to you', 1],
    ['paris-plan', 'remove one thing from day 1, whichever', 1],
    ['paris-plan', 'lose two stops on day 1', 2],
  ])('%s: %s', async (scene, text, count) => {
    const { changes } = await say(scene, text)
    expect(changes.map(({ type }) => type)).toEqual(Array.from({ length: count }, () => 'item.remove'))
    const gone = changes.flatMap((change) => ('title' in change ? change.title : []))
    expect(['Louvre Museum', 'Eiffel Tower'].every((icon) => gone.includes(icon))).toBe(false)
  })

  it.each(['drop the Louvre', 'remove one of the museums on day 1', '把第一天的公园删掉'])(
    'is another thing than one that is named: %s',
    async (text) => {
      const { calls } = await say(/\p{Script=Han}/u.test(text) ? 'chengdu-plan' : 'paris-plan', text)
      expect(calls.map(({ name }) => name)).not.toContain('replan_scope')
    },
  )
})
