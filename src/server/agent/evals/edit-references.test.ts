import { describe, expect, it } from 'vitest'
import type { PastMessage } from '../editing/past-message.ts'
import { bare, edit, idOf, jinsha, lunch, ofItem, provincial, shrine } from './edit-itinerary.fixture.ts'

describe('references', () => {
  const remove = (items: object) => edit([{ act: 'remove', items }])

  it('asks with a button for each where several fit', async () => {
    const { changes, asked } = await remove({ tag: 'museum' })
    expect(changes).toEqual([])
    expect(asked?.labels).toEqual(['四川博物院', '金沙遗址博物馆'])
    expect(await asked?.changes()).toEqual([
      [{ type: 'item.remove', ...ofItem(provincial) }],
      [{ type: 'item.remove', ...ofItem(jinsha) }],
    ])
  })

  it('says what there is where nothing fits', async () => {
    const { changes, output, asked } = await remove({ name: 'Eiffel Tower', day: 2 })
    expect([changes, output, asked]).toEqual([[], ['not_found'], null])
  })

  it('asks where both are said and three fit', async () => {
    expect((await remove({ day: 1, all: 2 })).asked?.labels).toHaveLength(3)
  })

  it('takes "it" for what the person named last', async () => {
    const history: PastMessage[] = [
      { role: 'user', text: 'What about Jinsha Site Museum?' },
      { role: 'agent', text: 'On day 1 there are 文殊院 and 四川博物院.' },
    ]
    const { changes } = await edit([{ act: 'remove', items: { it: true } }], { history })
    expect(bare(changes)).toEqual([{ type: 'item.remove', ...ofItem(jinsha) }])
  })

  it('asks where "it" may be any of a list', async () => {
    const history: PastMessage[] = [{ role: 'agent', text: 'On day 1: 文殊院, 四川博物院.' }]
    expect((await edit([{ act: 'remove', items: { it: true } }], { history })).asked?.labels).toHaveLength(2)
  })

  it('knows no day beyond the plan', async () => {
    expect((await edit([{ act: 'clear', day: 9 }])).output).toEqual(['invalid'])
    expect((await edit([{ act: 'move', items: { name: '文殊院' }, to: { day: 9 } }])).output).toEqual(['invalid'])
  })

  it('says when it is so already', async () => {
    expect((await edit([{ act: 'book', items: { name: '大熊猫' }, status: 'booked' }])).output).toEqual(['unchanged'])
  })
})

describe('an accepted plan', () => {
  const collision = [{ act: 'set_time', items: { name: '文殊院' }, start: '11:30' }]

  it('asks before others have to give way', async () => {
    const { changes, asked } = await edit(collision)
    expect(changes).toEqual([])
    expect(await asked?.changes()).toEqual([
      [{ type: 'item.update', ...ofItem(shrine), patch: { start: '11:30', end: '13:30' } }],
      [
        { type: 'item.update', ...ofItem(shrine), patch: { start: '11:30', end: '13:30' } },
        { type: 'item.update', ...ofItem(lunch), patch: { start: '13:30', end: '14:30' } },
        { type: 'item.update', ...ofItem(provincial), patch: { start: '14:30', end: '16:30' } },
      ],
    ])
  })

  it('moves others on where that was asked for, but nothing that is booked', async () => {
    const { changes } = await edit(collision, { makeRoom: true })
    expect(changes.map((change) => ('itemId' in change ? change.itemId : null))).toEqual([
      shrine.id,
      lunch.id,
      provincial.id,
    ])
    const { changes: fixed } = await edit(
      [{ act: 'move', items: { name: '文殊院' }, to: { day: 2, start: '10:00' } }],
      {
        makeRoom: true,
      },
    )
    expect(fixed.map((change) => ('itemId' in change ? change.itemId : null))).toEqual([shrine.id])
  })
})

describe('the confirmation gate', () => {
  it('takes forged ids and those of other trips for items that are not there', async () => {
    for (const itemId of [crypto.randomUUID(), 'x', idOf(99)]) {
      const { changes, output } = await edit([{ act: 'remove', items: { itemId } }])
      expect([changes, output]).toEqual([[], ['not_found']])
    }
    const { output } = await edit([{ act: 'add', what: { placeId: 'paris/atlantis' } }])
    expect(output).toEqual(['invalid'])
  })

  it('refuses a thousand edits in one call', async () => {
    const { changes, signals } = await edit(Array.from({ length: 1000 }, () => ({ act: 'clear', day: 1 })))
    expect(changes).toEqual([])
    expect(signals).toContainEqual(expect.objectContaining({ type: 'tool.finished', ok: false }))
  })
})
