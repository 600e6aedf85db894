import { describe, expect, it } from 'vitest'
import { chengduTrip, parisTrip } from '../evals/turn.fixture.ts'
import { preparationsFor } from './preparations.ts'

const mild = { lowC: 14, highC: 24, rainChance: 0.1 }
const today = '2026-11-22'
const titles = (...args: Parameters<typeof preparationsFor>) => preparationsFor(...args).map(({ title }) => title)
const packed = (...args: Parameters<typeof preparationsFor>) =>
  preparationsFor(...args)
    .map(({ description }) => description)
    .join(' ')

describe('preparationsFor', () => {
  it('speaks of passports only where a border is crossed', () => {
    const abroad = parisTrip({ origin: chengduTrip().origin })
    expect(titles(abroad, mild, { language: 'en', today })).toContain('Check that passports are valid')
    expect(titles(chengduTrip(), mild, { language: 'en', today })).not.toContain('Check that passports are valid')
  })

  it('packs for season, length and children', () => {
    const trip = chengduTrip({ durationDays: 14, party: { adults: 2, children: 1 } })
    const winter = packed(trip, { lowC: -10, highC: 1, rainChance: 0.5 }, { language: 'en', today })
    expect(winter).toMatch(/7 changes of clothes.*down coat.*umbrella.*things for 1 child/)
    expect(packed(chengduTrip(), mild, { language: 'en', today })).not.toMatch(/coat|umbrella|child/)
  })

  it('is due before departure, never before today, and undated while the trip has no dates', () => {
    const soon = preparationsFor(chengduTrip({ startDate: '2026-11-25' }), mild, { language: 'zh', today })
    for (const { dueOn } of soon) expect(dueOn && dueOn >= today && dueOn < '2026-11-25').toBe(true)
    const undated = preparationsFor(chengduTrip({ startDate: null }), mild, { language: 'zh', today })
    expect(new Set(undated.map(({ dueOn }) => dueOn))).toEqual(new Set([null]))
  })
})
