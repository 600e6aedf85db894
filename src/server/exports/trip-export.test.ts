import { gpx, kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '#contract/trip-export.ts'
import { addMember, createCallerAs, createTrip, createUser, newItem, paris } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()
const eiffel = { name: 'Tour Eiffel', lat: 48.8584, lng: 2.2945, address: '5 Avenue Anatole France' }
const links = [
  { title: 'Tickets', url: 'https://example.com/t?a=1&b=(2)' },
  { title: '', url: 'http://example.org/menu' },
]
const hostile = 'A, B; <b>"C"</b> & \\ 📷 ]]>'

async function setUp() {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const chengdu = { name: 'Chengdu', lat: 30.66, lng: 104.07, zone: 'Asia/Shanghai', country: 'CN' }
  const stops = [
    { place: chengdu, nights: 1 },
    { place: paris, nights: 1 },
  ]
  const { id: tripId } = await createTrip(container, owner, { title: 'Two ends', stops, startDate: '2027-03-27' })
  const booked = { booking: 'booked', confirmationCode: 'QX7TRP', freeCancelUntil: '2027-03-20T18:00' } as const
  const flight = { kind: 'flight' as const, title: 'CA457', start: '22:10', end: '04:30', endsNextDay: true }
  await caller.itinerary.add({ tripId, ...newItem(), ...flight, ...booked })
  // The clocks of Paris change on 28 March 2027.
  const tower = { title: hostile, day: 2, start: '10:00', end: '12:00', zone: 'Europe/Paris', place: eiffel }
  await caller.itinerary.add({ tripId, ...newItem(tower), notes: 'First line\nSecond, line', links })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Walk', day: 2 }) })
  await caller.itinerary.add({ tripId, ...newItem({ title: '=1+1', day: null, place: { ...eiffel, lat: 48.9 } }) })
  await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
  const read = async (format: ExportFormat) => (await caller.exports.file({ tripId, format })).text
  return { container, owner, caller, tripId, read }
}

describe('exporting a trip', () => {
  it('writes a calendar whose instants another parser reads alike', async () => {
    const { read } = await setUp()
    const calendar = new ICAL.Component(ICAL.parse(await read('ics')))
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    const instant = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds / 1000
    expect(events.map((event) => [event.summary, event.startDate.toUnixTime(), event.endDate.toUnixTime()])).toEqual([
      ['CA457', instant('2027-03-27T22:10[Asia/Shanghai]'), instant('2027-03-28T04:30[Asia/Shanghai]')],
      [hostile, instant('2027-03-28T10:00[Europe/Paris]'), instant('2027-03-28T12:00[Europe/Paris]')],
      ['Walk', expect.anything(), expect.anything()],
    ])
    expect(events[2]?.startDate.isDate).toBe(true)
    expect(events[2]?.startDate.toString()).toBe('2027-03-28')
    expect(events[1]?.description).toBe(
      'First line\nSecond, line\nTickets: https://example.com/t?a=1&b=(2)\nhttp://example.org/menu',
    )
    expect(events[0]?.description).toBe('Confirmation code: QX7TRP\nFree cancellation until Sat, Mar 20, 2027 18:00')
  })

  it('names the file and the trip in the language of its reader, where the title was made from the route', async () => {
    const owner = await createUser(opened.container)
    const inChinese = createCallerAs(opened.container, owner, 'zh-CN')
    const { id: tripId } = await inChinese.trips.create({ destination: 'Chengdu', durationDays: 2 })
    const { name, text } = await createCallerAs(opened.container, owner, 'en').exports.file({ tripId, format: 'md' })
    expect([name, text]).toEqual([
      expect.stringMatching(/^Chengdu\W+2\W+days\.md$/),
      expect.stringMatching(/^# Chengdu, 2 days/),
    ])
    expect((await inChinese.exports.file({ tripId, format: 'md' })).text).toContain('# 成都 2 日游')
  })

  it('folds long lines between characters', async () => {
    const { caller, tripId } = await setUp()
    const title = '长'.repeat(100)
    await caller.itinerary.add({ tripId, ...newItem({ title }) })
    const { text } = await caller.exports.file({ tripId, format: 'ics' })
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).toContain(title)
  })

  it('writes GPX and KML whose places another parser reads alike', async () => {
    const { read } = await setUp()
    const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml')
    const places = [
      [hostile, 2.2945, 48.8584],
      ['=1+1', 2.2945, 48.9],
    ]
    const pointsOf = ({ features }: ReturnType<typeof gpx>) =>
      features.flatMap(({ geometry, properties }) =>
        geometry?.type === 'Point' ? [[properties?.name, ...geometry.coordinates.slice(0, 2)]] : [],
      )
    expect(pointsOf(gpx(parse(await read('gpx'))))).toEqual(places)
    // @ts-expect-error as above
    expect(pointsOf(kml(parse(await read('kml'))))).toEqual(places)
  })

  it('writes what was paid, exact to the minor unit, in the language of its reader', async () => {
    const { caller, container, owner, tripId } = await setUp()
    const [item] = (await caller.trips.get({ tripId })).itinerary
    const link = { title: '=HYPERLINK("x")', amount: { amount: 128_050, currency: 'CNY' }, spentOn: '2027-03-28' }
    const dinner = { title: 'Dinner, "late"', amount: { amount: 7, currency: 'CNY' }, spentOn: '2027-03-27' }
    const lines = [{ title: 'Tea', amount: { amount: 100_000, currency: 'CNY' }, userIds: [owner.userId] }]
    await caller.budget.expenses.create({ tripId, ...link, split: { mode: 'itemized', lines } })
    await caller.budget.expenses.create({ tripId, ...dinner, itemId: item?.id, category: 'food' })
    const { name, mediaType, text } = await caller.exports.file({ tripId, format: 'expenses' })
    expect([name, mediaType]).toEqual(['Two ends expenses.csv', 'text/csv; charset=utf-8'])
    const [head, first, second] = text.split('\r\n')
    expect(head).toMatch(/^\uFEFFDate,Title,Category,Amount,Currency/)
    expect(first).toMatch(/^2027-03-27,"Dinner, ""late""",Food,0\.07,CNY,1,0\.07,CNY,.+ 0\.07,,CA457$/)
    expect(second).toMatch(/^2027-03-28,"'=HYPERLINK\(""x""\)",[^,]+,1280\.50,CNY,.+ 1280\.50,Tea 1000\.00 \(.+\),$/)
    const inChinese = await createCallerAs(container, owner, 'zh-CN').exports.file({ tripId, format: 'expenses' })
    expect(inChinese.text).toMatch(/^\uFEFF日期,名称,类别,金额/)
  })

  it('writes a table that runs no formula and reads back as a list of places', async () => {
    const { caller, tripId, read } = await setUp()
    const csv = await read('csv')
    expect(csv.startsWith('\uFEFFDay,Date,Start,End,Kind,Title')).toBe(true)
    expect(csv).toContain('1,2027-03-27,22:10,04:30 +1,Flight,CA457')
    expect(csv).toContain('https://example.com/t?a=1&b=(2) http://example.org/menu')
    expect(csv).toContain('QX7TRP,2027-03-20 18:00')
    expect(csv).toContain("'=1+1")
    expect(csv).toContain('"A, B; <b>""C""</b> & \\ 📷 ]]>"')
    const { places } = await caller.imports.places({ tripId, text: csv, preview: true })
    expect(places.length).toBeGreaterThan(0)
  })

  it('writes Markdown in the language of the reader, without markup of others', async () => {
    const { container, owner, tripId, read } = await setUp()
    const english = await read('md')
    expect(english).toContain('# Two ends')
    expect(english).toContain('## Day 2, Sun, Mar 28, 2027')
    expect(english).toContain('- 22:10–04:30 +1 **CA457** (Flight)')
    expect(english).toContain('A, B; \\<b\\>"C"\\</b\\> & \\\\ 📷 \\]\\]\\>')
    expect(english).toContain('  - [Tickets](<https://example.com/t?a=1&b=(2)>)')
    expect(english).toContain('  - [example.org](<http://example.org/menu>)')
    expect(english).toContain('- [ ] Passport')
    expect(english).toContain('  - Free cancellation until Sat, Mar 20, 2027 18:00')
    const chinese = await createCallerAs(container, owner, 'zh-CN').exports.file({ tripId, format: 'md' })
    expect(chinese.text).toContain('## 第 1 天，2027年3月27日')
    expect(chinese.text).toContain('2027年3月20日周六 18:00 前可免费取消')
  })

  it('has no calendar without dates', async () => {
    const { container, owner } = await setUp()
    const { id: tripId } = await createTrip(container, owner)
    const asked = createCallerAs(container, owner).exports.file({ tripId, format: 'ics' })
    await expect(asked).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is for members only', async () => {
    const { container, tripId } = await setUp()
    const [stranger, viewer] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    const asked = { tripId, format: 'json' as const }
    await expect(createCallerAs(container, stranger).exports.file(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(JSON.parse((await createCallerAs(container, viewer).exports.file(asked)).text)).toMatchObject({
      format: 'journeyon.trip',
      version: 2,
    })
  })
})
