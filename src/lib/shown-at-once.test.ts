import { setTimeout as waitFor } from 'node:timers/promises'
import { notifyManager, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from './query-client.ts'
import { showChange } from './shown-at-once.ts'

const queryKey = ['packing']

/** A cached list that is read on demand, and what a page shows of it. */
function setUp() {
  const client = createQueryClient(() => undefined)
  client.setQueryData(queryKey, ['socks'])
  // As the hooks do.
  const observer = new QueryObserver(client, { queryKey, enabled: false })
  const shown: unknown[] = []
  const stop = observer.subscribe(notifyManager.batchCalls(() => shown.push(observer.getCurrentResult().data)))
  const tick = () =>
    showChange(client, { queryKey }, () =>
      client.setQueryData<string[]>(queryKey, (list) => list?.map((each) => `${each.replace(' ✓', '')} ✓`)),
    )
  /** Reads what the server holds. */
  const read = (answer: Promise<string[]>) => client.fetchQuery({ queryKey, queryFn: () => answer, staleTime: 0 })
  return { client, shown, stop, tick, read }
}

describe('a change that is shown at once', () => {
  it('is on the page before the browser does anything else', async () => {
    const { shown, stop, tick } = setUp()
    const next = waitFor(0).then(() => shown.at(-1))
    tick()
    expect(await next).toEqual(['socks ✓'])
    stop()
  })

  it('stays where an answer comes that was read before', async () => {
    const { client, shown, stop, tick, read } = setUp()
    const answer = Promise.withResolvers<string[]>()
    const reading = read(answer.promise)
    await waitFor(0)
    shown.length = 0
    tick()
    answer.resolve(['socks'])
    await reading
    await waitFor(0)
    expect(client.getQueryData(queryKey)).toEqual(['socks ✓'])
    expect(shown.length).toBeGreaterThan(0)
    expect(shown).not.toContainEqual(['socks'])
    stop()
  })

  it('gives way to what the server says once it has answered', async () => {
    const { client, stop, tick, read } = setUp()
    const end = tick()
    end()
    expect(client.getQueryData(queryKey)).toEqual(['socks ✓'])
    await read(Promise.resolve(['socks']))
    expect(client.getQueryData(queryKey)).toEqual(['socks'])
    stop()
  })

  it('leaves other answers alone', async () => {
    const { client, stop, tick } = setUp()
    tick()
    await client.fetchQuery({ queryKey: ['notes'], queryFn: () => ['gate code'] })
    expect(client.getQueryData(['notes'])).toEqual(['gate code'])
    stop()
  })
})
