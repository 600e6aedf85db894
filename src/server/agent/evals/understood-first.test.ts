// What was understood is shown before anything slow begins, so that the first words of a planning turn never wait for the engine.
import { describe, expect, it } from 'vitest'
import { plan } from '#planning/plan.ts'
import { chengduTrip, parisTrip, runTurn } from '../../../testing/agent-turn.ts'
import type { TurnSignal } from '../turn/turn.ts'

const turns = [
  { trip: parisTrip(), text: 'plan 3 days for two, no seafood, 900 euros', first: /^Understood: 3 days, 2 people/ },
  { trip: chengduTrip(), text: '三天，两个人，海鲜过敏，预算三千', first: /^.{0,4}(?:3 天|三天)?.*2/u },
  {
    trip: parisTrip(),
    text: '4 days, no flights and no night trains',
    first: /no flights, no overnight rides/,
  },
  { trip: chengduTrip(), text: '4天，城市之间坐火车，不坐夜车', first: /各站之间选火车.*不选夜间车次和航班/u },
  { trip: parisTrip(), text: 'museums, 4 days, and do I need a visa?', first: /^Understood: 4 days/ },
]

describe('the first words of a planning turn', () => {
  it.each(turns)('$text', async ({ trip, text, first }) => {
    const seen: TurnSignal[] = []
    let shownWhenPlanning: string | null = null
    const shown = () => seen.flatMap((signal) => (signal.type === 'text.delta' ? signal.text : [])).join('')
    await runTurn({
      trip,
      text,
      locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en',
      onSignal: (signal) => seen.push(signal),
      deps: {
        planner: {
          plan: async (input, options) => {
            shownWhenPlanning ??= shown()
            return plan({ ...input, limits: { iterations: 5 } }, options)
          },
        },
      },
    })
    expect(shownWhenPlanning).toMatch(first)
    const started = seen.findIndex((signal) => signal.type === 'tool.started' && signal.name !== 'get_trip')
    const spoken = seen.findIndex((signal) => signal.type === 'text.delta')
    expect(spoken).toBeGreaterThanOrEqual(0)
    expect(spoken).toBeLessThan(started)
  })
})
