// What the server said while its reader used one language, read in the other.
import { expect, test } from 'vitest'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'

const opened = useTestContainer()

test('a plan that was made in English is read in Chinese: tool lines, card, proposal, reasons, suggestions and title', async () => {
  const actor = await createUser(opened.container)
  const english = createCallerAs(opened.container, actor, 'en')
  const chinese = createCallerAs(opened.container, actor, 'zh-CN')
  const { id: tripId } = await english.trips.create({ destination: 'Chengdu', durationDays: 2 })
  const turn = await english.agent.chat({ tripId, text: 'Plan my trip' })
  const conversationId = turn.message?.conversationId ?? ''
  const t = createServerTranslator('zh-CN')
  const { messages } = await chinese.agent.conversations.get({ conversationId })
  const reply = messages.find(({ role }) => role === 'agent')
  const tools = reply?.parts.filter((part) => part.type === 'tool') ?? []
  expect(tools.length).toBeGreaterThan(0)
  for (const { label, summary } of tools) expect(`${label} ${summary}`).not.toMatch(/[a-z]{3}/)
  for (const text of reply?.suggestions ?? []) expect(text).toMatch(/\p{Script=Han}/u)
  const proposal = await chinese.proposals.get({ proposalId: turn.proposal?.id ?? '' })
  expect(proposal.title).toBe(t('agent.proposal.itinerary', { destination: '成都', days: 2 }))
  for (const { reason } of proposal.changes) expect(reason).toMatch(/\p{Script=Han}|^$/u)
  expect((await chinese.trips.get({ tripId })).title).toBe('成都 2 日游')
  expect((await english.agent.conversations.get({ conversationId })).messages.at(-1)).toEqual(turn.message)
  await english.proposals.decide({ proposalId: turn.proposal?.id ?? '', accept: 'all' })
  const guides = createShippedGuides()
  const spots = guides.byId('chengdu')
  const names = [...(spots?.attractions ?? []), ...(spots?.restaurants ?? []), ...(spots?.lodgings ?? [])]
  const inChinese = await chinese.trips.get({ tripId })
  const fromGuide = inChinese.itinerary.filter(({ place }) => place?.candidateId)
  expect(fromGuide.length).toBeGreaterThan(3)
  for (const { title, place } of fromGuide)
    expect([title, place?.name]).toEqual([place?.name, names.find(({ name }) => name.zh === title)?.name.zh])
  const { items: steps } = await chinese.trips.history({ tripId })
  const titles = steps.flatMap(({ after }) => (typeof after?.title === 'string' ? after.title : []))
  expect(titles).toEqual([t('agent.proposal.itinerary', { destination: '成都', days: 2 }), '成都 2 日游'])
  const [typedOver] = fromGuide
  await english.itinerary.update({
    itemId: typedOver?.id ?? '',
    version: typedOver?.version ?? 0,
    title: 'Tea with Mei',
  })
  expect((await chinese.trips.get({ tripId })).itinerary.map(({ title }) => title)).toContain('Tea with Mei')
})

test('places of a guide have their Chinese name in rows of proposals, answers of edits, the history and files', async () => {
  const actor = await createUser(opened.container)
  const english = createCallerAs(opened.container, actor, 'en')
  const chinese = createCallerAs(opened.container, actor, 'zh-CN')
  const { id: tripId } = await english.trips.create({
    destination: 'Chengdu',
    startDate: '2027-04-05',
    durationDays: 1,
  })
  const place = { name: 'Wenshu Monastery', lat: 30.6771, lng: 104.0699, candidateId: 'chengdu/wenshu-monastery' }
  const temple = { kind: 'attraction', title: 'Wenshu Monastery', day: 1, start: '10:00', place } as const
  const added = await chinese.itinerary.add({ tripId, ...temple })
  expect([added.title, added.place?.name]).toEqual(['文殊院', '文殊院'])
  const marked = await chinese.itinerary.mark({ itemId: added.id, outcome: 'done' })
  expect(marked.title).toBe('文殊院')
  const alternative = await chinese.itinerary.candidates.add({ itemId: added.id, ...temple })
  expect(alternative.title).toBe('文殊院')

  await english.proposals.suggest({ tripId, item: temple })
  const [suggested] = (await chinese.proposals.list({ tripId, limit: 20 })).items
  expect(suggested?.changes).toMatchObject([{ item: { title: '文殊院', place: { name: '文殊院' } } }])
  const move = {
    id: 'a',
    type: 'item.move',
    itemId: added.id,
    title: 'Wenshu Monastery',
    day: null,
    reason: '',
  } as const
  await english.itinerary.applyFix({
    tripId,
    title: 'Put aside',
    changes: [{ ...move, baseVersion: marked.version }],
  })
  const [moved] = (await chinese.proposals.list({ tripId, limit: 20 })).items
  expect(moved?.changes).toMatchObject([{ title: '文殊院' }])

  const { items: steps } = await chinese.trips.history({ tripId })
  const rows = steps.flatMap(({ changes }) => changes).filter(({ entity }) => entity === 'item')
  expect(rows.length).toBeGreaterThan(1)
  for (const { after } of rows) expect(after?.title ?? '文殊院').toBe('文殊院')
  const { text } = await chinese.exports.file({ tripId, format: 'md' })
  expect(text).toContain('文殊院')
  expect(text).not.toContain('Wenshu')
})

test('the audit log names trips and proposals in the language of the admin', async () => {
  const actor = await createUser(opened.container)
  const { id: tripId } = await createCallerAs(opened.container, actor, 'en').trips.create({
    destination: 'Chengdu',
    durationDays: 2,
  })
  const admin = createCallerAs(opened.container, await createUser(opened.container, { role: 'admin' }), 'zh-CN')
  const { items } = await admin.audit.list({ tripId })
  expect(items.map(({ tripTitle, objectName }) => [tripTitle, objectName])).toEqual([['成都 2 日游', '成都 2 日游']])
  expect(items[0]?.after?.title).toBe('Chengdu, 2 days')
  expect(await admin.audit.subjects({ kind: 'trip', text: tripId })).toMatchObject([{ name: '成都 2 日游' }])
})

test('a title that was typed stays in every language', async () => {
  const actor = await createUser(opened.container)
  const { id: tripId } = await createTrip(opened.container, actor, { title: 'Noodles with Mei' })
  for (const locale of ['en', 'zh-CN'] as const) {
    const caller = createCallerAs(opened.container, actor, locale)
    expect((await caller.trips.get({ tripId })).title).toBe('Noodles with Mei')
    expect((await caller.trips.list({})).items.map(({ title }) => title)).toEqual(['Noodles with Mei'])
  }
})

test('suggested tasks that were added are read in the other language, typed ones stay', async () => {
  const actor = await createUser(opened.container)
  const english = createCallerAs(opened.container, actor, 'en')
  const chinese = createCallerAs(opened.container, actor, 'zh-CN')
  const { id: tripId } = await english.trips.create({ destination: 'Chengdu', durationDays: 2 })
  const { tasks } = await english.tasks.suggestions({ tripId })
  for (const { title } of tasks) await english.tasks.create({ tripId, stage: 'pre', title })
  await english.tasks.create({ tripId, stage: 'pre', title: 'Call Mei' })
  expect(tasks.length).toBeGreaterThan(2)
  const titles = (await chinese.tasks.list({ tripId })).map(({ title }) => title)
  expect(titles.at(-1)).toBe('Call Mei')
  for (const title of titles.slice(0, -1)) expect(title).toMatch(/\p{Script=Han}/u)
})
