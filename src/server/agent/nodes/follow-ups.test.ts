import { describe, expect, it } from 'vitest'
import { locales } from '#contract/locale.ts'
import type { ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { emptyContext } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { postTripCalls } from '../../providers/chat-model/rules/reading/requests/post-trip-calls.ts'

type FollowUp = keyof ServerMessages['agent']['followUps']

const backHome = {
  howItWent: 'summarize_trip',
  spending: 'spending_report',
  preferences: 'extract_preferences',
  nextTrip: 'suggest_next_time',
  report: 'build_report',
  album: 'collect_album',
} as const

const expected = {
  saver: { act: 'wish', slots: { option: 'saver', replace: true } },
  balanced: { act: 'wish', slots: { option: 'balanced', replace: true } },
  comfort: { act: 'wish', slots: { option: 'comfort', replace: true } },
  relaxed: { act: 'wish', slots: { pace: 'relaxed' } },
  tasks: { act: 'tasks' },
  food: { act: 'places' },
  sights: { act: 'places' },
  weather: { act: 'weather' },
  plan: { act: 'wish' },
  threeDays: { act: 'wish', slots: { days: 3 } },
  fiveDays: { act: 'wish', slots: { days: 5 } },
  week: { act: 'wish', slots: { days: 7 } },
  trip: { act: 'show_plan' },
  next: { act: 'show_plan' },
  nearby: { act: 'places' },
  leave: { act: 'leave' },
} satisfies Record<Exclude<FollowUp, keyof typeof backHome>, { act: string; slots?: object }>

const isFollowUp = (key: string): key is keyof typeof expected => key in expected
const isAskedBackHome = (key: string): key is keyof typeof backHome => key in backHome
const followUps = Object.keys(expected).filter(isFollowUp)

describe.each(locales)('follow-ups in %s', (locale) => {
  it.each(followUps)('%s is understood by the rule-based model', (key) => {
    const text = createServerTranslator(locale)(`agent.followUps.${key}`)
    const { acts, slots, unsure } = readMessage(text, emptyContext('2026-11-22'))
    expect({ act: acts[0]?.act, slots, unsure }, text).toMatchObject({ unsure: null, ...expected[key] })
  })

  it.each(Object.keys(backHome).filter(isAskedBackHome))('%s calls its tool back home', (key) => {
    const text = createServerTranslator(locale)(`agent.followUps.${key}`)
    expect(postTripCalls(text)).toEqual([{ name: backHome[key], args: {} }])
  })
})

describe('what is suggested can be had', () => {
  const texts = (...keys: FollowUp[]) => keys.map((key) => createServerTranslator('en')(`agent.followUps.${key}`))

  it('other plans only where there are some, and never the one that was proposed', async () => {
    const { result } = await runTurn({ text: 'Plan my days' })
    expect(result.suggestions).toEqual(texts('saver', 'comfort', 'relaxed', 'tasks'))
  })

  it('no plan to show before there is one, in any stage', async () => {
    for (const stage of ['pre', 'on', 'post'] as const) {
      const trip = chengduTrip({ currentStage: stage })
      const { result } = await runTurn({ stage, trip, text: 'What will the weather be like?' })
      expect(result.suggestions).not.toContain(texts('trip')[0])
    }
  })

  it('no second planning where no guide knows the place', async () => {
    const lima = { name: 'Lima', lat: -12.05, lng: -77.04, zone: 'America/Lima', country: 'PE' }
    const { result, tools } = await runTurn({ text: 'Plan my days', trip: chengduTrip({ destination: lima }) })
    expect(tools).toContain('plan_itinerary')
    expect(result.suggestions).not.toContain(texts('plan')[0])
  })
})
