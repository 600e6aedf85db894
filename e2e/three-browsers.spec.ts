// Three people in browsers of their own edit one plan at the same time.
import { type Browser, expect } from '@playwright/test'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { HistoryStep } from '#contract/trip-history.ts'
import { formatLocalTime, formatMoney } from '#lib/format.ts'
import { propertySize, propertyTimeoutMs } from '../src/testing/property-size.ts'
import { chromiumArguments, findChromium } from './chromium.ts'
import { days, PlanEditor, places, textOf, writtenFields } from './pages/plan-editor.ts'
import { test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser, type Traveller } from './travellers.ts'

/** Steps of the history: what changed nothing does not count. */
const edits = propertySize(12, 51)

test('three browsers end with one plan, and no change is lost unseen', { tag: '@desktop' }, async ({
  browser,
  traveller: owner,
  baseURL: address,
}) => {
  test.setTimeout(propertyTimeoutMs)
  const baseURL = address ?? ''
  const launched = await Promise.all(
    [1, 2].map(() => browser.browserType().launch({ executablePath: findChromium(), args: chromiumArguments })),
  )
  const tripId = await makeTrip(owner)
  const editors = await Promise.all(
    [browser, ...launched].map((each, index) => openEditor(each, { owner, tripId, baseURL, number: index + 1 })),
  )
  const before = (await readHistory(owner, tripId)).length
  const isDone = async () => (await readHistory(owner, tripId)).length - before >= edits
  await Promise.all(
    editors.map(async (editor) => {
      for (let round = 0; !(await isDone()); round += 1) await editor.editOnce(round)
    }),
  )

  await test.step('everybody sees what the server has', async () => {
    const plans = () => Promise.all(editors.map(({ trip }) => Promise.all(days.map((day) => trip.rows(day)))))
    const expectOnePlan = async () => {
      const items = await owner.api.itinerary.list.query({ tripId })
      const [first = [], ...others] = await plans()
      for (const other of others) expect(other).toEqual(first)
      for (const [index, day] of days.entries()) {
        const stored = items.filter((item) => item.day === day).map(factsOf)
        const shown = first[index] ?? []
        expect(shown).toHaveLength(stored.length)
        expect(shown.map((row, place) => stored[place]?.filter((fact) => !row.includes(fact)))).toEqual(
          stored.map(() => []),
        )
      }
    }
    // The last changes may still be on their way to the server.
    await expect(expectOnePlan).toPass({ timeout: 60_000 })
    // Nothing is on a page that the server does not know of.
    await editors[0]?.page.reload()
    await expect(expectOnePlan).toPass({ timeout: 60_000 })
  })

  await test.step('whatever was saved is in the history, and undo took back only what its person wrote', async () => {
    // Newest first.
    const entries = (await readHistory(owner, tripId)).flatMap(({ changes }) => changes)
    for (const { field, text, saw } of editors.flatMap(({ written }) => written)) {
      const entry = entries.findLast(({ after }) => textOf(after, field) === text)
      expect(entry, `${field}: ${text}`).toBeDefined()
      const replaced = textOf(entry?.before ?? null, field)
      const shown = field === 'start' && replaced !== '' ? formatLocalTime(replaced, 'en') : replaced
      // Whatever it replaced was on the page of its writer.
      if (saw !== null) expect(saw.includes(replaced) || saw.includes(shown), `${replaced} in ${saw}`).toBe(true)
    }
    for (const { action, actorId, before: taken, after } of entries) {
      if (action !== 'item.restored' || !taken || !after) continue
      const editor = editors.find(({ userId }) => userId === actorId)
      for (const field of writtenFields) {
        const text = textOf(taken, field)
        if (text !== textOf(after, field)) expect(editor?.wrote(field, text), `${field}: ${text}`).toBe(true)
      }
    }
  })
  await Promise.all(launched.map((one) => one.close()))
})

async function makeTrip({ api }: Traveller): Promise<string> {
  const { id: tripId } = await api.trips.create.mutate({ destination: 'Chengdu', durationDays: days.length })
  for (const [index, title] of places.entries()) {
    const place = { name: `${title} gate`, lat: 30.64 + index / 100, lng: 104.04 + index / 100 }
    await api.itinerary.add.mutate({ tripId, kind: 'attraction', title, place, day: days[index % days.length] })
  }
  return tripId
}

interface Seat {
  owner: Traveller
  tripId: string
  baseURL: string
  number: number
}

/** The first is the owner. */
async function openEditor(browser: Browser, { owner, tripId, baseURL, number }: Seat): Promise<PlanEditor> {
  const traveller = number === 1 ? owner : await newTraveller(baseURL)
  if (traveller !== owner) {
    const { token } = await owner.api.companions.invite.mutate({ tripId, role: 'editor' })
    await traveller.api.companions.acceptInvite.mutate({ token })
  }
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', serviceWorkers: 'block' })
  await prepareBrowser(context, baseURL)
  const page = await context.newPage()
  await signInBrowser(page, traveller, baseURL)
  const { id: userId } = await traveller.api.accounts.me.query()
  const editor = new PlanEditor(page, userId, number)
  const followed = editor.trip.waitUntilFollowed()
  await editor.trip.open(tripId)
  await followed
  return editor
}

/** What the row of an item says of it. */
function factsOf({ title, start, end, endsNextDay, place, cost, booking, notes }: ItineraryItem): string[] {
  return [
    title,
    start && formatLocalTime(start, 'en'),
    end && formatLocalTime(end, 'en', endsNextDay ? 1 : 0),
    place?.name,
    cost && formatMoney(cost, 'en'),
    booking === 'none' ? null : booking === 'booked' ? 'Booked' : 'To book',
    notes?.split('\n')[0],
  ].flatMap((fact) => fact || [])
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
