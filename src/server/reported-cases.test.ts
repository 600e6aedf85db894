// Faults that people reported, with the values that are right. Forms and the map have theirs in features/trip-map; each family has its own
// tests beside the code too, and kinds that only a browser shows are in the journeys.
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { registerSchema } from '#contract/account.ts'
import { lineSchema } from '#contract/paging.ts'
import { createCallerAs, createUser, newItem } from '../testing/factories.ts'
import { type ReportedCase as Case, reportedCases as cases } from '../testing/reported-cases.ts'
import { useTestContainer } from '../testing/test-container.ts'
import { hashPassword, verifyPassword } from './accounts/password.ts'
import { requestScopeOf } from './http/request-scope.ts'
import { contextFor, guidesOf } from './providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from './providers/chat-model/rules/reading/reader.ts'
import { clockTimesIn } from './providers/chat-model/rules/reading/values/clock-times.ts'
import { createGazetteerGeocoding } from './providers/geocoding/gazetteer-geocoding.ts'
import { createShippedGuides } from './providers/shipped-data/guides/guides.ts'

const guides = createShippedGuides()
const geocoding = createGazetteerGeocoding(guides)
const opened = useTestContainer()

const textOf = ({ input }: Case) => z.string().parse(input.text ?? input.destination ?? input.title)

/** "near 46.20,6.15", "Geneva CH": what of it can be compared. */
async function checkPlace(each: Case) {
  const [found] = (await geocoding.search(textOf(each), { limit: 1 })).items
  const [, lat, lng] = /(-?\d+\.\d+), ?(-?\d+\.\d+)/.exec(each.right) ?? []
  const country = /\b([A-Z]{2})\b(?! *near \d)?/.exec(each.right.replace(/^near [^A-Z]+/, ''))?.[1]
  if (country) expect(found?.country, each.id).toBe(country)
  if (!lat || !lng) return
  expect(Math.abs((found?.lat ?? 0) - Number(lat)), each.id).toBeLessThan(0.2)
  expect(Math.abs((found?.lng ?? 0) - Number(lng)), each.id).toBeLessThan(0.2)
}

function read(text: string) {
  const center = guidesOf([guides.byId('chengdu')])
  const known = { startDate: null, days: 3, items: [], party: { adults: 2, children: 0 }, currency: 'CNY' }
  return readMessage(text, contextFor(known, center, '2026-11-25')).slots
}

function checkDates(each: Case) {
  const { startDate, days } = read(textOf(each))
  const [start] = /\d{4}-\d\d-\d\d/.exec(each.right) ?? []
  const count = /(\d+) days/.exec(each.right)?.[1]
  if (each.kind === 'chat.date.month-prefix') expect(startDate, each.id).toBeUndefined()
  else if (start) expect(startDate, each.id).toBe(start)
  if (count) expect(days, each.id).toBe(Number(count))
}

function checkMoney(each: Case) {
  const { budget } = read(textOf(each))
  const [, total, currency, amount] = /(total )?([A-Z]{3}) (\d+)/.exec(each.right) ?? []
  expect(budget?.currency, each.id).toBe(currency)
  expect((budget?.amount ?? 0) * (total && budget?.perPerson ? 2 : 1), each.id).toBe(Number(amount))
}

function checkTime(each: Case) {
  const [, right] = /^(\d\d:\d\d)/.exec(each.right) ?? []
  const times = clockTimesIn(textOf(each)).map(({ time }) => time)
  expect(times, each.id).toContain(right)
}

function request(headers: Record<string, string>): IncomingMessage {
  const message = new IncomingMessage(new Socket())
  Object.assign(message.headers, headers)
  return message
}

const nfd = (text: string) => text.normalize('NFD')

/** One check for each kind; a kind without one fails, so that a new family is not forgotten. */
const checks: Record<string, (each: Case) => void | Promise<void>> = {
  'place.namesake': checkPlace,
  'place.qualifier': checkPlace,
  'place.traditional-chinese': checkPlace,
  'chat.date.month-prefix': checkDates,
  'chat.date.range': checkDates,
  'chat.time.of-day': checkTime,
  'chat.money': checkMoney,
  'text.invisible': (each) => {
    expect(lineSchema.safeParse('\u200B').success, each.id).toBe(false)
  },
  'email.trim': (each) => {
    const account = { name: 'Lin', password: 'quiet river lantern', email: 'spaced@example.com ' }
    expect(registerSchema.parse(account).email, each.id).toBe('spaced@example.com')
  },
  'password.normalisation': async (each) => {
    const password = /^(.*) in NFC$/.exec(z.string().parse(each.input.register ?? each.input.changePassword))?.[1] ?? ''
    expect(await verifyPassword(await hashPassword(password.normalize('NFC')), nfd(password)), each.id).toBe(true)
  },
  'proxy.chained-headers': (each) => {
    const headers = z.record(z.string(), z.string()).parse(each.input.headers)
    expect(requestScopeOf(request(headers), { trustProxy: true }).origin, each.id).toBe('https://trips.example.com')
  },
  'search.accents': async (each) => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    await caller.trips.create({ destination: 'Paris', title: 'Musée et café'.normalize('NFC') })
    for (const text of [nfd('café'), 'cafe', 'ＣＡＦＥ', 'musee'])
      expect((await caller.trips.list({ text })).items, `${each.id} ${text}`).toHaveLength(1)
  },
  'check.stay-overlaps': async (each) => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const { id: tripId } = await caller.trips.create({ destination: '成都', durationDays: 3, startDate: '2027-04-05' })
    const stay = each.id === 'bug-086' ? { start: '15:00' } : { start: '15:00', end: '11:00', endsNextDay: true }
    const walk = each.id === 'bug-086' ? { start: '15:30', end: '20:00' } : { start: '18:00', end: '20:00' }
    await caller.itinerary.add({ tripId, ...newItem({ kind: 'lodging', title: 'Hotel', ...stay }) })
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Walk', ...walk }) })
    const { findings } = await caller.itinerary.check({ tripId })
    expect(JSON.stringify(findings), each.id).not.toContain('overlap')
  },
}

/** Shown by journeys, and by tests of the browser's code. */
const elsewhere = new Set([
  'form.money.decimal-comma',
  'form.coordinates',
  'map.antimeridian',
  'order.equal-keys',
  'ime.escape',
  'ime.enter-229',
  'retry.idempotency',
  'item.exactly-24h',
  'layout.narrow',
  'layout.short',
  'url.malformed',
  'clock.skew',
  'trip.auto-title',
])

describe.skipIf(cases.length === 0)('reported faults', () => {
  it.each([...new Set(cases.map(({ kind }) => kind))])('%s is right', async (kind) => {
    const check = checks[kind]
    if (!check) return expect(elsewhere, `no check for ${kind}`).toContain(kind)
    for (const each of cases.filter((candidate) => candidate.kind === kind)) await check(each)
  })
})
