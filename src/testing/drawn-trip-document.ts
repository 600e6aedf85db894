// Trips as documents, drawn at random: with people, splits, candidates and everything else that a document can hold.
import fc from 'fast-check'
import type { SplitMode } from '#contract/budget.ts'
import { itemKindSchema } from '#contract/itinerary.ts'
import type { TripDocument } from '#contract/trip-document.ts'

const place = fc.record({
  name: fc.constantFrom('成都', 'Paris', "O'Brien & Sons"),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  zone: fc.constantFrom('Asia/Shanghai', 'Europe/Paris', 'America/St_Johns'),
  country: fc.constantFrom('CN', 'FR', 'CA'),
})
const line = fc.constantFrom('Panda base', '熊猫基地', 'a "quoted" <b>\\', '👨‍👩‍👧 outing')
const time = fc.option(fc.constantFrom('00:00', '09:30', '23:59'))
const item = fc.record({
  kind: fc.constantFrom(...itemKindSchema.options),
  title: line,
  day: fc.option(fc.integer({ min: 1, max: 4 })),
  start: time,
  end: time,
  endsNextDay: fc.boolean(),
  zone: fc.option(fc.constantFrom('Asia/Tokyo', 'Europe/Rome')),
  endZone: fc.option(fc.constantFrom('Asia/Tokyo', 'Europe/Rome')),
  place: fc.option(place.map(({ name, lat, lng }) => ({ name, lat, lng, address: '1 Road' }))),
  cost: fc.option(fc.record({ amount: fc.nat(), currency: fc.constantFrom('CNY', 'JPY', 'KWD') })),
  booking: fc.constantFrom('none' as const, 'needed' as const, 'booked' as const),
  confirmationCode: fc.option(fc.constantFrom('QX7TRP', '号 12')),
  freeCancelUntil: fc.option(fc.constantFrom('2027-01-30', '2027-01-30T18:00')),
  source: fc.option(fc.constant({ name: 'A guide', url: 'https://example.com/', kind: 'estimated' as const })),
  links: fc.array(fc.record({ title: fc.constantFrom('', 'Tickets'), url: fc.constant('https://example.com/t?a=1') }), {
    maxLength: 3,
  }),
  notes: fc.constantFrom('', 'line\nline', '{"json": true}'),
  pinned: fc.boolean(),
  outcome: fc.option(fc.constantFrom('done' as const, 'skipped' as const)),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
})
const task = fc.record({
  stage: fc.constantFrom('pre' as const, 'on' as const, 'post' as const),
  title: line,
  description: fc.constantFrom('', 'details'),
  status: fc.constantFrom('todo' as const, 'done' as const, 'skipped' as const),
  priority: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
  dueOn: fc.option(fc.constantFrom('2027-01-31', '2028-02-29')),
  isMine: fc.boolean(),
})
const price = fc.record({ amount: fc.integer({ min: 1, max: 1_000_000 }), currency: fc.constantFrom('CNY', 'JPY') })
const ids = fc.uuid({ version: 4 })
const candidate = fc.record({
  kind: fc.constantFrom(...itemKindSchema.options),
  title: line,
  place: fc.constant(null),
  cost: fc.option(price),
  booking: fc.constantFrom('none' as const, 'needed' as const),
  confirmationCode: fc.constant(null),
  freeCancelUntil: fc.constant(null),
  source: fc.constant(null),
  links: fc.constant<{ title: string; url: string }[]>([]),
  notes: fc.constantFrom('', 'cheaper'),
  isMine: fc.boolean(),
  hasMyVote: fc.boolean(),
})
const packingItem = fc.record({
  title: line,
  count: fc.integer({ min: 1, max: 9 }),
  isMine: fc.boolean(),
  bag: fc.option(line),
  isPacked: fc.boolean(),
})
const expense = fc.record({
  title: line,
  amount: price,
  payer: fc.nat(),
  category: fc.constantFrom('food' as const, 'lodging' as const),
  spentOn: fc.constantFrom('2027-04-30', '2027-05-02'),
  mode: fc.constantFrom<SplitMode>('equal', 'shares', 'exact', 'itemized', 'none'),
  taking: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
  item: fc.nat(),
})
const file = fc.record({
  name: fc.constantFrom('Ticket.pdf', '发票.jpg'),
  kind: fc.constantFrom('ticket' as const, 'photo' as const),
  mediaType: fc.constantFrom('application/pdf', 'image/jpeg'),
  size: fc.nat(),
  sha256: fc.constantFrom('ab'.repeat(32), '01'.repeat(32)),
  target: fc.nat(),
})
const note = fc.record({
  title: line,
  content: fc.constantFrom('', '# A\n\nb', '两行\n字'),
  tags: fc.subarray(['visa', '美食']),
  source: fc.option(fc.constant('https://example.com/')),
})
const parts = fc.record({
  ids: fc.uniqueArray(ids, { minLength: 20, maxLength: 20 }),
  people: fc.uniqueArray(ids, { minLength: 1, maxLength: 4 }),
  self: fc.nat(),
  candidates: fc.array(candidate, { maxLength: 3 }),
  packing: fc.array(packingItem, { maxLength: 5 }),
  expenses: fc.array(expense, { maxLength: 6 }),
  notes: fc.array(note, { maxLength: 3 }),
  files: fc.array(file, { maxLength: 4 }),
  hasBrief: fc.boolean(),
  stops: fc.array(fc.record({ place, nights: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 4 }),
  items: fc.array(item, { maxLength: 12 }),
  tasks: fc.array(task, { maxLength: 6 }),
  title: line,
  budget: fc.option(fc.nat()),
  currency: fc.constantFrom('CNY', 'JPY'),
  stage: fc.constantFrom('pre' as const, 'on' as const, 'post' as const),
})

type Drawn = typeof parts extends fc.Arbitrary<infer Value> ? Value : never

function expenseOf(
  { payer, taking, mode, item, ...fields }: Drawn['expenses'][number],
  people: readonly string[],
  itemIds: readonly string[],
  id: string | undefined,
): TripDocument['expenses'][number] {
  const { amount, currency } = fields.amount
  const parts = people.map((userId, index) => ({
    userId,
    ...(mode === 'shares' && { share: taking[index] ?? 1 }),
    ...(mode === 'exact' && { amount: { amount: index === 0 ? amount : 0, currency } }),
  }))
  const lines = taking.map((each, index) => ({
    title: index === 0 ? '' : `Course ${index}`,
    amount: { amount: each, currency },
    userIds: people.slice(index % people.length),
  }))
  return {
    ...fields,
    paidBy: people[payer % people.length] ?? '',
    id,
    itemId: itemIds[item % 4] ?? null,
    split: { mode, ...(mode === 'itemized' ? { lines } : mode !== 'none' && { parts }) },
    rate: 1.25,
    rateDate: '2027-04-30',
    inTripCurrency: { amount: Math.round(amount * 1.25), currency: 'CNY' },
  }
}

/** None where there is nothing that it could belong to. */
function filesOf(
  { target, ...file }: Drawn['files'][number],
  itemIds: readonly string[],
  expenseIds: readonly string[],
): TripDocument['files'] {
  const links = {
    itemIds: itemIds.filter((_, index) => index === target % 13),
    expenseIds: expenseIds.filter((_, index) => index === target % 7),
  }
  return links.itemIds.length + links.expenseIds.length > 0 ? [{ ...file, ...links }] : []
}

function toDocument({ stops, items, tasks, title, budget, currency, stage, ...drawn }: Drawn): TripDocument {
  const people = drawn.people.toSorted()
  const self = people[drawn.self % people.length] ?? ''
  const sorted = items.toSorted((a, b) => (a.day ?? 99) - (b.day ?? 99))
  const itemIds = sorted.map((_, index) => drawn.ids[index] ?? '')
  const expenseIds = drawn.expenses.map((_, index) => drawn.ids[12 + index] ?? '')
  const candidates = drawn.candidates
    .toSorted((a, b) => Number(b.hasMyVote) - Number(a.hasMyVote))
    .map(({ isMine, hasMyVote, ...fields }) => ({
      ...fields,
      addedBy: isMine ? self : null,
      votes: hasMyVote ? [self] : [],
    }))
  const relaxed = { type: 'drop-item' as const, itemId: itemIds[0] ?? '', title: 'x' }
  const brief = {
    days: { value: 4, origin: 'stated' as const, words: 'four days' },
    relaxations: { value: itemIds.length > 0 ? [relaxed] : [], origin: 'edited' as const, words: null },
    unused: ['and a pony'],
  }
  const order = ['pre', 'on', 'post'] as const
  const at = order.indexOf(stage)
  return {
    format: 'journeyon.trip',
    version: 2,
    people: people.map((id) => ({
      id,
      name: id === self ? 'Traveler' : `Friend ${people.indexOf(id)}`,
      role: id === self ? 'owner' : null,
    })),
    self,
    brief: drawn.hasBrief ? brief : null,
    packing: drawn.packing.map(({ isMine, ...fields }) => ({ ...fields, personId: isMine ? self : null })),
    expenses: drawn.expenses.map((each, index) => expenseOf(each, people, itemIds, expenseIds[index])),
    transfers: people.slice(1).map((from) => ({
      from,
      to: people[0] ?? '',
      amount: { amount: 5, currency },
      paidAt: '2027-05-09T10:00:00.000Z',
    })),
    notes: drawn.notes,
    files: drawn.files.flatMap((each) => filesOf(each, itemIds, expenseIds)),
    trip: {
      title,
      origin: null,
      stops,
      startDate: '2027-05-01',
      durationDays: stops.reduce((sum, { nights }) => sum + nights, 1),
      budget: budget === null ? null : { amount: budget, currency },
      currency,
      party: { adults: 2, children: 1 },
      pace: 'relaxed',
      preferences: ['museums'],
      needs: { diets: [], allergies: ['peanut'], stepFree: 'required', maxEffort: 'easy' },
      status: 'active',
      currentStage: stage,
      stages: order.map((name, index) => ({
        stage: name,
        status: index < at ? ('completed' as const) : index === at ? ('in_progress' as const) : ('pending' as const),
        confirmedAt: index < at ? '2027-01-01T08:00:00.000Z' : null,
      })),
    },
    items: sorted.map((each, index) => ({ ...each, id: itemIds[index], candidates: index === 0 ? candidates : [] })),
    tasks: order.flatMap((name) =>
      tasks
        .filter((each) => each.stage === name)
        .map(({ isMine, ...fields }) => ({ ...fields, assigneeId: isMine ? self : null })),
    ),
  }
}

/** As `exports.file` writes them, on behalf of somebody called Traveler. */
export const drawnTripDocument: fc.Arbitrary<TripDocument> = parts.map(toDocument)
