// A stay that is longer than the sights of its guide last: the plan says so, and each of the offers is a change that one tap applies.
import { describe, expect, it } from 'vitest'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { BriefPatch, TripBrief } from '#contract/trip-brief.ts'
import type { WayOut } from '#contract/way-out.ts'
import { createBriefs, runTurn } from '../../../testing/agent-turn.ts'
import { tripTo } from '../../../testing/stops-planning.ts'
import { applyReading } from '../../trip-brief/apply-reading.ts'

/** As by hand. */
function editBrief(brief: TripBrief, { set, forget }: BriefPatch): TripBrief {
  const edited = Object.entries(set).map(([name, value]) => [name, { value, origin: 'edited', words: null }])
  return applyReading(brief, { set: Object.fromEntries(edited), forget, unused: [] })
}

async function planned(trip: TripDetail, brief: TripBrief = { unused: [] }, locale: Locale = 'en') {
  const deps = { briefs: createBriefs(trip, brief) }
  const { signals, result, text } = await runTurn({
    trip,
    text: locale === 'zh-CN' ? '帮我安排行程' : 'Plan my trip',
    command: { command: 'plan' },
    deps,
    locale,
  })
  const cards = signals.flatMap((signal) => (signal.type === 'tool.finished' ? (signal.card ?? []) : []))
  const [card] = cards.flatMap((each) => (each.type === 'plan_options' ? [each] : []))
  if (!card) throw new Error(text)
  const [patch] = (result.proposal?.changes ?? []).flatMap((change) =>
    change.type === 'trip.update' ? [change.patch] : [],
  )
  const proposed = card.options.find(({ intent }) => intent === 'balanced') ?? card.options[0]
  return { text, ways: card.waysOut ?? [], exhausted: proposed?.exhausted, patch }
}

const typesOf = (ways: readonly WayOut[]) => ways.map(({ step }) => step.type)

describe('three weeks in Guilin', () => {
  const guilin = tripTo([['Guilin', 20]], { origin: null })

  it('are not filled by its sights: the reply and the card say so, with what to do', async () => {
    const { text, ways, exhausted } = await planned(await guilin)
    expect(exhausted?.days.length).toBeGreaterThan(3)
    expect(exhausted?.text).toContain(`don’t fill days ${exhausted?.days[0]}`)
    expect(text).toContain('The sights I know in Guilin don’t fill')
    expect(text).toMatch(/or add a stop such as Guangzhou \(\d+ km away\)/)
    expect(typesOf(ways)).toEqual(['keep-free-time', 'add-stop', 'add-stop'])
    expect(ways[1]?.label).toMatch(/^Spend \d nights in Guangzhou, 380 km away \(.+ by train\)$/)
  })

  it('are spoken of in Chinese as well', async () => {
    const { text, ways, exhausted } = await planned(await guilin, undefined, 'zh-CN')
    expect(exhausted?.text).toMatch(/^桂林已收录的景点排不满这 \d+ 天（第 .+ 天）。$/u)
    expect(text).toMatch(/也可以再加一站，比如广州（相距 380 公里）/u)
    expect(ways.map(({ label }) => label)).toEqual([
      '这些天留作自由活动',
      expect.stringMatching(/^去广州住 \d 晚，相距 380 公里，火车/u),
      expect.stringMatching(/^去张家界住 \d 晚/u),
    ])
  })

  it('have free time once that is wanted, and nothing is offered again', async () => {
    const before = await planned(await guilin)
    const patch = before.ways.find(({ step }) => step.type === 'keep-free-time')?.patch
    if (!patch) return expect.unreachable()
    const { text, ways, exhausted } = await planned(await guilin, editBrief({ unused: [] }, patch))
    expect(ways).toEqual([])
    expect(exhausted).toBeDefined()
    expect(text).toContain('free time, as you asked')
    expect(text).not.toContain('add a stop')
  })

  it('are shared with the second stop that a tap adds', async () => {
    const before = await planned(await guilin)
    const stop = before.ways.find(({ step }) => step.type === 'add-stop')
    if (stop?.step.type !== 'add-stop') return expect.unreachable()
    const { nights } = stop.step
    const { patch, text } = await planned(await guilin, editBrief({ unused: [] }, stop.patch))
    expect(patch?.stops?.map(({ place, nights: stayed }) => [place.name, stayed])).toEqual([
      ['Guilin', 20 - nights],
      ['Guangzhou', nights],
    ])
    expect(text).toContain('Guangzhou')
  })
})

it('says nothing of the kind on an ordinary trip', async () => {
  const { text, ways, exhausted } = await planned(await tripTo([['Guilin', 4]], { origin: null }))
  expect(exhausted).toBeUndefined()
  expect(ways).toEqual([])
  expect(text).not.toContain('don’t fill')
})

it('offers free time alone where no other city with a guide is near', async () => {
  const { text, ways } = await planned(await tripTo([['Sydney', 28]], { origin: null }))
  expect(typesOf(ways)).toEqual(['keep-free-time'])
  expect(text).toContain('or shorten your stay')
})
