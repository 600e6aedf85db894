// Three people in browsers of their own edit one plan at the same time.
import { type Browser, expect, type Page } from '@playwright/test'
import type { HistoryStep } from '#contract/trip-history.ts'
import { seededRandom } from '../src/server/providers/sample/seeded-random.ts'
import { propertySize, propertyTimeoutMs } from '../src/testing/property-size.ts'
import { chromiumArguments, findChromium } from './chromium.ts'
import { TripPage } from './pages/trip-page.ts'
import { test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser, type Traveller } from './travellers.ts'

const edits = propertySize(12, 51)
const days = [1, 2, 3]
const places = ['Museum', 'Temple', 'Park', 'Market', 'Tower', 'Garden']
const marks = ['a', 'b', 'c']

interface Editor {
  page: Page
  trip: TripPage
  traveller: Traveller
  userId: string
  /** In every text that this person writes. */
  mark: string
}

test('three browsers end with one plan, and no change is lost unseen', { tag: '@desktop' }, async ({
  browser,
  baseURL: address,
}) => {
  test.setTimeout(propertyTimeoutMs)
  const baseURL = address ?? ''
  const launched = await Promise.all(
    [1, 2].map(() => browser.browserType().launch({ executablePath: findChromium(), args: chromiumArguments })),
  )
  const editors = await openEditors([browser, ...launched], baseURL)
  const [owner] = editors
  if (!owner) throw new Error('there is an owner')
  const tripId = owner.page.url().split('/').at(-1) ?? ''
  /** What the page took as saved. */
  const saved: string[] = []
  await Promise.all(
    editors.map(async (editor) => {
      for (let round = 0; round * editors.length < edits; round += 1) await editOnce(editor, round, saved)
    }),
  )

  await test.step('everybody sees the same plan', async () => {
    // The last changes may still be on their way to the server.
    await expect(async () => {
      const items = await owner.traveller.api.itinerary.list.query({ tripId })
      const stored = days.map((day) => items.flatMap((item) => (item.day === day ? item.title : [])))
      for (const { trip } of editors) expect(await Promise.all(days.map((day) => trip.titles(day)))).toEqual(stored)
    }).toPass({ timeout: 60_000 })
  })

  await test.step('whatever was saved is in the history, and undo took back only what its person wrote', async () => {
    const entries = (await readHistory(owner.traveller, tripId)).flatMap(({ changes }) => changes)
    const written = entries.flatMap(({ after }) => [after?.title, after?.notes])
    for (const text of saved) expect(written, text).toContain(text)
    for (const { action, actorId, before, after } of entries) {
      if (action !== 'item.restored' || !before || !after) continue
      const mark = editors.find(({ userId }) => userId === actorId)?.mark
      for (const field of ['title', 'notes'])
        if (before[field] !== after[field])
          expect(String(before[field]), `${action} of ${field}`).toContain(`· ${mark}`)
    }
  })
  await Promise.all(launched.map((one) => one.close()))
})

async function openEditors(browsers: readonly Browser[], baseURL: string): Promise<Editor[]> {
  const travellers = await Promise.all(browsers.map(() => newTraveller(baseURL)))
  const [owner] = travellers
  if (!owner) throw new Error('there is an owner')
  const { id: tripId } = await owner.api.trips.create.mutate({ destination: 'Chengdu', durationDays: days.length })
  for (const [index, title] of places.entries())
    await owner.api.itinerary.add.mutate({ tripId, kind: 'attraction', title, day: days[index % days.length] })
  return Promise.all(
    browsers.map(async (browser, index) => {
      const traveller = travellers[index] ?? owner
      if (traveller !== owner) {
        const { token } = await owner.api.companions.invite.mutate({ tripId, role: 'editor' })
        await traveller.api.companions.acceptInvite.mutate({ token })
      }
      const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', serviceWorkers: 'block' })
      await prepareBrowser(context, baseURL)
      const page = await context.newPage()
      await signInBrowser(page, traveller, baseURL)
      const trip = new TripPage(page)
      const followed = trip.waitUntilFollowed()
      await trip.open(tripId)
      await followed
      const { id: userId } = await traveller.api.accounts.me.query()
      return { page, trip, traveller, userId, mark: marks[index] ?? '' }
    }),
  )
}

/** What one person does next, by the plan as their page shows it. */
async function editOnce(editor: Editor, round: number, saved: string[]): Promise<void> {
  const { page, mark } = editor
  const draw = (what: string) => seededRandom(`${what} ${mark} ${round}`)
  const place = places[Math.floor(draw('place') * places.length)] ?? ''
  const text = `${place} · ${mark}${round}`
  const kind = draw('kind')
  if (kind < 0.15) return undo(page)
  const day = days[round % days.length] ?? 1
  if ((await titleOf(page, place).count()) === 0) return add(page, text, day, saved)
  if (kind < 0.25) return choose(page, place, 'Remove')
  if (kind < 0.4) return choose(page, place, `Day ${day}`)
  await rewrite(
    page,
    place,
    { field: kind < 0.7 ? 'Title' : 'Notes', text, side: draw('side') < 0.5 ? 'Yours' : 'Theirs' },
    saved,
  )
}

/** Somebody may remove it at this moment: then there is nothing to do any more. */
const goneMs = 5000

function titleOf(page: Page, place: string) {
  return page.locator('[data-title]').filter({ hasText: new RegExp(`^${place}`) })
}

async function undo(page: Page): Promise<void> {
  const answered = page.waitForResponse(/undo\.last/)
  await page.locator('body').press('Control+z')
  await answered
}

async function choose(page: Page, place: string, entry: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: titleOf(page, place) })
  const choice = page.getByRole('menuitem', { name: entry }).or(page.getByRole('menuitemcheckbox', { name: entry }))
  try {
    await row.getByRole('button', { name: /^Actions for/ }).click({ timeout: goneMs })
    await choice.click({ timeout: goneMs })
  } catch {
    // It is there already, or was removed.
    await page.keyboard.press('Escape')
  }
}

async function add(page: Page, text: string, day: number, saved: string[]): Promise<void> {
  await page.getByRole('button', { name: `Add to day ${day}`, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('combobox', { name: 'Add a place, a flight, a note…', exact: true }).fill(text)
  await sheet.getByRole('option', { name: `Add “${text}” as text` }).click()
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(sheet).toBeHidden()
  saved.push(text)
}

interface Rewriting {
  field: 'Title' | 'Notes'
  text: string
  /** What is kept where somebody else has written there meanwhile. */
  side: 'Yours' | 'Theirs'
}

async function rewrite(page: Page, place: string, { field, text, side }: Rewriting, saved: string[]): Promise<void> {
  const isOpen = await titleOf(page, place)
    .click({ timeout: goneMs })
    .then(
      () => true,
      () => false,
    )
  if (!isOpen) return
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(field, { exact: true }).fill(text)
  const isShown = async (sentence: string) => sheet.getByText(sentence).isVisible()
  let isKept = true
  await expect(async () => {
    if (await isShown('This item was removed while you were editing.')) {
      isKept = false
      await sheet.getByRole('button', { name: 'Cancel', exact: true }).click({ timeout: goneMs })
    } else if (await isShown('This item changed while you were editing')) {
      isKept = side === 'Yours'
      await sheet.getByRole('radio', { name: new RegExp(`${side}$`) }).check({ timeout: goneMs })
      await sheet.getByRole('button', { name: 'Save', exact: true }).click({ timeout: goneMs })
    } else if (await sheet.isVisible()) {
      await sheet.getByRole('button', { name: 'Save', exact: true }).click({ timeout: goneMs })
    }
    await expect(sheet).toBeHidden({ timeout: 2000 })
  }).toPass()
  if (isKept) saved.push(text)
}

async function readHistory({ api }: Traveller, tripId: string): Promise<HistoryStep[]> {
  const steps: HistoryStep[] = []
  let cursor: string | null = null
  do {
    const page: { items: HistoryStep[]; nextCursor: string | null } = await api.trips.history.query({
      tripId,
      limit: 100,
      cursor,
    })
    steps.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return steps
}
