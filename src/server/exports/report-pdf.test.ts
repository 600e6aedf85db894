import { beforeAll, describe, expect, it } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId = ''

const spots = [
  { name: '熊猫基地', lat: 30.7386, lng: 104.1433 },
  { name: '文殊院', lat: 30.6766, lng: 104.0727 },
  { name: '武侯祠', lat: 30.646, lng: 104.0478 },
]
const days = 14

beforeAll(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  const budget = { amount: 900_000, currency: 'CNY' }
  const trip = await createTrip(opened.container, owner, {
    title: '蜀道 Two weeks',
    startDate: '2026-05-01',
    durationDays: days,
    budget,
  })
  tripId = trip.id
  const ids: string[] = []
  for (let day = 1; day <= days; day++) {
    const spot = spots[day % spots.length]
    if (!spot) continue
    const cost = { amount: 5000 + day * 100, currency: 'CNY' }
    const { id } = await caller.itinerary.add({
      tripId,
      kind: 'attraction',
      title: `${spot.name} ${day}`,
      day,
      place: spot,
      cost,
      confirmationCode: 'QX7TRP',
    })
    ids.push(id)
  }
  await caller.itinerary.add({ tripId, kind: 'activity', title: 'Evening', day: 1, place: spots[0] })
  await caller.trips.advanceStage({ tripId, to: 'on' })
  const [liked = '', left = ''] = ids
  await caller.itinerary.mark({ itemId: liked, outcome: 'done' })
  await caller.itinerary.rate({ itemId: liked, rating: 5 })
  await caller.itinerary.mark({ itemId: left, outcome: 'skipped' })
  const amount = { amount: 12_000, currency: 'CNY' }
  await caller.budget.expenses.create({ tripId, title: 'Hotpot', amount, category: 'food', spentOn: '2026-05-03' })
})

async function read(locale: 'en' | 'zh-CN') {
  const { base64 } = await createCallerAs(opened.container, owner, locale).exports.report({ tripId })
  return readPdf(Buffer.from(base64, 'base64'))
}

describe('the report as PDF', () => {
  it('shows figures, map, highlights, spending and the days as they went', async () => {
    const { pages, title, language, isTagged, bookmarks } = await read('en')
    expect([title, language, isTagged]).toEqual(['蜀道 Two weeks', 'en', true])
    expect(bookmarks).toEqual(
      expect.arrayContaining(['Where you were', 'Highlights', 'Spending', 'How far you went', 'What really happened']),
    )
    const text = pages.join('\n')
    expect(text).toMatch(/1 of 15/)
    expect(text).toMatch(/文殊院 1\s*Day 1 · 5 of 5 stars/)
    expect(text).toMatch(/武侯祠 2 · skipped/)
    expect(text).toContain('Food')
    expect(text).toMatch(/CN¥120/)
    expect(text).toContain('Day 14, Thu, May 14, 2026')
  })

  it('is written in the language of the reader, and tells no confirmation codes', async () => {
    const { pages, bookmarks } = await read('zh-CN')
    expect(bookmarks).toEqual(expect.arrayContaining(['足迹', '最难忘的', '花费', '走了多远', '实际行程']))
    expect(pages.join('\n')).toContain('武侯祠 2 · 没去')
    expect(pages.join('\n')).not.toContain('QX7TRP')
  })

  it('draws the map as lines and areas, sharp at every size', async () => {
    const { base64 } = await createCallerAs(opened.container, owner, 'en').exports.report({ tripId })
    const file = Buffer.from(base64, 'base64').toString('latin1')
    expect(file).toMatch(/\/Subtype ?\/Type0/)
    expect(file).not.toMatch(/\/Subtype ?\/Image/)
  })

  it('is for members only', async () => {
    const { container } = opened
    const [stranger, viewer] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    await expect(createCallerAs(container, stranger).exports.report({ tripId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await createCallerAs(container, viewer).exports.report({ tripId })).mediaType).toBe('application/pdf')
  })
})
