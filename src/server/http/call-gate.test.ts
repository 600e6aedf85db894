import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createCallGate, gateBounds } from './call-gate.ts'

const bounds = { ...gateBounds, callsPerTurn: 2, inFlight: 4, inFlightPerAddress: 3, waitingPerAddress: 5 }

/** Notes what was begun, and keeps what ends it. */
function visitors(gate: ReturnType<typeof createCallGate>) {
  const begun: string[] = []
  const leave = new Map<string, () => void>()
  const enter = (name: string, calls = 1) =>
    gate.enter(name.slice(0, 1), calls, (done) => {
      begun.push(name)
      leave.set(name, done)
    })
  return { begun, enter, leave: (name: string) => leave.get(name)?.() }
}

describe('the gate', () => {
  test('begins a few calls in each turn of the loop, and the rest in the next ones', async () => {
    const { begun, enter } = visitors(createCallGate({ ...bounds, inFlight: 100, inFlightPerAddress: 100 }))
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) enter(name)
    expect(begun).toEqual(['a1', 'a2'])
    await nextTurn()
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a4'])
    await nextTurn()
    expect(begun).toHaveLength(5)
  })

  test('counts the calls of a batch', async () => {
    const { begun, enter } = visitors(createCallGate({ ...bounds, inFlight: 100, inFlightPerAddress: 100 }))
    enter('a1', 50)
    enter('a2')
    expect(begun).toEqual(['a1'])
    await nextTurn()
    expect(begun).toEqual(['a1', 'a2'])
  })

  test('counts the calls of a batch while it is at work, too', () => {
    const { begun, enter, leave } = visitors(createCallGate({ ...bounds, callsPerTurn: 1000 }))
    enter('a1', 50)
    enter('b1')
    expect(begun).toEqual(['a1'])
    leave('a1')
    expect(begun).toEqual(['a1', 'b1'])
  })

  test('lets addresses take turns', async () => {
    const { begun, enter } = visitors(createCallGate({ ...bounds, inFlight: 100, inFlightPerAddress: 100 }))
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1']) enter(name)
    await nextTurn()
    await nextTurn()
    expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4'])
  })

  test('keeps one address from being everywhere at once', async () => {
    const { begun, enter, leave } = visitors(createCallGate({ ...bounds, callsPerTurn: 100 }))
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2']) enter(name)
    expect(begun).toEqual(['a1', 'a2', 'a3', 'b1'])
    leave('b1')
    expect(begun.at(-1)).toBe('b2')
    leave('a1')
    expect(begun.at(-1)).toBe('a4')
  })

  test('refuses what would wait behind too many of its own', () => {
    const { enter } = visitors(createCallGate({ ...bounds, inFlight: 1 }))
    enter('a1')
    const taken = Array.from({ length: 8 }, (_, index) => enter(`a${index + 2}`))
    expect(taken).toEqual([true, true, true, true, true, false, false, false])
    expect(enter('b1')).toBe(true)
  })

  test('does not wait for calls that take long', async () => {
    const { begun, enter } = visitors(createCallGate({ ...bounds, inFlight: 1, countedMs: 20 }))
    enter('a1')
    enter('b1')
    await expect.poll(() => begun).toEqual(['a1', 'b1'])
  })

  test('frees a place once, however often a call says that it is over', () => {
    const { begun, enter, leave } = visitors(createCallGate({ ...bounds, callsPerTurn: 100, inFlight: 1 }))
    for (const name of ['a1', 'b1', 'c1']) enter(name)
    leave('a1')
    leave('a1')
    expect(begun).toEqual(['a1', 'b1'])
  })
})
