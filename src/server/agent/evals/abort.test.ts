import { describe, expect, it } from 'vitest'
import { runTurn } from '../../../testing/agent-turn.ts'
import type { TurnSignal } from '../turn/turn.ts'

describe('a stopped turn', () => {
  it('does not start when it was stopped before', async () => {
    const signals: TurnSignal[] = []
    const aborted = runTurn({
      text: '规划三天',
      abort: AbortSignal.abort(),
      onSignal: (signal) => signals.push(signal),
    })
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
    expect(signals).toEqual([])
  })

  it('aborts its tools and emits nothing more', async () => {
    const controller = new AbortController()
    const signals: TurnSignal[] = []
    let toolSignal: AbortSignal | undefined
    const weather = {
      daily: (_: unknown, options: { signal?: AbortSignal } = {}) => {
        toolSignal = options.signal
        controller.abort()
        return new Promise<never>(() => {})
      },
    }
    const stopped = runTurn({
      text: '天气怎么样',
      deps: { weather },
      abort: controller.signal,
      onSignal: (signal) => signals.push(signal),
    })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    expect(toolSignal?.aborted).toBe(true)
    const finished = signals.flatMap((signal) => (signal.type === 'tool.finished' ? signal.id : []))
    expect(finished).toEqual([expect.stringContaining('get_trip')])
    expect(signals.some(({ type }) => type === 'text.delta')).toBe(false)
  })

  it('stops in the middle of the text', async () => {
    const controller = new AbortController()
    let text = ''
    const stopped = runTurn({
      text: '推荐几家火锅店',
      abort: controller.signal,
      onSignal: (signal) => {
        if (signal.type !== 'text.delta') return
        text += signal.text
        controller.abort()
      },
    })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    expect(text.length).toBeGreaterThan(0)
    expect(text.length).toBeLessThan(30)
  })
})
