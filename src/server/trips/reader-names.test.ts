// Stops and automatic titles in the reader's language, wherever the server writes them.
import { beforeEach, describe, expect, test } from 'vitest'
import { type Caller, createCallerAs, createUser } from '../../testing/factories.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { writeInviteMail } from '../companions/invite-mail.ts'
import type { Actor } from '../kernel/actor.ts'
import { writeNotificationMail } from '../notifications/notification-mail.ts'
import { recordedTitle } from '../reader-language/trip-title.ts'

const opened = useTestContainer()
let owner: Actor
let english: Caller
let chinese: Caller
let tripId: string

const title = '伦敦–巴黎–尼斯 10 日游'
const madeInEnglish = 'London – Paris – Nice, 10 days'
const stops = [{ place: 'London' }, { place: 'Paris' }, { place: 'Nice' }]

beforeEach(async () => {
  owner = await createUser(opened.container, { name: 'Olga', locale: 'en' })
  english = createCallerAs(opened.container, owner, 'en')
  chinese = createCallerAs(opened.container, owner, 'zh-CN')
  tripId = (await english.trips.create({ stops, origin: 'Berlin', startDate: '2027-05-01', durationDays: 10 })).id
})

const namesOf = ({ stops }: { stops: { place: { name: string } }[] }) => stops.map(({ place }) => place.name)

describe('a trip made in English, read in Chinese', () => {
  test('has its title, stops and origin in Chinese, alone and in the list', async () => {
    const trip = await chinese.trips.get({ tripId })
    expect(trip).toMatchObject({ title, origin: { name: '柏林' }, destination: { name: '伦敦' } })
    expect(namesOf(trip)).toEqual(['伦敦', '巴黎', '尼斯'])
    expect((await chinese.trips.list({})).items).toMatchObject([{ title, destination: { name: '伦敦' } }])
    expect(await english.trips.get({ tripId })).toMatchObject({ title: madeInEnglish, origin: { name: 'Berlin' } })
  })

  test('is found by what its reader calls a stop', async () => {
    for (const text of ['尼斯', 'nice'])
      expect((await chinese.trips.list({ text })).items.map(({ id }) => id)).toEqual([tripId])
    expect((await chinese.trips.list({ text: '罗马' })).items).toEqual([])
  })

  test('keeps its stops when a reader sends them back with other nights', async () => {
    const trip = await chinese.trips.get({ tripId })
    const nights = [2, 3, 4]
    const sent = trip.stops.map((stop, index) => ({ ...stop, nights: nights[index] }))
    const { trip: changed } = await chinese.trips.stops.set({ tripId, version: trip.version, stops: sent })
    expect(namesOf(changed)).toEqual(['伦敦', '巴黎', '尼斯'])
    const { version } = changed
    await chinese.trips.update({ tripId, version, destination: changed.destination, origin: changed.origin })
    expect(await english.trips.get({ tripId })).toMatchObject({
      title: madeInEnglish,
      origin: { name: 'Berlin' },
      stops: [{ place: { name: 'London' }, nights: 2 }, { place: { name: 'Paris' } }, { place: { name: 'Nice' } }],
    })
  })

  test('takes the title of a new route, also when that is changed in the other language', async () => {
    const { version } = await chinese.trips.update({ tripId, version: 1, destination: '罗马' })
    expect((await chinese.trips.get({ tripId })).title).toBe('罗马–巴黎–尼斯 10 日游')
    await chinese.trips.update({ tripId, version, title: '毕业旅行' })
    expect((await english.trips.get({ tripId })).title).toBe('毕业旅行')
  })

  test('is called so in its copy, its templates, its history and the audit log', async () => {
    expect((await chinese.trips.duplicate({ tripId })).title).toBe(`${title}（副本）`)
    await english.trips.templates.save({ tripId, name: 'Spring' })
    const [template] = await chinese.trips.templates.list()
    expect(template && namesOf(template)).toEqual(['伦敦', '巴黎', '尼斯'])
    const { items: steps } = await chinese.trips.history({ tripId })
    expect(steps.map(({ after }) => after?.title)).toEqual([title])
    const admin = createCallerAs(opened.container, await createUser(opened.container, { role: 'admin' }), 'zh-CN')
    const { items: entries } = await admin.audit.list({ tripId })
    expect(entries.at(-1)).toMatchObject({ tripTitle: title, objectName: title })
  })

  test('is so in its files', async () => {
    for (const format of ['md', 'ics', 'csv', 'expenses', 'gpx', 'kml'] as const) {
      const { name, text } = await chinese.exports.file({ tripId, format })
      expect(name).toContain('伦敦–巴黎–尼斯')
      expect(text).not.toMatch(/London|Paris|Nice/)
    }
    for (const { base64 } of [await chinese.exports.itinerary({ tripId }), await chinese.exports.report({ tripId })]) {
      const { title: name, pages } = await readPdf(Buffer.from(base64, 'base64'))
      expect(name).toContain(title)
      expect(pages.join()).not.toMatch(/London|Paris|Nice/)
    }
  })

  test('is so on its public page, and in an invitation before and after signing in', async () => {
    const shared = await english.companions.shareLinks.create({ tripId, sections: ['plan'] })
    const visitor = createCallerAs(opened.container, null, 'zh-CN')
    const page = await visitor.companions.shared.open({ token: shared.token })
    expect([page.title, page.stops.map(({ name }) => name)]).toEqual([title, ['伦敦', '巴黎', '尼斯']])
    const invite = await english.companions.invite({ tripId, role: 'viewer' })
    const token = new URL(invite.url).searchParams.get('token') ?? ''
    expect((await visitor.companions.invitation({ token })).tripTitle).toBe(title)
  })

  test('is so in the wishes beside the chat', async () => {
    const { brief } = await chinese.agent.brief.get({ tripId })
    expect(brief.home?.value).toBe('柏林')
    expect(brief.stops?.value.map(({ place }) => place)).toEqual(['伦敦', '巴黎', '尼斯'])
  })

  test('is so in a note of it', async () => {
    const { id: entryId } = await english.knowledge.create({ tripId, title: 'Tea', content: 'At four.' })
    expect((await chinese.knowledge.get({ entryId })).tripTitle).toBe(title)
    expect((await chinese.knowledge.list({ tripId })).items.map(({ tripTitle }) => tripTitle)).toEqual([title])
  })

  test('is so in what the assistant answers and proposes', async () => {
    const { id } = await english.trips.create({ destination: 'London', durationDays: 2 })
    const { message, proposal } = await chinese.agent.chat({ tripId: id, text: '帮我安排行程' })
    const texts = message?.parts.flatMap((part) => (part.type === 'text' ? part.text : [])) ?? []
    expect(texts.join()).toContain('伦敦')
    expect(`${texts.join()} ${proposal?.title}`).not.toContain('London')
  })

  test('is so in proposed stops, whoever reads the proposal', async () => {
    const { id } = await english.trips.create({ destination: 'London', durationDays: 3 })
    const { proposal } = await english.agent.chat({ tripId: id, text: 'Add two nights in Paris after London' })
    const proposalId = proposal?.id ?? ''
    const [change] = (await chinese.proposals.get({ proposalId })).changes
    expect(change?.type === 'trip.update' && namesOf({ stops: change.patch.stops ?? [] }).sort()).toEqual([
      '伦敦',
      '巴黎',
    ])
  })

  test('is so in letters', () => {
    const link = 'https://example.com'
    const letter = { to: 'mei@example.com', role: 'viewer', tripTitle: madeInEnglish, invitedBy: 'Olga', link } as const
    expect(writeInviteMail('zh-CN', letter).subject).toContain(title)
    const values = { actor: 'Olga', trip: madeInEnglish }
    const about = {
      to: 'mei@example.com',
      kind: 'member-joined',
      values,
      link,
      unsubscribe: link,
      oneClick: null,
    } as const
    expect(writeNotificationMail('zh-CN', about).subject).toContain(title)
  })
})

describe('a title in a record', () => {
  test.each([
    ['London – Paris – Nice, 10 days', '伦敦–巴黎–尼斯 10 日游'],
    ['Tokyo, 1 day', '东京 1 日游'],
    ['Paris – Lyon – … – Nice, 12 days', '巴黎–里昂–…–尼斯 12 日游'],
  ])('%s is %s', (en, zh) => {
    expect(recordedTitle(en, 'zh-CN')).toBe(zh)
    expect(recordedTitle(zh, 'en')).toBe(en)
    expect(recordedTitle(en, 'en')).toBe(en)
    expect(recordedTitle(zh, 'zh-CN')).toBe(zh)
  })
  test.each(['Honeymoon, 10 days', '毕业 3 日游', 'Summer 2027', 'With Mum to the sea, 3 days', ''])(
    'a typed one stays: %s',
    (typed) => {
      for (const locale of ['en', 'zh-CN'] as const) expect(recordedTitle(typed, locale)).toBe(typed)
    },
  )
})
