import { describe, expect, test } from 'vitest'
import { nothingToSave, reduceSaving, type SavingEvent, savingStatus, waitingMessages } from './saving-state.ts'

const stateAfter = (...events: SavingEvent[]) => events.reduce(reduceSaving, nothingToSave)
const statusAfter = (...events: SavingEvent[]) => savingStatus(stateAfter(...events))
const call = (id: number, procedure = 'itinerary.update') => ({ id, procedure })
const begun = (id: number, procedure?: string): SavingEvent => ({ type: 'begun', ...call(id, procedure) })
const saved = (id: number, procedure?: string): SavingEvent => ({ type: 'saved', ...call(id, procedure) })
const failed = (id: number, isPassing: boolean, procedure?: string): SavingEvent => ({
  type: 'failed',
  isPassing,
  ...call(id, procedure),
})
const held = (id: number): SavingEvent => ({ type: 'held', id, retry: () => undefined })

describe('the saved state of a page', () => {
  test('is idle until something is changed', () => {
    expect(statusAfter()).toBe('idle')
  })

  test('is saving until the last call is answered', () => {
    expect(statusAfter(begun(1), begun(2), saved(1))).toBe('saving')
    expect(statusAfter(begun(1), begun(2), saved(1), saved(2))).toBe('saved')
  })

  test('says that a change waits, and no longer once it is sent', () => {
    expect(statusAfter(begun(1), failed(1, true), held(1))).toBe('failed')
    expect(statusAfter(begun(1), failed(1, true), held(1), { type: 'released', id: 1 }, begun(2), saved(2))).toBe(
      'saved',
    )
  })

  test('keeps an unanswered form until the same is saved or the connection is back', () => {
    const lost = [begun(1, 'trips.update'), failed(1, true, 'trips.update')]
    expect(statusAfter(...lost)).toBe('failed')
    expect(statusAfter(...lost, begun(2, 'tasks.create'), saved(2, 'tasks.create'))).toBe('failed')
    expect(statusAfter(...lost, begun(2, 'trips.update'), saved(2, 'trips.update'))).toBe('saved')
    expect(statusAfter(...lost, { type: 'connected' })).toBe('idle')
  })

  test('leaves a refusal to the form that shows it', () => {
    expect(statusAfter(begun(1), failed(1, false))).toBe('idle')
    expect(statusAfter(begun(1), saved(1), begun(2), failed(2, false))).toBe('saved')
  })

  test('does not speak of another page', () => {
    expect(statusAfter(begun(1), saved(1), { type: 'left' })).toBe('idle')
  })

  test('counts the messages that wait, of all conversations', () => {
    const waits = (conversation: string, count: number): SavingEvent => ({ type: 'waiting', conversation, count })
    expect(waitingMessages(stateAfter(waits('a', 2), waits('b', 1), waits('a', 1)))).toBe(2)
    expect(waitingMessages(stateAfter(waits('a', 2), waits('a', 0)))).toBe(0)
  })
})
