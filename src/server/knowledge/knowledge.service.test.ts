import { beforeAll, expect, test } from 'vitest'
import { knowledgeLimits } from '#contract/limits.ts'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()
beforeAll(() => opened.container.jobs.start())

async function scene() {
  const { container } = opened
  const [owner, viewer, stranger] = await Promise.all([
    createUser(container),
    createUser(container),
    createUser(container),
  ])
  const trip = await createTrip(container, owner)
  await addMember(container, trip.id, viewer, 'viewer')
  return {
    tripId: trip.id,
    owner: createCallerAs(container, owner),
    viewer: createCallerAs(container, viewer),
    stranger: createCallerAs(container, stranger),
  }
}

test('a note is pending at first, is indexed in the background and is then found by words and meaning', async () => {
  const { owner, viewer, stranger, tripId } = await scene()
  const note = await owner.knowledge.create({
    tripId,
    title: 'Visa papers',
    content: 'Two photos and the bank statement go to the consulate.',
    tags: ['documents', 'documents'],
  })
  expect(note).toMatchObject({ indexStatus: 'pending', language: 'en', tags: ['documents'], canEdit: true, version: 1 })
  await expect.poll(() => owner.knowledge.status({ tripId })).toEqual({ pending: 0, indexed: 1, failed: 0 })
  const { items } = await viewer.knowledge.search({ query: 'consulate photos' })
  expect(items).toMatchObject([
    { entryId: note.id, foundBy: ['words', 'meaning', 'rerank'], matchedWords: ['photos', 'consulate'] },
  ])
  const [hit] = items
  expect(hit?.highlights.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['photos', 'consulate'])
  expect((await stranger.knowledge.search({ query: 'consulate photos' })).items).toEqual([])
})

test('Chinese finds English and English finds Chinese', async () => {
  const { owner, tripId } = await scene()
  const english = await owner.knowledge.create({
    tripId,
    title: 'Museum',
    content: 'Closed on Mondays, free in the evening.',
  })
  const chinese = await owner.knowledge.create({ tripId, title: '高铁票', content: '提前十五天放票，身份证取票。' })
  await expect.poll(async () => (await owner.knowledge.status({ tripId })).indexed).toBe(2)
  expect((await owner.knowledge.search({ query: '博物馆', tripId })).items[0]?.entryId).toBe(english.id)
  expect((await owner.knowledge.search({ query: 'high-speed train tickets', tripId })).items[0]?.entryId).toBe(
    chinese.id,
  )
})

test('a misspelled word still finds its note', async () => {
  const { owner, tripId } = await scene()
  const note = await owner.knowledge.create({ tripId, title: 'Louvre', content: 'Enter through the Carrousel.' })
  await owner.knowledge.create({ tripId, title: 'Lunch', content: 'Soup at noon.' })
  await expect.poll(async () => (await owner.knowledge.status({ tripId })).indexed).toBe(2)
  const { items } = await owner.knowledge.search({ query: 'carousell', tripId })
  expect(items[0]?.entryId).toBe(note.id)
})

test('a changed note is found by its new text only, and a removed one no more', async () => {
  const { owner, tripId } = await scene()
  const note = await owner.knowledge.create({ tripId, title: 'Dinner', content: 'Hotpot near the station.' })
  await expect.poll(async () => (await owner.knowledge.get({ entryId: note.id })).indexStatus).toBe('indexed')
  const changed = await owner.knowledge.update({ entryId: note.id, version: 1, content: 'Dumplings by the river.' })
  expect(changed).toMatchObject({ version: 2, title: 'Dinner' })
  await expect
    .poll(async () => (await owner.knowledge.search({ query: 'dumplings', tripId })).items[0]?.excerpt)
    .toContain('Dumplings')
  expect((await owner.knowledge.search({ query: 'hotpot', tripId })).items[0]?.foundBy ?? []).not.toContain('words')
  await owner.knowledge.remove({ entryId: note.id })
  expect((await owner.knowledge.search({ query: 'dumplings', tripId })).items).toEqual([])
  expect((await owner.knowledge.list({ tripId })).items).toEqual([])
})

test('filters by tag, trip and personal notes; pages follow one another', async () => {
  const { owner, tripId } = await scene()
  for (const title of ['One', 'Two', 'Three'])
    await owner.knowledge.create({ tripId, title, content: 'of the trip', tags: ['a'] })
  await owner.knowledge.create({ title: 'Mine', content: 'for me alone', tags: ['a', 'b'] })
  const first = await owner.knowledge.list({ tripId, limit: 2 })
  expect(first.items.map(({ title }) => title)).toEqual(['Three', 'Two'])
  const second = await owner.knowledge.list({ tripId, limit: 2, cursor: first.nextCursor })
  expect(second).toMatchObject({ items: [{ title: 'One' }], nextCursor: null })
  expect((await owner.knowledge.list({ personal: true })).items.map(({ title }) => title)).toEqual(['Mine'])
  expect((await owner.knowledge.list({ tags: ['a', 'b'] })).items.map(({ title }) => title)).toEqual(['Mine'])
  expect(await owner.knowledge.tags({})).toEqual([
    { tag: 'a', count: 4 },
    { tag: 'b', count: 1 },
  ])
})

test('a viewer reads and may not write; a stranger learns nothing', async () => {
  const { owner, viewer, stranger, tripId } = await scene()
  const { id: entryId } = await owner.knowledge.create({ tripId, title: 'Visa', content: 'Two photos.' })
  const mine = await owner.knowledge.create({ title: 'Diary', content: 'Mine alone.' })
  expect(await viewer.knowledge.get({ entryId })).toMatchObject({ canEdit: false })
  const refusals = async (calls: Promise<unknown>[]) =>
    new Set((await Promise.all(calls.map(failureOf))).map((failure) => failure?.code))
  const refusedToViewers = await refusals([
    viewer.knowledge.update({ entryId, title: 'Changed' }),
    viewer.knowledge.remove({ entryId }),
    viewer.knowledge.retryIndexing({ entryId }),
    viewer.knowledge.retryIndexing({ tripId }),
    viewer.knowledge.create({ tripId, title: 'New', content: '' }),
  ])
  expect(refusedToViewers).toEqual(new Set(['FORBIDDEN']))
  const hidden = await refusals([
    stranger.knowledge.get({ entryId }),
    stranger.knowledge.update({ entryId, title: 'Changed' }),
    stranger.knowledge.remove({ entryId }),
    stranger.knowledge.list({ tripId }),
    stranger.knowledge.search({ query: 'photos', tripId }),
    stranger.knowledge.status({ tripId }),
    stranger.knowledge.tags({ tripId }),
    stranger.knowledge.retryIndexing({ entryId }),
    stranger.knowledge.retryIndexing({ tripId }),
    stranger.knowledge.create({ tripId, title: 'New', content: '' }),
    viewer.knowledge.get({ entryId: mine.id }),
    viewer.knowledge.update({ entryId: mine.id, title: 'Changed' }),
    viewer.knowledge.remove({ entryId: mine.id }),
  ])
  expect(hidden).toEqual(new Set(['NOT_FOUND']))
})

test('two people who change one note do not overwrite each other', async () => {
  const { owner, tripId } = await scene()
  const note = await owner.knowledge.create({ tripId, title: 'Plan', content: 'First.' })
  await owner.knowledge.update({ entryId: note.id, version: 1, content: 'Second.' })
  const failure = await failureOf(owner.knowledge.update({ entryId: note.id, version: 1, content: 'Third.' }))
  expect(failure).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { content: 'Second.', version: 2 } } })
})

test('a note may be as long as its limit says, and no longer', async () => {
  const { owner } = await scene()
  const content = 'Hotpot. '
    .repeat(knowledgeLimits.contentCharacters / 8)
    .trim()
    .padEnd(knowledgeLimits.contentCharacters, '!')
  const { id: entryId } = await owner.knowledge.create({ title: 'Long', content })
  expect((await owner.knowledge.get({ entryId })).content).toBe(content)
  expect(await failureOf(owner.knowledge.update({ entryId, content: `${content}x` }))).toMatchObject({
    code: 'INVALID_INPUT',
  })
})

test('an HTML clipping is kept as Markdown, without scripts and links', async () => {
  const { owner } = await scene()
  const html =
    '<h2>Getting there</h2><p>Take the <a href="https://example.com">ferry</a>.</p><script>alert(1)</script><ul><li>Tickets</li></ul>'
  const note = await owner.knowledge.create({ title: 'Island', content: html, format: 'html' })
  expect(note.content).toContain('## Getting there')
  expect(note.content).toContain('Take the ferry.')
  expect(note.content).toContain('- Tickets')
  expect(note.content).not.toContain('alert')
})
