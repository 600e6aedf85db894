// Faults that people reported, with the values that are right. Forms and the map have theirs in features/trip-map; each family has its own
// tests beside the code too, and kinds that only a browser shows are in the journeys.
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { registerSchema } from '#contract/account.ts'
import { lineSchema } from '#contract/paging.ts'
import { createCallerAs, createUser, newItem } from '../testing/factories.ts'
import { kindredCases } from '../testing/kindred-cases.ts'
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

/** One check for each kind that shows on the server. `npm run test:reported` names a kind that no test shows. */
const checks: Record<string, (each: Case) => void | Promise<void>> = {
  'place.namesake': checkPlace,
  'place.qualifier': checkPlace,
  'place.traditional-chinese': checkPlace,
  'chat.date.month-prefix': checkDates,
  'chat.date.range': checkDates,
  'chat.time.of-day': checkTime,
  'chat.money': checkMoney,
  'text.invisible': (each) => {
    const code = z
      .string()
      .regex(/^U\+[\dA-F]+$/)
      .parse(each.input.title)
    const title = String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    expect(lineSchema.safeParse(title).error?.issues[0]?.code, each.id).toBe(each.right)
  },
  'email.trim': (each) => {
    const email = z.string().parse(JSON.parse(z.string().parse(each.input.email)))
    const account = { name: 'Lin', password: 'quiet river lantern', email }
    expect(`registered as ${registerSchema.parse(account).email}`, each.id).toBe(each.right)
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
    const composed = (text: unknown) => {
      const [, plain = '', form = 'NFC'] = /^(.*?)(?: \((NFC|NFD)\))?$/.exec(z.string().parse(text)) ?? []
      return plain.normalize(form)
    }
    await caller.trips.create({ destination: 'Paris', title: composed(each.input.title ?? each.input.said) })
    expect((await caller.trips.list({ text: composed(each.input.text) })).items, each.id).toHaveLength(1)
  },
  'check.stay-overlaps': async (each) => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const { id: tripId } = await caller.trips.create({ destination: '成都', durationDays: 3, startDate: '2027-04-05' })
    for (const text of z.array(z.string()).parse(each.input.items)) {
      const [start, end] = text.match(/\d\d:\d\d/g) ?? []
      const kind = text.startsWith('lodging') ? 'lodging' : 'attraction'
      await caller.itinerary.add({
        tripId,
        ...newItem({ kind, title: kind, start, end, endsNextDay: text.includes('+1') }),
      })
    }
    const { findings } = await caller.itinerary.check({ tripId })
    expect(JSON.stringify(findings), each.id).not.toContain('overlap')
  },
}

it.each(kindredCases)('$kind: $input is right', async (each) => {
  await checks[each.kind]?.(each)
})

describe.skipIf(cases.length === 0)('reported faults', () => {
  it.each(cases.filter(({ kind }) => checks[kind]))('$id, $kind is right', async (each) => {
    await checks[each.kind]?.(each)
  })
})
