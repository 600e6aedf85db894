// Kinds of messages that strangers wrote over a plan, each by several paraphrases.
import { describe, expect, it } from 'vitest'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

const say = (scene: string, text: string) =>
  observeTurn(sceneNamed(scene), [text], /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')

const editsOf = ({ calls }: Awaited<ReturnType<typeof say>>) =>
  calls.find(({ name }) => name === 'edit_itinerary')?.args ?? {}

describe('praise, and others are asked first', () => {
  it.each([
    ['paris-plan', "you're a star, my brother will be so jealous"],
    ['paris-plan', 'great, let me check with my husband first'],
    ['paris-plan', "lovely, I'll run it past my sister"],
    ['chengdu-plan', '你真厉害，谢谢，我先跟家里人商量一下'],
    ['chengdu-plan', '谢啦，我回头问问我妈的意见'],
  ])('%s: %s', async (scene, text) => {
    const { tools, changes } = await say(scene, text)
    expect(tools).not.toContain('plan_itinerary')
    expect(changes).toEqual([])
  })
})

describe('a part of a day is kept free', () => {
  it.each([
    ['paris-plan', 'keep the morning of day 2 free'],
    ['paris-plan', 'leave the morning on day 2 empty please'],
    ['chengdu-plan', '第二天上午空出来'],
    ['chengdu-plan', '第二天上午想睡个懒觉'],
  ])('%s: %s', async (scene, text) => {
    const { calls } = await say(scene, text)
    expect(calls.find(({ name }) => name === 'edit_itinerary')?.args).toMatchObject({
      edits: [{ act: 'clear', day: 2, part: 'morning' }],
    })
  })
})

describe('a question that no source answers', () => {
  it.each([
    ['paris-plan', 'any senior prices at the Louvre?', 'concessions'],
    ['paris-plan', 'is the Louvre cheaper for students?', 'concessions'],
    ['paris-plan', 'how far ahead do I have to book the Louvre?', 'bookingLead'],
    ['chengdu-plan', '武侯祠有老年票吗', 'concessions'],
    ['chengdu-plan', '武侯祠学生有优惠吗', 'concessions'],
    ['chengdu-plan', '武侯祠要提前几天预约', 'bookingLead'],
  ])('%s: %s', async (scene, text, topic) => {
    const { calls, changes } = await say(scene, text)
    expect(calls.find(({ name }) => name === 'place_facts')?.args).toMatchObject({ topics: [topic] })
    expect(changes).toEqual([])
  })
})

it.each(['which day has the most walking?', 'which of the days is the most tiring?'])(
  'asks how full the days are: %s',
  async (text) => {
    const { tools } = await say('paris-plan', text)
    expect(tools).toContain('check_feasibility')
  },
)

it('books an item for another day and time than the plan has', async () => {
  const { calls } = await say('paris-plan', "I've booked the Eiffel Tower for 10am on day 2, ref QX71LM")
  expect(calls.find(({ name }) => name === 'edit_itinerary')?.args).toMatchObject({
    edits: [
      { act: 'move', to: { day: 2, start: '10:00' } },
      { act: 'book', code: 'QX71LM' },
    ],
  })
})

it.each([
  ['paris-plan', 'swap the afternoon of day 1 with the afternoon of day 2'],
  ['paris-plan', 'swap the afternoons of day 1 and day 2'],
  ['chengdu-plan', '第一天下午和第二天下午换一下'],
])('swaps a part of two days, and not the days: %s: %s', async (scene, text) => {
  const { edits } = editsOf(await say(scene, text))
  expect(edits).toContainEqual(expect.objectContaining({ act: 'swap' }))
  expect(JSON.stringify(edits)).not.toContain('swap_days')
})

it.each([
  ['paris-plan', 'swap day 1 and day 2, our friends only have the evening'],
  ['chengdu-plan', '第一天和第二天对调一下，朋友晚上才有空'],
])('swaps two days, where a part of the day says why: %s: %s', async (scene, text) => {
  expect(editsOf(await say(scene, text)).edits).toEqual([{ act: 'swap_days', day: 1, with: 2 }])
})

describe('what it costs', () => {
  it.each([
    ['paris-plan', 'how much is it altogether?', 'budget_status'],
    ['chengdu-plan', '这样下来一共多少钱', 'budget_status'],
    ['paris-plan', 'how much is a taxi from the Louvre to the Eiffel Tower?', 'route_between'],
    ['chengdu-plan', '从武侯祠打车到宽窄巷子要多少钱', 'route_between'],
  ])('%s: %s', async (scene, text, tool) => {
    const { tools, changes } = await say(scene, text)
    expect(tools).toContain(tool)
    expect(changes).toEqual([])
  })
})

describe('writing that is no part of a trip', () => {
  it.each([
    ['paris-plan', 'write me a cover letter'],
    ['paris-plan', 'can you write my history essay'],
    ['chengdu-plan', '帮我写份简历'],
    ['chengdu-plan', '帮我起草一封辞职信'],
  ])('%s: %s', async (scene, text) => {
    const { answers, changes } = await say(scene, text)
    expect([answers, changes]).toEqual([[], []])
  })
})

it('keeps the currency of a budget that is corrected by its sum', async () => {
  const { brief } = await observeTurn(
    sceneNamed('paris-new'),
    ['3 days in Paris for 2 of us, 2000 pounds', 'sorry, make the budget 1500'],
    'en',
  )
  expect(brief.budget).toMatchObject({ value: { amount: 150000, currency: 'GBP' } })
})
