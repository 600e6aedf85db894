import { expect, test, vi } from 'vitest'
import { refetchWhenOnline } from './refetch-when-online.ts'

type Listener = Parameters<Parameters<typeof refetchWhenOnline>[0]['on']>[1]

function openMap() {
  const listeners = new Set<Listener>()
  const world = { url: 'pmtiles://world', setUrl: vi.fn() }
  const page = Object.assign(new EventTarget(), { reportError: vi.fn() })
  const map = {
    on: (_: 'error', listener: Listener) => listeners.add(listener),
    off: (_: 'error', listener: Listener) => listeners.delete(listener),
    getSource: (id: string) => (id === 'world' ? world : undefined),
    refreshTiles: vi.fn(),
  }
  const fail: Listener = (failure) => {
    for (const listener of listeners) listener(failure)
  }
  const goOnline = () => page.dispatchEvent(new Event('online'))
  return { map, page, world, fail, goOnline, close: refetchWhenOnline(map, page) }
}

const error = new TypeError('Failed to fetch')

test('asks once more for tiles that failed when the network is back', () => {
  const { map, page, world, fail, goOnline } = openMap()
  fail({ error, sourceId: 'world', tile: {} })
  fail({ error, sourceId: 'world', tile: {} })
  expect(map.refreshTiles).not.toHaveBeenCalled()
  goOnline()
  goOnline()
  expect(map.refreshTiles.mock.calls).toEqual([['world']])
  expect(world.setUrl).not.toHaveBeenCalled()
  expect(page.reportError).not.toHaveBeenCalled()
})

test('reads the description of a source again that failed', () => {
  const { map, world, fail, goOnline } = openMap()
  fail({ error, sourceId: 'world' })
  fail({ error, sourceId: 'left meanwhile' })
  goOnline()
  expect(world.setUrl.mock.calls).toEqual([[world.url]])
  expect(map.refreshTiles).not.toHaveBeenCalled()
})

test('reports errors that are not of a source, and hears nothing once it is closed', () => {
  const { map, page, fail, goOnline, close } = openMap()
  fail({ error })
  expect(page.reportError.mock.calls).toEqual([[error]])
  fail({ error, sourceId: 'world', tile: {} })
  close()
  fail({ error })
  goOnline()
  expect(page.reportError).toHaveBeenCalledTimes(1)
  expect(map.refreshTiles).not.toHaveBeenCalled()
})
