import { describe, expect, it } from 'vitest'
import { contextOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'
import { reasonsOf } from '../tool-results/plan-options.ts'
import { unmetPreferenceText } from '../tool-results/plan-texts.ts'
import { briefToPreferences } from './brief-to-preferences.ts'

const stated = <Value>(value: Value) => ({ value, words: '', origin: 'stated' as const })
const noWishes = { interests: [], cuisines: [], avoid: [], mustSee: [], replaceExisting: false }
const destination = { name: 'Osaka', lat: 34.69, lng: 135.5, zone: 'Asia/Tokyo', country: 'JP' }
const ofTrip = { destination, party: { adults: 4, children: 0 }, durationDays: 5, startDate: null }

describe('a trip with older travelers', () => {
  it('has a slower pace, a rest more often, no night on the way and no day-long visit', async () => {
    const trip = await tripTo([['Osaka', 3]])
    const usual = await contextOf(trip)
    const gentle = await contextOf(trip, { seniors: 2, mustSee: ['Universal Studios Japan'] })
    expect(gentle.request).toMatchObject({ pace: 'relaxed', restEveryDays: 3, mobility: { maxEffort: 'moderate' } })
    const longest = ({ candidates }: typeof usual) => Math.max(...candidates.places.map((each) => each.visitMinutes))
    expect(longest(usual)).toBeGreaterThan(longest(gentle))
    const [plan] = plansOf(gentle)
    const park = gentle.request.mustSee[0]
    const visits = plan.itinerary.days.flatMap(({ items }) => items.filter((item) => item.kind === 'visit'))
    expect(visits.some(({ placeId }) => placeId === park)).toBe(true)
  })

  it('sees a strenuous sight that was named, unless a limit of effort was stated', async () => {
    const trip = await tripTo([['北京', 3]])
    const placesSeen = async (asked: Parameters<typeof contextOf>[1]) => {
      const [plan] = plansOf(await contextOf(trip, { seniors: 1, mustSee: ['慕田峪长城'], ...asked }))
      return plan.itinerary.days.flatMap(({ items }) => items.map((item) => ('placeId' in item ? item.placeId : '')))
    }
    expect(await placesSeen({})).toContain('beijing/mutianyu')
    expect(await placesSeen({ mobility: { stepFree: 'preferred', maxEffort: 'easy' } })).not.toContain(
      'beijing/mutianyu',
    )
  })

  it('sees what was named though it is only partly step-free, says so, and leaves no station at dawn', async () => {
    const trip = await tripTo(
      [
        ['西安', 1],
        ['成都', 2],
      ],
      { startDate: '2027-02-06', party: { adults: 3, children: 2 } },
    )
    const context = await contextOf(trip, {
      seniors: 1,
      mustSee: ['西安兵马俑', '大熊猫基地', '青城山'],
      mobility: { stepFree: 'preferred', maxEffort: 'easy' },
      between: ['train'],
    })
    expect(context.request.mustSee).toEqual(['xian/terracotta-army', 'chengdu/panda-base', 'chengdu/mount-qingcheng'])
    expect(context.candidates.legs.every(({ departs }) => departs && departs.slice(11) >= '08:00')).toBe(true)
    const [plan] = plansOf(context)
    const visits = plan.itinerary.days.flatMap(({ items }) => items.filter((item) => item.kind === 'visit'))
    expect(visits.map(({ placeId }) => placeId)).toEqual(
      expect.arrayContaining(['xian/terracotta-army', 'chengdu/panda-base']),
    )
    const base = visits.find(({ placeId }) => placeId === 'chengdu/panda-base')
    expect(reasonsOf(plan, { id: base?.id ?? '' }, 'en').slice(0, 2)).toEqual([
      'only partly step-free; ask about the accessible route',
      'more walking than you asked for',
    ])
    const missing = plan.unmetPreferences.map((unmet) => unmetPreferenceText(unmet, context, 'zh-CN'))
    expect(missing).toContain('没排Mount Qingcheng：有台阶绕不开，可在“旅行需求”里放宽无障碍')
  })

  it('is as it was asked for', async () => {
    const trip = await tripTo([['Osaka', 3]])
    expect((await contextOf(trip, { seniors: 2, pace: 'packed' })).request.pace).toBe('packed')
  })
})

describe('the hours of the day', () => {
  it('are not those of the arrival and the departure', () => {
    const brief = {
      unused: [],
      arrival: stated({ at: '14:00', mode: 'flight' as const }),
      departure: stated({ at: '19:00' }),
    }
    const message = { ...noWishes, dayStart: '14:00', dayEnd: '19:00' }
    expect(briefToPreferences(brief, message, ofTrip)).toMatchObject({ dayStart: undefined, dayEnd: undefined })
    expect(briefToPreferences(brief, { ...noWishes, dayStart: '10:00' }, ofTrip).dayStart).toBe('10:00')
  })
})
