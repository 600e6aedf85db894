import { expect, it } from 'vitest'
import { parseReservations } from './parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const read = async (text: string) => (await parseReservations(text, now)).reservations

const train = 'K1156 深圳东 20:46 — 怀化 次日 09:38\n2027年2月3日\n订单号 EA71930025，2张'
const flight = 'CA4160 贵阳龙洞堡T2 15:55—西安咸阳T5 17:45\n2027年2月12日，2位成人\n订座编码 MX3H8Q'
const table = '云栖私房菜，2027年2月14日 18:30 用餐，4位\n预订号 77120394'
const bodies = [train, flight, table]
const heads: Record<string, (index: number) => string> = {
  'circled numbers': (index) => `${'①②③'[index]} `,
  'numbers in brackets': (index) => `(${index + 1}) `,
  'Chinese numbers': (index) => `${'一二三'[index]}、`,
  'brackets of one look': (index) => `【${['去', '回', '晚上'][index]}】`,
  'signs before a line': () => '■ ',
}
const orders = [
  [0, 1, 2],
  [2, 0, 1],
  [1, 2, 0],
]

it.each(Object.keys(heads).flatMap((name) => orders.map((order) => [name, order] as const)))(
  'reads items under %s in the order %j each on its own',
  async (name, order) => {
    const head = heads[name] ?? (() => '')
    const items = order.map((body, index) => `${head(index)}${bodies[body]}`)
    const reservations = await read(['小林，都订好了：', ...items, '有事打我电话。'].join('\n\n'))
    const expected = [
      { type: 'train', number: 'K1156', departLocal: '2027-02-03T20:46', code: 'EA71930025' },
      { type: 'flight', number: 'CA4160', departLocal: '2027-02-12T15:55', code: 'MX3H8Q' },
      { type: 'restaurant', departLocal: '2027-02-14T18:30', code: '77120394' },
    ]
    expect(reservations).toMatchObject(order.map((body) => expected[body]))
  },
)

it('takes what stands around the items for all of them', async () => {
  const reservations = await read(
    '订单号 36711820044，2位成人\n\n【去】2027年2月3日\nK1156 深圳东 20:46 — 怀化 次日 09:38\n\n【回】2027年2月12日\nCA4160 贵阳龙洞堡T2 15:55—西安咸阳T5 17:45\n\n合计 ¥2,021',
  )
  expect(reservations).toMatchObject([
    { type: 'train', code: '36711820044', people: 2, price: { amount: 202_100 } },
    { type: 'flight', code: '36711820044', people: 2 },
  ])
  expect(reservations[1]?.price).toBeUndefined()
})

const english = [
  ['Train IC 524, Porto Campanhã to Coimbra-B', 'Sun 11 Apr 2027, 09:39 – 10:46', 'Booking code RM660633'],
  ['Hotel Harbour Loft', 'Check-in Thu 8 Apr 2027, 15:00', 'Check-out Mon 12 Apr 2027, 11:00', 'Booking code HMQ722XA'],
  ['Flight TP 1929 OPO – LIS', '12 Apr 2027, 14:05 – 15:00', 'Booking code K7Q2LM'],
].map((lines) => lines.join('\n'))

it.each(orders)('reads paragraphs of several kinds each on its own, in the order %j %j %j', async (...order) => {
  const reservations = await read(['All done, see you there!', ...order.map((index) => english[index])].join('\n\n'))
  const expected = [
    { type: 'train', departLocal: '2027-04-11T09:39', arriveLocal: '2027-04-11T10:46', code: 'RM660633' },
    { type: 'lodging', checkIn: '2027-04-08T15:00', checkOut: '2027-04-12T11:00', code: 'HMQ722XA' },
    { type: 'flight', number: 'TP1929', departLocal: '2027-04-12T14:05', code: 'K7Q2LM' },
  ]
  expect(reservations).toMatchObject(order.map((index) => expected[index]))
})

it('takes a list of what was cancelled for nothing that is said of the others', async () => {
  const reservations = await read(
    ['My trips', ...english.map((body) => `[photo]\n${body}`), 'Cancelled\nFado evening\nRM660420'].join('\n\n'),
  )
  expect(reservations).toMatchObject([
    { type: 'train', code: 'RM660633', status: 'confirmed' },
    { type: 'lodging', code: 'HMQ722XA', status: 'confirmed' },
    { type: 'flight', code: 'K7Q2LM', status: 'confirmed' },
  ])
})
