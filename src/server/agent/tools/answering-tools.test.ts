import { describe, expect, it } from 'vitest'
import { agentCardSchema } from '#contract/agent-card.ts'
import { type ItineraryItem, newItemSchema } from '#contract/itinerary.ts'
import type { ItineraryFinding } from '#contract/itinerary-check.ts'
import { locales } from '#contract/locale.ts'
import { callAgentTool, chengduTrip, parisTrip, runTurn } from '../../../testing/agent-turn.ts'
import { summarizeBudget } from '../../budget/summarize-budget.ts'
import { AppError } from '../../kernel/app-error.ts'
import { answeringTools } from '../stages/answering.ts'
import { bestTime } from './best-time.ts'
import { budgetStatus } from './budget-status.ts'
import { checkFeasibility } from './check-feasibility.ts'
import { convertCurrency } from './convert-currency.ts'
import { countryFacts } from './country-facts.ts'
import { entryRequirements } from './entry-requirements.ts'
import { estimateBudget } from './estimate-budget.ts'
import { getWeather } from './get-weather.ts'
import { packingList } from './packing-list.ts'

type Options = Parameters<typeof callAgentTool>[2]
const tokyo = { name: '东京', lat: 35.6764, lng: 139.65, zone: 'Asia/Tokyo', country: 'JP' }
const tokyoTrip = chengduTrip({ destination: tokyo })
const undated = parisTrip({ startDate: null, durationDays: null })

const item = (fields: Partial<ItineraryItem>): ItineraryItem => ({
  ...newItemSchema.parse({ kind: 'attraction', title: 'Somewhere' }),
  id: '0190aaaa-0000-7000-8000-0000000000aa',
  tripId: '0190aaaa-0000-7000-8000-000000000001',
  position: 'a',
  version: 1,
  outcome: null,
  rating: null,
  ...fields,
})
const outputOf = async (tool: Parameters<typeof callAgentTool>[0], args: object, options?: Options) =>
  (await callAgentTool(tool, { ...args }, options)).output

describe('money, borders and countries', () => {
  it.each([
    [{ amount: 5000, from: '日元' }, 'JPY', 'CNY'],
    [{ amount: 100, from: 'dollars', to: 'RMB' }, 'USD', 'CNY'],
    [{ amount: 100, to: 'JPY' }, 'CNY', 'JPY'],
    [{}, 'JPY', 'CNY'],
  ])('%o converts %s to %s', async (args, from, to) => {
    expect(await outputOf(convertCurrency, args, { trip: tokyoTrip })).toMatchObject({
      status: 'ok',
      from: { currency: from },
      to: { currency: to },
    })
  })

  it('knows no doubloons', async () => {
    expect(await outputOf(convertCurrency, { from: 'doubloons' })).toMatchObject({
      status: 'unknown_currency',
      unknown: ['doubloons'],
    })
  })

  it('reads passports by country and by people, and never guesses one', async () => {
    expect(await outputOf(entryRequirements, {}, { trip: tokyoTrip })).toMatchObject({
      rule: 'visa-required',
      assumedNationality: true,
      url: expect.stringContaining('https://'),
    })
    expect(await outputOf(entryRequirements, { nationality: '美国护照' }, { trip: tokyoTrip })).toMatchObject({
      rule: 'visa-free',
      maxDays: 90,
      assumedNationality: false,
    })
    expect(await outputOf(entryRequirements, {}, { trip: parisTrip() })).toMatchObject({ status: 'no_nationality' })
    expect(await outputOf(entryRequirements, { nationality: 'Mordor' })).toMatchObject({ status: 'unknown_country' })
    expect(await outputOf(entryRequirements, { nationality: 'Peru', destination: 'Japan' })).toMatchObject({
      status: 'unknown',
    })
  })

  it('knows plugs, water, tipping and emergency numbers, and says where nothing is known', async () => {
    expect(await outputOf(countryFacts, {}, { trip: tokyoTrip })).toMatchObject({
      needsAdapter: true,
      water: expect.any(String),
      tipping: expect.any(String),
      emergency: { police: '110' },
      currency: 'JPY',
      hoursAhead: 1,
    })
    const { output, card } = await callAgentTool(countryFacts, { topics: ['plugs', 'water'] }, { trip: tokyoTrip })
    expect(output).toMatchObject({ needsAdapter: true, tipping: null, phrases: [] })
    expect(card).toMatchObject({ rows: [{ label: 'Plugs' }, { label: 'Tap water' }] })
    expect(await outputOf(countryFacts, { country: 'Peru' })).toMatchObject({ status: 'none', plugs: [] })
    expect(await outputOf(countryFacts, { country: 'Mordor' })).toMatchObject({ status: 'unknown_country' })
  })
})

describe('budget', () => {
  it('estimates three levels that rise, and which of them fits', async () => {
    const { output } = await callAgentTool(estimateBudget, { budget: { amount: 800_000, currency: 'CNY' } })
    expect(output).toMatchObject({ status: 'ok', includesTravel: true, fits: 'balanced' })
    expect(await outputOf(estimateBudget, {}, { trip: undated })).toMatchObject({ status: 'no_days' })
    expect(await outputOf(estimateBudget, { city: 'Lima', days: 3 })).toMatchObject({ status: 'no_data' })
  })

  it('adds up the plan in the currency of the trip', async () => {
    const cny = (amount: number) => ({ amount, currency: 'CNY' })
    const itinerary = [
      item({ day: 1, cost: cny(10_000), booking: 'booked' }),
      item({
        id: '0190aaaa-0000-7000-8000-0000000000ab',
        kind: 'lodging',
        day: 1,
        cost: { amount: 10_000, currency: 'USD' },
      }),
      item({ id: '0190aaaa-0000-7000-8000-0000000000ac', day: 2, title: 'Unpriced' }),
    ]
    expect(await outputOf(budgetStatus, {}, { trip: chengduTrip({ itinerary }) })).toMatchObject({
      planned: cny(77_080),
      booked: cny(10_000),
      left: cny(222_920),
      unpriced: ['Unpriced'],
      byCategory: [
        { category: 'lodging', amount: cny(67_080) },
        { category: 'sights', amount: cny(10_000) },
      ],
      spent: cny(0),
      spentByCategory: [],
    })
  })

  it('names what was spent beside what is planned', async () => {
    const cny = (amount: number) => ({ amount, currency: 'CNY' })
    const trip = chengduTrip({ itinerary: [item({ day: 1, cost: cny(10_000) })] })
    const [category, amount] = ['shopping', cny(290_000)] as const
    const empty = summarizeBudget(trip, [], [], { table: null, today: '2026-12-05' })
    const summary = { ...empty, actual: amount, byCategory: [{ category, planned: cny(0), actual: amount }] }
    const deps = { budget: { summary: async () => summary } }
    expect(await callAgentTool(budgetStatus, {}, { trip, deps })).toMatchObject({
      output: {
        planned: cny(10_000),
        spent: amount,
        leftToSpend: cny(10_000),
        spentByCategory: [{ category: 'other', amount }],
      },
      card: { notes: [expect.stringContaining('2,900')] },
    })
    const { tools, text } = await runTurn({ trip, text: 'How much have we spent so far?', deps })
    expect(tools).toContain('budget_status')
    expect(text).toContain('Spent so far: CN¥2,900')
  })
})

describe('season and preparation', () => {
  it('names the best months, by activity too', async () => {
    expect(await outputOf(bestTime, {})).toMatchObject({ status: 'ok', best: [4, 5, 9, 10], asked: 12 })
    expect(await outputOf(bestTime, { city: '哈尔滨', activities: ['滑雪'] })).toMatchObject({
      best: expect.arrayContaining([1, 12]),
    })
    expect(await outputOf(bestTime, { city: 'Narnia' })).toMatchObject({ status: 'unknown_place' })
  })

  it('gives the weather of the dates, of a month, and of the year where dates are open', async () => {
    expect(await outputOf(getWeather, {})).toMatchObject({ assumed: false, months: [] })
    expect(await outputOf(getWeather, { month: 7 })).toMatchObject({ assumed: true, months: [{ month: 7 }] })
    const { output, card } = await callAgentTool(getWeather, {}, { trip: undated })
    expect(output).toMatchObject({ assumed: true, unknownCity: null, months: expect.any(Array) })
    expect(card).toMatchObject({ type: 'weather', months: expect.any(Array), days: [] })
    expect(await outputOf(getWeather, { city: 'Narnia' })).toMatchObject({ unknownCity: 'Narnia' })
  })

  it('packs for weather, party and activities', async () => {
    const trip = chengduTrip({ party: { adults: 2, children: 1 } })
    const { output } = await callAgentTool(packingList, { activities: ['hiking'] }, { trip })
    expect(JSON.stringify(output)).toContain('Hiking shoes')
    expect(output).toMatchObject({
      groups: expect.arrayContaining([expect.objectContaining({ title: 'For the children' })]),
    })
    expect(JSON.stringify(await outputOf(packingList, {}, { trip: tokyoTrip }))).toContain('Plug adapter')
  })
})

describe('feasibility', () => {
  const busy = [
    item({ day: 1, start: '08:00', end: '13:00' }),
    item({ id: '0190aaaa-0000-7000-8000-0000000000ab', day: 1, start: '13:30', end: '19:00' }),
  ]
  const checkedAs = (findings: ItineraryFinding[]) => ({
    itineraryCheck: { check: async () => ({ status: 'checked' as const, findings, unchecked: [], exhausted: [] }) },
  })

  it('calls a day full, and impossible where a rule is broken', async () => {
    const trip = chengduTrip({ itinerary: busy })
    expect(await outputOf(checkFeasibility, { day: 1 }, { trip })).toMatchObject({
      days: [{ state: 'full', items: 2 }],
    })
    const finding = { code: 'time.overlap' as const, day: 1, itemIds: busy.map(({ id }) => id), params: {}, fixes: [] }
    const broken = await callAgentTool(checkFeasibility, {}, { trip, deps: checkedAs([finding]) })
    expect(broken.output).toMatchObject({ days: [{ state: 'impossible', problems: [expect.any(String)] }, {}, {}] })
  })

  it('says how much time is missing on the way from one item to the next', async () => {
    const [first, second] = busy
    const params = { minutes: 2 }
    const itemIds = busy.map(({ id }) => id)
    const findings = [{ code: 'time.overlap' as const, day: 1, itemIds, params, fixes: [] }]
    // The plan lists them in no order of time.
    const trip = chengduTrip({ itinerary: [second, first].flatMap((each) => each ?? []) })
    const { output } = await callAgentTool(checkFeasibility, { day: 1 }, { trip, deps: checkedAs(findings) })
    const sentence = `${second?.title} starts 2 min before you can get there from ${first?.title}.`
    expect(output).toMatchObject({ days: [{ problems: [sentence] }] })
  })

  it('says that there is nothing to check, or no such day', async () => {
    expect(await outputOf(checkFeasibility, {})).toMatchObject({ status: 'empty' })
    expect(await outputOf(checkFeasibility, { day: 9 })).toMatchObject({ status: 'no_such_day' })
  })
})

describe('every answering tool', () => {
  const least: Record<string, Record<string, unknown>> = {
    place_facts: { name: '金沙' },
    route_between: { from: 'airport', to: 'center' },
    compare_options: { way: {} },
    search_knowledge: { query: 'visa' },
  }
  const itinerary = [item({ day: 1, start: '09:00', end: '10:00', cost: { amount: 100, currency: 'CNY' } })]
  const names = answeringTools(Object.create(null)).map(({ name }) => name)
  const create = (name: string) => (deps: Parameters<typeof answeringTools>[0]) => {
    const tool = answeringTools(deps).find((each) => each.name === name)
    if (!tool) throw new Error(name)
    return tool
  }

  it.each(names.flatMap((name) => locales.map((locale) => ({ name, locale }))))(
    '$name answers in $locale with a card that the contract knows',
    async ({ name, locale }) => {
      const result = await callAgentTool(create(name), least[name] ?? {}, { locale, trip: chengduTrip({ itinerary }) })
      expect(result.summary.length).toBeGreaterThan(0)
      if (result.card) expect(agentCardSchema.safeParse(result.card).error).toBeUndefined()
    },
  )

  it.each(names)('%s reads no trip of others', async (name) => {
    const deps = {
      trips: {
        get: async () => {
          throw new AppError('NOT_FOUND')
        },
      },
    }
    await expect(callAgentTool(create(name), least[name] ?? {}, { deps })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
