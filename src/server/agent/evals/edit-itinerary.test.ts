import { describe, expect, it } from 'vitest'
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import {
  bare,
  edit,
  hotpot,
  jinsha,
  lunch,
  ofItem,
  provincial,
  schedule,
  shrine,
  teahouse,
} from './edit-itinerary.fixture.ts'

type Case = [name: string, edits: ItineraryEdit, changes: object[]]

const cases: Case[] = [
  [
    'removes by a name in the other language',
    { act: 'remove', items: { name: 'Wenshu Monastery' } },
    [{ type: 'item.remove', ...ofItem(shrine) }],
  ],
  [
    'removes by day and meal',
    { act: 'remove', items: { day: 2, meal: 'dinner' } },
    [{ type: 'item.remove', ...ofItem(hotpot) }],
  ],
  [
    'removes both museums',
    { act: 'remove', items: { tag: 'museum', all: 2 } },
    [
      { type: 'item.remove', ...ofItem(provincial) },
      { type: 'item.remove', ...ofItem(jinsha) },
    ],
  ],
  [
    'moves the last of a day, one change with its times',
    { act: 'move', items: { day: 1, ordinal: -1 }, to: { day: 3 } },
    [{ type: 'item.move', ...ofItem(provincial), day: 3 }],
  ],
  [
    'moves to a part of another day',
    { act: 'move', items: { name: '文殊院' }, to: { day: 2, part: 'evening' } },
    [{ type: 'item.move', ...ofItem(shrine), day: 2, schedule: schedule('20:00', '22:00') }],
  ],
  [
    'moves by a number of days',
    { act: 'move', items: { name: '四川博物院' }, to: { byDays: 2 } },
    [{ type: 'item.move', ...ofItem(provincial), day: 3 }],
  ],
  [
    'moves out of the days',
    { act: 'move', items: { at: '15:00', day: 2 }, to: { unscheduled: true } },
    [{ type: 'item.move', ...ofItem(jinsha), day: null }],
  ],
  [
    'swaps two items',
    { act: 'swap', item: { name: '文殊院' }, with: { name: '金沙' } },
    [{ type: 'item.swap', ...ofItem(shrine), withId: jinsha.id, withTitle: jinsha.title, withVersion: 5 }],
  ],
  [
    'swaps two days',
    { act: 'swap_days', day: 1, with: 3 },
    [
      { type: 'item.move', ...ofItem(shrine), day: 3 },
      { type: 'item.move', ...ofItem(lunch), day: 3 },
      { type: 'item.move', ...ofItem(provincial), day: 3 },
    ],
  ],
  ['clears a part of a day', { act: 'clear', day: 1, part: 'morning' }, [{ type: 'item.remove', ...ofItem(shrine) }]],
  [
    'clears a day but for what is booked',
    { act: 'clear', day: 2 },
    [
      { type: 'item.remove', ...ofItem(jinsha) },
      { type: 'item.remove', ...ofItem(hotpot) },
    ],
  ],
  [
    'shifts a day',
    { act: 'shift', items: { day: 1, all: true }, minutes: 30 },
    [
      { type: 'item.update', ...ofItem(shrine), patch: { start: '09:30', end: '11:30' } },
      { type: 'item.update', ...ofItem(lunch), patch: { start: '12:30', end: '13:30' } },
      { type: 'item.update', ...ofItem(provincial), patch: { start: '14:30', end: '16:30' } },
    ],
  ],
  [
    'sets a time and keeps the length',
    { act: 'set_time', items: { name: '金沙' }, start: '15:00' },
    [{ type: 'item.update', ...ofItem(jinsha), patch: { start: '15:00', end: '17:00' } }],
  ],
  [
    'lengthens',
    { act: 'lengthen', items: { name: '金沙' }, minutes: 60 },
    [{ type: 'item.update', ...ofItem(jinsha), patch: { end: '17:00' } }],
  ],
  [
    'pins',
    { act: 'pin', items: { meal: 'lunch' }, pinned: true },
    [{ type: 'item.update', ...ofItem(lunch), patch: { pinned: true } }],
  ],
  [
    'marks as booked with a code',
    { act: 'book', items: { name: 'hotpot' }, status: 'booked', code: 'H7' },
    [{ type: 'item.update', ...ofItem(hotpot), patch: { booking: 'booked', confirmationCode: 'H7' } }],
  ],
  [
    'sets a cost',
    { act: 'set_cost', items: { name: '金沙' }, cost: { amount: 7000, currency: 'CNY' } },
    [{ type: 'item.update', ...ofItem(jinsha), patch: { cost: { amount: 7000, currency: 'CNY' } } }],
  ],
  [
    'changes the kind',
    { act: 'set_kind', items: { name: '鹤鸣茶社' }, kind: 'restaurant' },
    [{ type: 'item.update', ...ofItem(teahouse), patch: { kind: 'restaurant' } }],
  ],
  [
    'renames',
    { act: 'rename', item: { name: 'Hotpot dinner' }, title: '火锅' },
    [{ type: 'item.update', ...ofItem(hotpot), patch: { title: '火锅' } }],
  ],
  [
    'adds a note',
    { act: 'note', items: { unscheduled: true }, text: 'Ask for jasmine', mode: 'append' },
    [{ type: 'item.update', ...ofItem(teahouse), patch: { notes: 'Ask for jasmine' } }],
  ],
]

describe('every kind of edit yields exactly its changes', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    it.each(cases)(`%s (${locale})`, async (_, one, changes) => {
      const { changes: proposed, output } = await edit([one], { locale, text: locale === 'en' ? 'go' : '改一下' })
      expect(bare(proposed)).toEqual(changes)
      expect(output).toEqual(['done'])
    })
  }

  it('adds a place of the guide at a free time of the day', async () => {
    const { changes } = await edit([{ act: 'add', what: { name: '杜甫草堂' }, to: { day: 2, part: 'afternoon' } }])
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ type: 'item.add', item: { title: expect.any(String), day: 2, start: '16:00' } })
  })

  it('adds what no guide knows as an entry of its own', async () => {
    const { changes } = await edit([
      { act: 'add', what: { name: 'Tea with Aunt Mei' }, to: { day: 3, start: '15:00' } },
    ])
    expect(changes).toMatchObject([{ type: 'item.add', item: { title: 'Tea with Aunt Mei', day: 3, start: '15:00' } }])
  })

  it('replaces by a kind, in the same place of the plan', async () => {
    const { changes } = await edit([
      { act: 'replace', item: { name: '四川博物院' }, by: { kind: 'attraction', tags: ['temple'] } },
    ])
    expect(changes).toMatchObject([
      { type: 'item.remove', itemId: provincial.id },
      { type: 'item.add', item: { day: 1, start: '14:00' } },
    ])
  })

  it('makes one change of several edits of an item', async () => {
    const { changes, output } = await edit([
      { act: 'move', items: { name: '四川博物院' }, to: { day: 3 } },
      { act: 'set_time', items: { name: '四川博物院' }, start: '10:00' },
    ])
    expect(bare(changes)).toEqual([
      { type: 'item.move', ...ofItem(provincial), day: 3, schedule: schedule('10:00', '12:00') },
    ])
    expect(output).toEqual(['done', 'done'])
  })
})
