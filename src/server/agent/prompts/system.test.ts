import { describe, expect, it } from 'vitest'
import { locales } from '#contract/locale.ts'
import { stageNames } from '#contract/stage.ts'
import { chengduTrip } from '../../../testing/agent-turn.ts'
import { estimateTokens } from '../../providers/chat-model/estimate-tokens.ts'
import { agentPrompt, composePrompt } from './system.ts'
import { tripDigest } from './trip-digest.ts'

const notes = {
  stage: 'pre' as const,
  elsewhere: null,
  problems: [],
  carried: 0,
  failed: [],
  cutShort: false,
  sources: [],
}
const context = { today: '2026-11-22', rejections: [] }
const everyTool = new Set([
  'edit_itinerary',

  'get_trip',
  'find_places',
  'get_weather',
  'plan_itinerary',
  'propose_itinerary',
  'propose_tasks',
])

it('names the language of the reply', () => {
  expect(composePrompt({ ...notes, locale: 'zh-CN' })).toContain('in Simplified Chinese.')
  expect(composePrompt({ ...notes, locale: 'en' })).toContain('in English.')
})

describe.each(locales)('the prompts in %s', (locale) => {
  it.each(stageNames)('are short in the stage %s', (stage) => {
    const prompt = agentPrompt({ ...context, locale, stage }, everyTool)
    expect(estimateTokens(prompt)).toBeLessThan(900)
    expect(prompt).toContain('get_weather')
  })

  it('show only examples whose tools there are', () => {
    const prompt = agentPrompt({ ...context, locale, stage: 'pre' }, new Set(['propose_tasks']))
    expect(prompt).toContain('propose_tasks {}')
    expect(prompt).not.toContain('plan_itinerary {')
  })
})

describe('the digest of a trip', () => {
  const item = (n: number) => ({
    id: `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`,
    tripId: '0190aaaa-0000-7000-8000-000000000001',
    kind: 'attraction' as const,
    title: `武侯祠 ${n}`,
    day: 1 + (n % 3),
    start: '09:00',
    end: '11:00',
    endsNextDay: false,
    zone: null,
    endZone: null,
    place: null,
    cost: { amount: 5000, currency: 'CNY' },
    booking: 'booked' as const,
    confirmationCode: 'SECRET',
    freeCancelUntil: null,
    source: null,
    links: [],
    notes: 'private',
    pinned: true,
    position: 'a0',
    version: 1,
    outcome: null,
    rating: null,
  })

  it('holds the ids of the items, in the order of the days, and neither notes nor codes', () => {
    const digest = tripDigest(chengduTrip({ itinerary: [item(2), item(1), item(0)] }))
    expect(digest.items.map((line) => line.split(' | ').slice(1))).toEqual(
      [1, 2, 3].map((day) => [
        `day ${day}`,
        '09:00-11:00',
        'attraction',
        `武侯祠 ${day - 1}`,
        '50 CNY',
        'booked pinned',
      ]),
    )
    expect(digest.items[0]).toContain(item(0).id)
    expect(JSON.stringify(digest)).not.toMatch(/SECRET|private/)
  })

  it('keeps to its budget of tokens and says what it left out', () => {
    const digest = tripDigest(chengduTrip({ itinerary: Array.from({ length: 500 }, (_, n) => item(n)) }), 1000)
    expect(estimateTokens(digest.items.join('\n'))).toBeLessThanOrEqual(1000)
    expect(digest.items.length).toBeGreaterThan(10)
    expect(digest.moreItems).toBe(500 - digest.items.length)
  })
})
