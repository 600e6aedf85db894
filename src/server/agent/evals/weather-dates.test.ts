// The weather of a trip whose days only the conversation knows: these days are told, not the months of a year.
import { describe, expect, it } from 'vitest'
import type { TripBrief } from '#contract/trip-brief.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'

const said = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: null })
const brief: Partial<TripBrief> = {
  dates: said({ type: 'fixed', start: '2026-12-05' }),
  days: said(4),
}
const open = chengduTrip({ startDate: null, durationDays: null })

async function forecastOf(turn: Parameters<typeof runTurn>[0]) {
  const { result } = await runTurn({ locale: 'zh-CN', ...turn })
  const [card] = result.parts.flatMap((part) =>
    part.type === 'card' && part.card.type === 'weather' ? [part.card] : [],
  )
  return { days: card?.days.map(({ date }) => date), months: card?.months?.length }
}

describe('weather of days that were said', () => {
  it.each(['天气怎么样？', 'what will the weather be like?'])('is told day by day: %s', async (text) => {
    expect(await forecastOf({ trip: open, brief, text })).toEqual({
      days: ['2026-12-05', '2026-12-06', '2026-12-07', '2026-12-08'],
      months: undefined,
    })
  })

  it('is that of the year where nobody said any', async () => {
    expect(await forecastOf({ trip: open, text: '天气怎么样？' })).toEqual({ days: [], months: 12 })
  })
})
