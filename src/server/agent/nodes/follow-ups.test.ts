import { describe, expect, it } from 'vitest'
import { locales } from '#contract/locale.ts'
import type { ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { emptyContext } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'

type FollowUp = keyof ServerMessages['agent']['followUps']

const expected = {
  saver: { act: 'wish', slots: { option: 'saver', replace: true } },
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
} satisfies Record<FollowUp, { act: string; slots?: object }>

const isFollowUp = (key: string): key is FollowUp => key in expected
const followUps = Object.keys(expected).filter(isFollowUp)

describe.each(locales)('follow-ups in %s', (locale) => {
  it.each(followUps)('%s is understood by the rule-based model', (key) => {
    const text = createServerTranslator(locale)(`agent.followUps.${key}`)
    const { acts, slots, unsure } = readMessage(text, emptyContext('2026-11-22'))
    expect({ act: acts[0]?.act, slots, unsure }, text).toMatchObject({ unsure: null, ...expected[key] })
  })
})
