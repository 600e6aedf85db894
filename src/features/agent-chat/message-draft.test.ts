import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryStorage } from '../../testing/memory-storage.ts'
import { messageDraft, suggestMessage } from './message-draft.ts'

const chat = { userId: 'lin', tripId: 'trip', stage: 'pre' } as const
const key = messageDraft.keyOf(chat)

let close = () => {}
beforeEach(() => {
  vi.stubGlobal('localStorage', createMemoryStorage())
  close = messageDraft.watch(() => {})
})
afterEach(() => {
  close()
  vi.unstubAllGlobals()
})

describe('the draft of a message', () => {
  test('is read from the device when a composer is opened again', () => {
    messageDraft.write(key, 'two days')
    close()
    localStorage.setItem(key, JSON.stringify({ text: 'written in another tab' }))
    expect(messageDraft.read(key)).toBe('written in another tab')
  })

  test('is kept while it is typed where nothing can be stored', () => {
    vi.stubGlobal('localStorage', undefined)
    messageDraft.write(key, 'two days')
    expect(messageDraft.read(key)).toBe('two days')
  })

  test('is forgotten once sent, unless more was typed', () => {
    messageDraft.write(key, ' two days ')
    messageDraft.forget(key, 'two days')
    expect(messageDraft.read(key)).toBe('')
    expect(localStorage.getItem(key)).toBeNull()
    messageDraft.write(key, 'three days')
    messageDraft.forget(key, 'two days')
    expect(messageDraft.read(key)).toBe('three days')
  })

  test('comes back after a failure, unless another was begun', () => {
    messageDraft.keep(key, 'two days')
    expect(messageDraft.read(key)).toBe('two days')
    messageDraft.keep(key, 'three days')
    expect(messageDraft.read(key)).toBe('two days')
  })

  test('takes a suggestion once, after what is typed, and tells the open composer', () => {
    const hear = vi.fn()
    const stop = messageDraft.watch(hear)
    messageDraft.write(key, 'Hello')
    suggestMessage(chat, 'Plan it')
    expect(messageDraft.read(key)).toBe('Hello\nPlan it')
    messageDraft.write(key, 'Plan it')
    suggestMessage(chat, 'Plan it')
    expect(messageDraft.read(key)).toBe('Plan it')
    expect(hear).toHaveBeenCalledTimes(3)
    stop()
  })
})
