import { afterEach, describe, expect, test, vi } from 'vitest'
import { createMemoryStorage } from '../../testing/memory-storage.ts'
import { createOutbox } from './outbox.ts'

/** As a page that was just opened, on a device that keeps what `storage` holds. */
const openPage = createOutbox

afterEach(() => vi.unstubAllGlobals())

describe('messages that wait for a connection', () => {
  test('stay on the device in order, until they are sent', () => {
    vi.stubGlobal('localStorage', createMemoryStorage())
    const first = openPage()
    const key = first.keyOf('lin', 'trip', 'pre')
    first.add(key, { id: 'a', text: 'one', conversationId: null })
    first.add(key, { id: 'b', text: 'two', conversationId: 'talk' })
    const reloaded = openPage()
    expect(reloaded.read(key).map(({ text }) => text)).toEqual(['one', 'two'])
    reloaded.remove(key, 'a')
    expect(openPage().read(key)).toEqual([{ id: 'b', text: 'two', conversationId: 'talk', isRefused: false }])
  })

  test('belong to one account, trip and stage', () => {
    vi.stubGlobal('localStorage', createMemoryStorage())
    const outbox = openPage()
    outbox.add(outbox.keyOf('lin', 'trip', 'pre'), { id: 'a', text: 'one', conversationId: null })
    expect(outbox.read(outbox.keyOf('lin', 'trip', 'on'))).toEqual([])
    expect(outbox.read(outbox.keyOf('lin', 'other', 'pre'))).toEqual([])
    expect(outbox.read(outbox.keyOf('wei', 'trip', 'pre'))).toEqual([])
  })

  test('are marked when the server does not take them', () => {
    vi.stubGlobal('localStorage', createMemoryStorage())
    const outbox = openPage()
    const key = outbox.keyOf('lin', 'trip', 'pre')
    outbox.add(key, { id: 'a', text: 'one', conversationId: null })
    let changes = 0
    const unwatch = outbox.watch(() => {
      changes += 1
    })
    outbox.refuse(key, 'a')
    unwatch()
    outbox.remove(key, 'none')
    expect(outbox.read(key)).toMatchObject([{ id: 'a', isRefused: true }])
    expect(changes).toBe(1)
  })

  test('survive a storage that holds something else, or is forbidden', () => {
    const odd = createMemoryStorage()
    odd.setItem('outbox:trip:pre', '{"messages":[1,{"id":"a"}]}')
    vi.stubGlobal('localStorage', odd)
    expect(openPage().read('outbox:trip:pre')).toEqual([])
    vi.stubGlobal('localStorage', undefined)
    const outbox = openPage()
    outbox.add('outbox:trip:pre', { id: 'a', text: 'one', conversationId: null })
    expect(outbox.read('outbox:trip:pre')).toHaveLength(1)
  })
})
