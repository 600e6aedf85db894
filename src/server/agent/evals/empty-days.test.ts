// Days of a plan that have nothing yet are planned, and the others stay as they are.
import { describe, expect, it } from 'vitest'
import { observeTurn } from './observe-turn.fixture.ts'
import { type Scene, sceneNamed } from './scenes.fixture.ts'

/** Two more days, the last of them with nothing but a bed. */
function longer(name: string): Scene {
  const scene = sceneNamed(name)
  const durationDays = (scene.trip.durationDays ?? 0) + 2
  return { ...scene, trip: { ...scene.trip, durationDays } }
}
const say = (name: string, text: string) =>
  observeTurn(longer(name), [text], /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')

describe('empty days', () => {
  it.each([
    ['paris-plan', 'plan the free days too please', [5, 6]],
    ['paris-plan', 'fill the empty days', [5, 6]],
    ['paris-plan', 'the extra days are still empty, put something in', [5, 6]],
    ['paris-plan', 'fill day 5 and 6', [5, 6]],
    ['paris-plan', 'can you plan day 5?', [5]],
    ['paris-plan', 'day 6 is still free, suggest something', [6]],
    ['chengdu-plan', '空出来的两天也安排一下', [4, 5]],
    ['chengdu-plan', '空着的那几天帮我排满', [4, 5]],
    ['chengdu-plan', '第四天和第五天帮我排一下', [4, 5]],
    ['chengdu-plan', '第五天还空着，安排点什么吧', [5]],
    ['chengdu-plan', '多出来的那天也规划一下', [4, 5]],
    ['chengdu-plan', '把第四天填上', [4]],
  ])('%s: %s', async (scene, text, days) => {
    const { calls, changes } = await say(scene, text)
    expect(calls.find(({ name }) => name === 'replan_scope')?.args.days).toEqual(days)
    expect(changes.length).toBeGreaterThan(0)
    const added = changes.flatMap((change) => (change.type === 'item.add' ? change.item : []))
    expect(added).toHaveLength(changes.length)
    expect(added.every(({ day }) => day !== null && days.includes(day))).toBe(true)
    expect(new Set(added.map(({ title }) => title)).size).toBe(added.length)
  })

  it.each([
    ['paris-plan', 'plan day 8', 2],
    ['paris-plan', 'could you sort out day 7 for us?', 1],
    ['chengdu-plan', '帮我安排第7天', 2],
    ['chengdu-plan', '第六天也排一下吧', 1],
  ])('beyond the trip make it longer: %s: %s', async (scene, text, nights) => {
    const { calls } = await say(scene, text)
    expect(calls.find(({ name }) => name === 'edit_itinerary')?.args.edits).toEqual([{ act: 'extend', nights }])
  })

  it.each([
    ['paris-plan', 'plan day 2 anew', 2],
    ['paris-plan', 'please redo day 3', 3],
    ['chengdu-plan', '第二天帮我重新安排', 2],
    ['chengdu-plan', '重新规划第三天的行程', 3],
  ])('a planned day is planned anew alone: %s: %s', async (scene, text, day) => {
    const { calls } = await say(scene, text)
    expect(calls.find(({ name }) => name === 'replan_scope')?.args.days).toEqual([day])
    expect(calls.map(({ name }) => name)).not.toContain('plan_itinerary')
  })

  it.each([
    ['paris-plan', 'keep the last day free'],
    ['paris-plan', 'what is planned on day 5?'],
    ['chengdu-plan', '第五天空着就好，别安排'],
  ])('are left where that is not asked for: %s: %s', async (scene, text) => {
    const { changes } = await say(scene, text)
    const days = changes.flatMap((change) => (change.type === 'item.add' ? change.item.day : []))
    expect(days.filter((day) => day !== null && day > 4)).toEqual([])
  })
})
