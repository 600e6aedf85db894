import { describe, expect, it } from 'vitest'
import { locales } from '#contract/locale.ts'
import type { ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'

type FollowUp = keyof ServerMessages['agent']['followUps']

const expected = {
  saver: { intent: 'plan', slots: { option: 'saver', replace: true } },
  comfort: { intent: 'plan', slots: { option: 'comfort', replace: true } },
  relaxed: { intent: 'plan', slots: { pace: 'relaxed' } },
  tasks: { intent: 'tasks' },
  food: { intent: 'find_places', slots: { food: true } },
  sights: { intent: 'find_places' },
  weather: { intent: 'weather' },
  plan: { intent: 'plan' },
  threeDays: { intent: 'plan', slots: { days: 3 } },
  fiveDays: { intent: 'plan', slots: { days: 5 } },
  week: { intent: 'plan', slots: { days: 7 } },
  trip: { intent: 'show_trip' },
} satisfies Record<FollowUp, object>

const isFollowUp = (key: string): key is FollowUp => key in expected
const followUps = Object.keys(expected).filter(isFollowUp)

describe.each(locales)('follow-ups in %s', (locale) => {
  it.each(followUps)('%s is understood by the rule-based model', (key) => {
    const text = createServerTranslator(locale)(`agent.followUps.${key}`)
    expect(readMessage(text, '2026-11-22'), text).toMatchObject(expected[key])
  })
})
