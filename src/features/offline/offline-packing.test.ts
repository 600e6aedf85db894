// Packing list without a network, and what comes of it on return.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PackingItem } from '#contract/packing.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import { createKeptTrip, socks, tripId } from './kept-trip.fixture.ts'
import { resolveChange } from './resolve-change.ts'

let kept: Awaited<ReturnType<typeof createKeptTrip>>
beforeEach(async () => {
  kept = await createKeptTrip()
})
afterEach(() => vi.unstubAllGlobals())

/** A form gives all of its fields. */
const socksForm = { title: 'Socks', count: 1, personId: null, bag: null }

describe('the packing list without a network', () => {
  it('takes new things, each as a change of its own, which can be edited and removed again', async () => {
    const added = await kept.device.queue('tasks.packing.add', {
      tripId,
      items: [{ title: 'Tent' }, { title: 'Hat', count: 2 }],
    })
    const [tent, hat] = added as PackingItem[]
    expect(await kept.packing()).toMatchObject([
      { title: 'Socks' },
      { title: 'Tent', count: 1 },
      { title: 'Hat', count: 2 },
    ])
    await kept.device.queue('tasks.packing.update', {
      packingItemId: tent?.id,
      version: 0,
      ...socksForm,
      title: 'Big tent',
    })
    await kept.device.queue('tasks.packing.setPacked', { tripId, packingItemIds: [tent?.id], isPacked: true })
    await kept.device.queue('tasks.packing.remove', { packingItemId: hat?.id })
    await kept.device.queue('tasks.packing.remove', { packingItemId: 'socks' })
    expect(await kept.packing()).toMatchObject([{ title: 'Big tent', isPacked: true }])
  })

  it('sends what was ticked under the id that the server gives', async () => {
    const [tent] = (await kept.device.queue('tasks.packing.add', {
      tripId,
      items: [{ title: 'Tent' }],
    })) as PackingItem[]
    await kept.device.queue('tasks.packing.setPacked', { tripId, packingItemIds: [tent?.id], isPacked: true })
    const sent = await kept.send({ ...socks, id: 'server', title: 'Tent' })
    expect(sent).toMatchObject([
      { path: 'tasks.packing.add', input: { items: [{ title: 'Tent' }] } },
      { path: 'tasks.packing.setPacked', input: { packingItemIds: ['server'] } },
    ])
  })

  it('sends of a form only what was changed, so that nothing of others is overwritten', async () => {
    await kept.device.queue('tasks.packing.update', {
      packingItemId: 'socks',
      version: 1,
      ...socksForm,
      bag: 'Backpack',
    })
    const sent = await kept.send({ ...socks, version: 2, count: 4 })
    expect(sent).toEqual([
      { path: 'tasks.packing.update', input: { packingItemId: 'socks', version: 2, bag: 'Backpack' } },
    ])
    await kept.device.queue('tasks.packing.update', { packingItemId: 'socks', version: 1, ...socksForm })
    expect(offlineMarks.read().waiting).toBe(1)
  })

  it('shows both versions where both changed the same, and adds again what others removed', async () => {
    await kept.device.queue('tasks.packing.update', { packingItemId: 'socks', version: 1, ...socksForm, count: 3 })
    expect(await kept.send({ ...socks, version: 2, count: 4 })).toEqual([])
    const clash = await kept.conflict()
    expect(clash?.conflict).toMatchObject({ kind: 'fields', fields: ['count'], theirs: { count: 4 } })
    if (clash) await resolveChange(clash, { type: 'keep', theirs: new Set() }, kept.store)
    expect(await kept.send(null)).toEqual([])
    const gone = await kept.conflict()
    expect(gone?.conflict?.kind).toBe('gone')
    if (gone) await resolveChange(gone, { type: 'keep', theirs: new Set() }, kept.store)
    expect(await kept.send(socks)).toMatchObject([
      { path: 'tasks.packing.add', input: { items: [{ title: 'Socks', count: 3 }] } },
    ])
  })
})
