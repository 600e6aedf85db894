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

it('gives items below the heading of a day that day', async () => {
  const reservations = await read(
    [
      '行程确认书  2位',
      '',
      '5月6日 星期四',
      '🚆 Haruka 9  关西空港 10:14 – 京都 11:32   取票码 3307 1450',
      '5月7日 星期五',
      '🍵 和服体验「小路庵」 14:00 集合  2位  预约号 KM0507-1',
      '🚌 市内巴士自理，车上购票 06:30 起',
      '5月8日 星期六',
      '🚄 Tsurugi 21  敦贺 12:14 – 金泽 13:08   取票码 3307 1466',
    ].join('\n'),
  )
  expect(reservations).toMatchObject([
    { type: 'train', number: 'Haruka 9', departLocal: '2027-05-06T10:14', code: '3307 1450' },
    { type: 'activity', departLocal: '2027-05-07T14:00', code: 'KM0507-1' },
    { type: 'train', number: 'Tsurugi 21', departLocal: '2027-05-08T12:14', code: '3307 1466' },
  ])
})

it('reads the messages of a chat each on its own, whose stamps are no hours of theirs', async () => {
  const reservations = await read(
    [
      '阿澄  21:02\n票都好了',
      '阿澄  21:03\n话剧《长巷》\n\n2027-01-16 周六 19:30\n场馆：上海市静安区江宁路466号 艺海剧院\n共2张 实付¥480\n订单号 5561209938',
      '阿澄  21:05\n「山月小馆」订位成功\n\n1月16日 17:15 2人\n上海市静安区昌平路990号',
      '我  21:08\n好',
    ].join('\n\n'),
  )
  expect(reservations).toMatchObject([
    { type: 'activity', departLocal: '2027-01-16T19:30', code: '5561209938', people: 2 },
    { type: 'restaurant', departLocal: '2027-01-16T17:15', address: '上海市静安区昌平路990号' },
  ])
})

it('reads the orders of an app each on its own, without its buttons and what stands far to the right', async () => {
  const reservations = await read(
    [
      '我的订单',
      '栖云酒店(西安钟楼店)            已确认\n豪华大床房 1间 | 双早\n入住 3月5日 周五  离店 3月7日 周日  共2晚\n订单号 7730115260\n¥860  已付款\n[导航] [联系酒店]',
      '西安北 → 洛阳龙门                     已出票\nG2204  3月7日 15:12 - 16:45\n乘车人 何芳\n订单号 7730119918\n¥150\n[改签] [接送机立减30]',
      '大雁塔门票                    待使用\n成人票 ×2\n3月6日 10:00-12:00 时段入馆\n订单号 7730117731\n¥80\n[查看凭证]',
    ].join('\n\n'),
  )
  expect(reservations).toMatchObject([
    { type: 'lodging', title: '栖云酒店(西安钟楼店)', checkIn: '2027-03-05', code: '7730115260' },
    { type: 'train', number: 'G2204', departLocal: '2027-03-07T15:12', code: '7730119918' },
    { type: 'activity', title: '大雁塔门票', departLocal: '2027-03-06T10:00', code: '7730117731' },
  ])
})

it('doubts the number of the whole order for an item that names none, where others have their own', async () => {
  const reservations = await read(
    [
      '订单号 90011827364',
      `【去】${train}`,
      '【回】CA4160 贵阳龙洞堡T2 15:55—西安咸阳T5 17:45\n2027年2月12日，2位成人',
    ].join('\n\n'),
  )
  expect(reservations).toMatchObject([{ code: 'EA71930025' }, { type: 'flight', code: '90011827364' }])
  expect(reservations[1]?.confidence.code).toBeLessThan(0.6)
})

const rooms = (arrive: string, depart: string) =>
  [
    'Dear Mrs Ferro, all confirmed for the whole family!',
    'MILL HOUSE\nStation Road, Westport, Co. Mayo',
    `Booking 1 of 2                         Ref MH-2201\nThe Garden Room - 2 adults, 1 child\n${arrive}  Friday 7 May 2027, from 3.00 pm\n${depart}  Monday 10 May 2027, by 11.30 am\n3 nights    €510.00`,
    `Booking 2 of 2                         Ref MH-2202\nThe Loft Single - 1 adult\n${arrive}  Friday 7 May 2027, from 3.00 pm\n${depart}  Monday 10 May 2027, by 11.30 am\n3 nights    €270.00`,
    'Both stays may be cancelled without charge up to noon on 1 May 2027.',
    'Sunday lunch\nWe have also reserved a table for the four of you in The Boat Room Restaurant on Sunday 9 May 2027 at 1.15 pm.',
  ].join('\n\n')

it.each([
  ['Arrive', 'Depart'],
  ['Arriving', 'Leaving'],
])('reads two rooms of one house as two bookings, and the table below them (%s, %s)', async (arrive, depart) => {
  const reservations = await read(rooms(arrive, depart))
  const house = { type: 'lodging', title: 'MILL HOUSE', checkIn: '2027-05-07T15:00', checkOut: '2027-05-10T11:30' }
  expect(reservations).toMatchObject([
    { ...house, code: 'MH-2201', people: 3, price: { amount: 51_000 } },
    { ...house, code: 'MH-2202', people: 1, price: { amount: 27_000 } },
    { type: 'restaurant', departLocal: '2027-05-09T13:15', people: 4 },
  ])
})

it('gives an item without a place the zone of where one was before, as a guess', async () => {
  const reservations = await read(
    '① 高铁 K1156 深圳东 20:46 — 怀化 次日 09:38\n2027年2月3日\n订单号 EA71930025，2张\n\n② 云栖私房菜，2027年2月14日 18:30 用餐，4位\n预订号 77120394',
  )
  expect(reservations[1]).toMatchObject({ type: 'restaurant', zoneFrom: 'Asia/Shanghai' })
})
