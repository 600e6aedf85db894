// Places that no guide and no source knows: the nights and journeys are proposed, and the days are left to be filled.
import { expect, it } from 'vitest'
import { runTurn, type Turn } from '../../../testing/agent-turn.ts'
import { tripTo } from '../../../testing/stops-planning.ts'

const spain: [string, number][] = [
  ['Seville', 3],
  ['Granada', 2],
]

async function planned(stays: [string, number][], turn: Pick<Turn, 'text'> & Partial<Turn>, origin?: null) {
  const trip = await tripTo(stays)
  const run = await runTurn({ ...turn, trip: { ...trip, ...(origin === null && { origin }) } })
  const changes = run.result.proposal?.changes ?? []
  const added = changes.flatMap((change) => (change.type === 'item.add' ? change.item : []))
  return { ...run, changes, added }
}

it('has the journey to the next stop, and there and back', async () => {
  const { text, added, result } = await planned(spain, { text: 'plan my days' })
  expect(added.map(({ kind, day }) => [kind, day])).toEqual([
    ['flight', 1],
    ['train', 4],
    ['flight', 6],
  ])
  expect(added.every(({ source }) => source?.kind === 'sample')).toBe(true)
  expect(text).toContain('3 nights in Seville')
  expect(text).toContain('no guide for Seville – Granada')
  expect(result.parts.some((part) => part.type === 'card' && part.card.type === 'plan_options')).toBe(false)
  expect(result.suggestions).not.toContain('Make it more relaxed')
})

it('says it in Chinese as well', async () => {
  const { text, added } = await planned(spain, { text: '帮我安排一下行程', locale: 'zh-CN' })
  expect(added).toHaveLength(3)
  expect(text).toMatch(/暂无.*攻略/u)
  expect(text).toContain('3 晚')
})

it('sets what was said of the trip, and tells the start that it chose', async () => {
  const { text, changes } = await planned([['Seville', 3]], { text: '4 days, four of us, from 10 May' }, null)
  expect(changes).toMatchObject([{ type: 'trip.update', patch: { startDate: '2027-05-10', party: { adults: 4 } } }])
  expect(text).toContain('The proposal has 1 change')
  const open = await planned([['Seville', 3]], { text: 'any 4 days between 5 and 20 May' }, null)
  expect(open.text).toMatch(/I chose \w+, May \d+ as the start/)
})

it('is no frame where nothing is to be set and no way is known', async () => {
  const { text, result } = await planned([['Seville', 3]], { text: 'plan my days' }, null)
  expect(result.proposal).toBeNull()
  expect(text).toContain('paste a list of them')
})
