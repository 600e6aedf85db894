// Journeys that are asked for under way begin where the trip is on that day, by the clock of that place.
import { expect, it } from 'vitest'
import { findTrainsSpec } from '#contract/agent-tools/find-transport.ts'
import { callAgentTool } from '../../../testing/agent-turn.ts'
import { findTrains } from '../tools/find-transport.ts'
import { askUnderWay, idOf, tripUnderWay } from './on-trip.fixture.ts'

const beijing = { name: '北京', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' }
const chengdu = { name: '成都', lat: 30.6598, lng: 104.0657, zone: 'Asia/Shanghai', country: 'CN' }
const chongqing = { name: '重庆', lat: 29.563, lng: 106.5516, zone: 'Asia/Shanghai', country: 'CN' }
const route = tripUnderWay({
  origin: beijing,
  durationDays: 5,
  stops: [
    { id: idOf(20), place: chengdu, nights: 2 },
    { id: idOf(21), place: chongqing, nights: 2 },
  ],
})

it.each([
  ['trains to Leshan tomorrow', 'en', 'from Chengdu to Leshan on Sun, Dec 6'],
  ['Are there trains to Leshan tomorrow?', 'en', 'from Chengdu to Leshan on Sun, Dec 6'],
  ['Which trains go to Leshan today?', 'en', 'from Chengdu to Leshan on Sat, Dec 5'],
  ['明天去乐山的火车', 'zh-CN', '12月6日周日从成都到乐山'],
  ['明天有去乐山的高铁吗？', 'zh-CN', '12月6日周日从成都到乐山'],
  ['trains from Chongqing to Leshan tomorrow', 'en', 'from Chongqing to Leshan on Sun, Dec 6'],
  ['Which flights are there tomorrow?', 'en', 'from Chengdu to Beijing on Sun, Dec 6'],
] as const)('%s', async (text, locale, answer) => {
  // In the morning of Chengdu it is still yesterday in Greenwich.
  const turn = await askUnderWay(text, { locale, clock: '07:00', trip: tripUnderWay({ origin: beijing }) })
  expect(turn.text).toContain(answer)
})

it.each([
  ['on a day of the first stop', { to: 'Leshan' }, 2, ['Chengdu', 'Leshan']],
  ['on the day of the way over', { to: 'Chongqing' }, 3, ['Chengdu', 'Chongqing']],
  ['at the second stop', { to: 'Leshan' }, 4, ['Chongqing', 'Leshan']],
  ['back to the first stop', { to: 'Chengdu' }, 4, ['Chongqing', 'Chengdu']],
  ['without a goal, to the next stop', {}, 2, ['Chengdu', 'Chongqing']],
  ['without a goal, from the last stop home', {}, 5, ['Chongqing', 'Beijing']],
] as const)('begins %s where the trip is', async (_, args, day, [from, to]) => {
  const today = `2026-12-0${3 + day}`
  const { output } = await callAgentTool(findTrains, args, { trip: route, today })
  expect(findTrainsSpec.output.parse(output)).toMatchObject({ from, to, date: today })
})

it('keeps a sight that is called after a city, where no journey is asked for', async () => {
  const { result } = await askUnderWay('Add Leshan to day 3')
  expect(result.proposal?.changes).toMatchObject([{ item: { title: 'Leshan Giant Buddha' } }])
})
