import { describe, expect, it } from 'vitest'
import { restIn } from '../../providers/chat-model/rules/reading/values/rest-times.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import { spicyHotpot, spicyStaple, spicyStaples } from '../../travel/spicy-dishes.ts'
import { unmetWishes } from './unmet-wishes.ts'

type Context = Parameters<typeof unmetWishes>[0]
type Plan = Parameters<typeof unmetWishes>[1]

const place = (id: string, tags: string[], stepFree: 'yes' | 'no' = 'yes', visitMinutes = 150) => ({
  id,
  tags,
  stepFree,
  visitMinutes,
})
const candidates = {
  places: [
    place('louvre', ['museum']),
    place('orsay', ['museum']),
    place('rodin', ['museum'], 'yes', 60),
    place('park', ['park']),
    place('zoo', ['animals'], 'no'),
  ],
}
const context = (stepFree: 'any' | 'required' = 'any') =>
  ({ candidates, request: { mobility: { stepFree, maxEffort: 'strenuous' }, mustSee: [] } }) as unknown as Context
const planOf = (...days: string[][]) =>
  ({
    itinerary: { days: days.map((ids) => ({ items: ids.map((placeId) => ({ kind: 'visit', placeId })) })) },
  }) as unknown as Plan
const note = (value: string) => ({ value, origin: 'stated' as const, words: null })
const read = (plan: Plan, likes: string[], notes?: string, need?: 'required') =>
  unmetWishes(context(need), plan, { likes, notes: notes === undefined ? undefined : note(notes) }, 'en')

describe('wishes that a plan does not meet', () => {
  it('names a liked kind of place without a visit, with what stands in the way', () => {
    expect(read(planOf(['louvre']), ['museum', 'animals'])).toEqual(['No animals: nothing fitted the time you have'])
    expect(read(planOf(['louvre']), ['animals'], undefined, 'required')).toEqual([
      'No animals: the places I know have steps that can’t be avoided',
    ])
    expect(read(planOf(['louvre']), ['beach'])).toEqual([])
  })

  it.each([
    ['no big museums two days running', [['louvre'], ['orsay']], 1],
    ['no big museums two days running', [['louvre'], ['rodin']], 0],
    ['no museums on consecutive days', [['louvre'], ['park'], ['orsay']], 0],
    ['max one museum per day', [['louvre', 'rodin'], ['orsay']], 1],
    ['not more than 2 museums a day', [['louvre', 'rodin'], ['orsay']], 0],
    ['博物馆一天最多一个', [['louvre', 'rodin']], 1],
    ['不要连着两天都排博物馆', [['louvre'], ['orsay'], ['rodin']], 1],
  ])('compares a limit with the days: %s', (words, days, broken) => {
    expect(read(planOf(...days), [], words)).toHaveLength(broken)
  })

  it('names an activity that no guide lists, unless it is refused', () => {
    expect(read(planOf([]), [], 'train to venice; cooking class; no running')).toEqual([
      'cooking class isn’t in the plan: my guides don’t list it, so add it by hand',
    ])
  })
})

describe('what a plan is made from', () => {
  it.each([
    ['need a rest after lunch', 'after-lunch'],
    ['孩子中午要睡午觉', 'after-lunch'],
    ['train to venice; 中午1点到3点得在酒店', { from: '13:00', to: '15:00' }],
    ['day trips', undefined],
  ])('a rest every day: %s', (notes, rest) => {
    expect(restIn(notes)).toEqual(rest)
  })

  it('knows restaurants that are hot with chili', () => {
    const tables = createShippedGuides().byId('chengdu')?.restaurants ?? []
    const having = (staple: string) =>
      tables.filter((table) => spicyStaples(table).includes(staple)).map(({ id }) => id)
    expect(having(spicyStaple)).toContain('chen-mapo-tofu')
    expect(having(spicyHotpot).length).toBeGreaterThan(2)
    expect(having(spicyStaple).length + having(spicyHotpot).length).toBeLessThan(tables.length / 2)
  })
})
