import { beforeAll, describe, expect, it } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId = ''

const city = (name: string, country: string, zone: string, lat: number, lng: number) => ({
  name,
  country,
  zone,
  endZone: null,
  lat,
  lng,
})
const place = (name: string, address: string, lat = 37.58, lng = 126.97) => ({ name, address, lat, lng })

beforeAll(async () => {
  const { container } = opened
  owner = await createUser(container)
  caller = createCallerAs(container, owner)
  const stops = [
    { place: city('Chengdu', 'CN', 'Asia/Shanghai', 30.66, 104.07), nights: 1 },
    { place: city('Seoul', 'KR', 'Asia/Seoul', 37.57, 126.98), nights: 1 },
    { place: city('Bangkok', 'TH', 'Asia/Bangkok', 13.75, 100.5), nights: 1 },
  ]
  const origin = city('San Francisco', 'US', 'America/Los_Angeles', 37.77, -122.42)
  const trip = await createTrip(container, owner, {
    title: 'Three 城 <b>',
    stops,
    durationDays: 4,
    startDate: '2027-05-01',
    origin,
  })
  tripId = trip.id
  const panda = { name: 'Panda base', lat: 30.7333, lng: 104.1461, candidateId: 'chengdu/panda-base' }
  const { items } = await caller.travel.places.nearby({ near: panda, radiusKm: 3, kinds: ['attraction'] })
  const known = items.find(({ id }) => id === panda.candidateId)
  if (!known) throw new Error('the guide has lost its pandas')
  const found = { name: known.name.en, lat: known.lat, lng: known.lng, candidateId: known.id }
  const add = (fields: Parameters<typeof newItem>[0]) => caller.itinerary.add({ tripId, ...newItem(fields) })
  await add({
    title: known.name.en,
    start: '08:30',
    end: '11:30',
    place: found,
    cost: { amount: 11000, currency: 'CNY' },
  })
  await add({
    title: 'Temple',
    start: '14:00',
    end: '16:00',
    place: place('文殊院', '四川省成都市青羊区文殊院街66号', 30.6742, 104.0727),
  })
  const stay = {
    kind: 'lodging' as const,
    booking: 'booked' as const,
    confirmationCode: 'QX7TRP',
    freeCancelUntil: '2027-04-29',
  }
  await add({
    ...stay,
    title: 'Hotel',
    place: place('成都饭店', '成都市成华区一环路东三段', 30.66, 104.1),
    notes: 'Late check-in\nAsk for 10F',
  })
  await add({ title: '경복궁', day: 2, start: '10:00', place: place('경복궁', '서울특별시 종로구 사직로 161') })
  await add({ title: 'Emerald Buddha', day: 3, place: place('วัดพระแก้ว', 'ถนนหน้าพระลาน', 13.7515, 100.4927) })
  await add({ title: 'ताज महल 🐼 Привет', day: null })
  await add({ title: 'شارع 12', day: null })
})

async function read(locale: 'en' | 'zh-CN') {
  const file = await createCallerAs(opened.container, owner, locale).exports.itinerary({ tripId })
  expect(file).toMatchObject({ name: 'Three 城 b.pdf', mediaType: 'application/pdf' })
  return readPdf(Buffer.from(file.base64, 'base64'))
}

describe('the itinerary as PDF', () => {
  it('has an overview, a page for each planned day, what has no day, and what helps in an emergency', async () => {
    const { pages, title, language, isTagged, bookmarks, links, roles } = await read('en')
    expect([title, language, isTagged]).toEqual(['Three 城 <b>', 'en', true])
    expect(bookmarks).toEqual([
      'Overview',
      'Day 1, Sat, May 1, 2027',
      'Day 2, Sun, May 2, 2027',
      'Day 3, Mon, May 3, 2027',
      'Day 4, Tue, May 4, 2027',
      'Unscheduled',
      'In an emergency',
    ])
    expect(roles).toEqual(expect.arrayContaining(['Document', 'Sect', 'H1', 'H2', 'P', 'Link']))
    expect(links).toEqual(expect.arrayContaining(['day-1', 'day-4', 'https://travel.state.gov/']))
    pages.forEach((text, index) => {
      expect(text).toContain(`${index + 1} / ${pages.length}`)
    })
    const pageOf = (day: string) => pages.findIndex((text, index) => index > 0 && text.includes(day))
    // Nothing is planned on the fourth: it needs no page of its own.
    expect(['Day 1, Sat', 'Day 2, Sun', 'Day 3, Mon', 'Day 4, Tue'].map(pageOf)).toEqual([1, 2, 3, 3])
    const all = pages.join('\n')
    expect(pages[0]).toContain('QX7TRP')
    expect(all).toContain('Day 1, Sat, May 1, 2027')
    expect(all).toMatch(/08:30–11:30\s*Chengdu Research Base of Giant Panda Breeding\s*成都大熊猫繁育研究基地/)
    expect(all).toMatch(/\d+ min by transit · [\d.]+ km/)
    expect(all).toContain('Confirmation code: QX7TRP')
    expect(all).toContain('Free cancellation until Thu, Apr 29, 2027')
    expect(all).toContain('四川省成都市青羊区文殊院街66号')
    expect(all).toContain('Nothing planned yet.')
    const emergency = all.slice(all.lastIndexOf('In an emergency'))
    for (const text of [
      'China',
      '110',
      'South Korea',
      'Thailand',
      '1669',
      '+1 202-501-4444',
      '请带我去这个地址',
      '成都饭店',
    ])
      expect(emergency).toContain(text)
  })

  it('is written in the language of the reader', async () => {
    const { pages, language, bookmarks } = await read('zh-CN')
    const all = pages.join('\n')
    expect(language).toBe('zh-CN')
    expect(bookmarks).toContain('第 1 天，2027年5月1日周六')
    expect(all).toContain('确认号：QX7TRP')
    expect(all).toMatch(/公共交通 \d+ 分钟 · [\d.]+ 公里/)
  })

  it('writes the scripts of the places, and what no font has in Latin letters', async () => {
    const { pages } = await read('en')
    const all = pages.join('\n')
    expect(all).toContain('서울특별시 종로구 사직로 161')
    expect(all).toContain('วัดพระแก้ว')
    expect(all).toContain('taj mhl Привет')
    expect(all).toContain('شارع')
  })

  it('is for members only', async () => {
    const { container } = opened
    const [stranger, viewer] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    await expect(createCallerAs(container, stranger).exports.itinerary({ tripId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await createCallerAs(container, viewer).exports.itinerary({ tripId })).base64).not.toBe('')
  })
})
