// Which tasks of the trip are open is answered from the trip, in every stage; what else to prepare is another question.
import { expect, it } from 'vitest'
import type { Task } from '#contract/task.ts'
import { askUnderWay, idOf, tripUnderWay } from './on-trip.fixture.ts'

function task(n: number, fields: Partial<Task>): Task {
  return {
    ...{
      id: idOf(n),
      tripId: tripUnderWay().id,
      title: '',
      description: '',
      stage: 'pre',
      status: 'todo',
      priority: 'normal',
      position: `a${n}`,
    },
    ...{ dueOn: null, assigneeId: null, version: 1 },
    ...fields,
  }
}
const tasks = [
  task(31, { title: 'Sun cream' }),
  task(32, { title: 'Museum tickets', dueOn: '2026-12-06' }),
  task(33, { title: 'Passport copies', dueOn: '2026-12-01' }),
  task(34, { title: 'Rail pass', status: 'done' }),
]

it.each([
  ['Which tasks are still open?', 'en'],
  ["What's still on our to-do list?", 'en'],
  ['Is anything overdue?', 'en'],
  ['What is left to prepare?', 'en'],
  ['what have we still got to sort out before we fly', 'en'],
  ["anything we haven't sorted out yet?", 'en'],
  ['还有哪些任务没完成？', 'zh-CN'],
  ['待办还剩哪些？', 'zh-CN'],
  ['有没有逾期的任务？', 'zh-CN'],
  ['还有啥没弄的', 'zh-CN'],
  ['还有什么没准备好？', 'zh-CN'],
  ['东西都准备好了没', 'zh-CN'],
] as const)('%s', async (text, locale) => {
  for (const stage of ['pre', 'on', 'post'] as const) {
    const turn = await askUnderWay(text, { locale, stage, trip: tripUnderWay({ currentStage: stage, tasks }) })
    expect(turn.tools, stage).toEqual(['get_trip'])
    expect(turn.text).toMatch(/Passport copies.*Dec 1|Passport copies.*已逾期.*12月1日/u)
    expect(turn.text.indexOf('Passport copies')).toBeLessThan(turn.text.indexOf('Museum tickets'))
    expect(turn.text.indexOf('Museum tickets')).toBeLessThan(turn.text.indexOf('Sun cream'))
    expect(turn.text).not.toContain('Rail pass')
    expect(turn.text).not.toMatch(/didn’t use|未用到/u)
  }
})

it('says that nothing is open', async () => {
  const trip = tripUnderWay({ tasks: tasks.filter(({ status }) => status === 'done') })
  expect((await askUnderWay('Which tasks are still open?', { trip })).text).toBe('No tasks are open on this trip.')
})

it('lists what is open where under way more is asked to prepare', async () => {
  const { tools, text } = await askUnderWay('What else should we prepare?', { trip: tripUnderWay({ tasks }) })
  expect(tools).toEqual(['get_trip'])
  expect(text).toContain('Museum tickets')
})

it.each(['What should I prepare?', '出发前要准备什么？'])('still proposes preparations: %s', async (text) => {
  const trip = tripUnderWay({ currentStage: 'pre', tasks })
  expect((await askUnderWay(text, { stage: 'pre', trip })).tools).toContain('propose_tasks')
})
