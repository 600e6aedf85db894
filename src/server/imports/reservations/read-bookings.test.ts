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

it('takes notes below a booking for no booking of their own', async () => {
  const reservations = await read(
    '预订成功\n\n云栖私房菜，2027年2月14日 18:30 用餐，4位\n预订号 77120394\n\n提示：\n1. 请于2027年2月14日18:00前到店\n2. 2027年2月13日20:00前可取消',
  )
  expect(reservations).toHaveLength(1)
})
