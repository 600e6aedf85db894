// What strangers put into a message in passing: minutes before the hour in words, a birthday beside the first day, a reason beside
// an edit, a title with marks of its own.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const read = (text: string, scene: string) => readMessage(text, tripContext(sceneNamed(scene).trip, '2026-11-22'))
const slotsOf = (text: string) => read(text, 'paris-new').slots

function editsOf(text: string) {
  return read(text, 'paris-plan')
    .acts.flatMap(({ calls }) => calls)
    .flatMap(({ args }) => (Array.isArray(args.edits) ? args.edits : []))
}

describe('a wish', () => {
  it.each([
    ['we land at ten past eleven in the morning', { arrive: '11:10' }],
    ['our flight home leaves at twenty to four', { depart: '15:40' }],
    ["we don't touch down until 16:20 on the first day", { arrive: '16:20' }],
    [
      'my son turns six on the 5th of December, we come from the 4th for three days',
      { startDate: '2026-12-04', days: 3 },
    ],
    ['the training ends on 27 November, so from the 28th for two days', { startDate: '2026-11-28', days: 2 }],
    ['2ppl 3days, Paris', { party: { adults: 2, children: 0 }, days: 3 }],
    ['a week on my tod', { party: { adults: 1, children: 0 }, days: 7 }],
    ['One traveller. Show me Paris.', { party: { adults: 1, children: 0 } }],
    ['kid-free at last: my husband and I, 3 days', { party: { adults: 2, children: 0 } }],
    ['one architect and one extremely bored teenager of 12', { party: { children: 1, childAges: [12] } }],
    ['three days, jam them absolutely full', { pace: 'packed' }],
    ['we detest being hurried, four days', { pace: 'relaxed' }],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toMatchObject(slots)
  })

  it('takes "five to ten days" for no hour', () => {
    expect(slotsOf('five to ten days in Paris').arrive).toBeUndefined()
  })
})

describe('an edit', () => {
  it.each([
    [
      'scrap both lunches on days one and three, we will grab sandwiches',
      [
        { day: 1, meal: 'lunch' },
        { day: 3, meal: 'lunch' },
      ],
    ],
    ['drop the cruise, we will be in bed by seven both nights', [{ tag: 'boat' }]],
  ])('is about no item of its reason: %s', (text, items) => {
    expect(editsOf(text)).toMatchObject(items.map((each) => ({ act: 'remove', items: each })))
    expect(JSON.stringify(editsOf(text))).not.toMatch(/deli|evening/)
  })

  it.each(['First day ⇄ third day', 'swap the first day with the third day'])('swaps days: %s', (text) => {
    expect(editsOf(text)).toEqual([{ act: 'swap_days', day: 1, with: 3 }])
  })

  it('swaps two that the plan has instead of replacing one', () => {
    expect(editsOf('Swap the Eiffel Tower with the Tuileries so the tower comes first')).toMatchObject([
      { act: 'swap' },
    ])
  })

  it('keeps the marks of a title', () => {
    expect(editsOf('Rename the cruise "Proposal!!" please')).toMatchObject([{ act: 'rename', title: 'Proposal!!' }])
  })

  it('plans nothing anew because a stop of the whole trip is spoken of', () => {
    const { acts, isPartOpen, slots } = read('I like the first stop of the whole trip, and shops', 'paris-plan')
    expect(isPartOpen ?? acts.every(({ act }) => act !== 'wish')).toBe(true)
    expect(slots.replace).toBeUndefined()
  })

  it('is no condition that one remembers', () => {
    const { acts } = read('if memory serves the Orsay has stairs, so take it out', 'paris-plan')
    expect(acts.some(({ onlyIf }) => onlyIf)).toBe(false)
  })
})
