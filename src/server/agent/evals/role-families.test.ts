// Messages in words that no pattern knows, read by what their words are for.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { stageOfMessage } from '../../providers/chat-model/rules/reading/stage-of-message.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const contextOf = (scene: string) => tripContext(sceneNamed(scene).trip, '2026-11-22')
const editsOf = (text: string, scene: string) =>
  readMessage(text, contextOf(scene)).acts.flatMap(({ calls }) => calls.flatMap(({ args }) => args.edits ?? []))

describe('a wish', () => {
  it.each([
    ['多请了一天假，三天改成四天', 4],
    ['老板又批了一天，不是两天了，玩五天', 5],
  ])('has the days that the trip shall have: %s', (text, days) => {
    expect(readMessage(text, contextOf('chengdu-new')).slots.days).toBe(days)
  })
})

describe('a day that is spoken of', () => {
  it.each([
    ['第二天我要见老同学，整天都空出来，原来的全部不要', 'paris-plan', 2],
    ['第三天去看亲戚，那天的全部取消', 'chengdu-plan', 3],
  ])('is the one that is emptied: %s', (text, scene, day) => {
    expect(editsOf(text, scene)).toEqual([{ act: 'clear', day }])
  })

  it('is shifted later, whatever early morning is named beside it', () => {
    expect(editsOf('明早太冷，明天整体晚半小时开始', 'kyoto-on')).toEqual([
      { act: 'shift', items: { day: 3, all: true }, minutes: 30 },
    ])
  })
})

describe('under way', () => {
  it.each([
    "we don't eat beef",
    '我太太不吃牛肉，之前没写',
    '往后每天晚上八点必须收工',
    'please, no more shrimp for my son',
  ])('what somebody bears or refuses is noted at once: %s', (text) => {
    expect(stageOfMessage(text, contextOf('kyoto-on'))).toBeNull()
  })

  it.each(['make it seven days instead', '多加两个人，一共五个大人'])(
    'the trip itself is planned elsewhere: %s',
    (text) => {
      expect(stageOfMessage(text, contextOf('kyoto-on'))).toBe('pre')
    },
  )
})
