// Words that sell, warn or ask elsewhere, and stand beside a booking here; and what only looks like one.
import { expect, it } from 'vitest'
import { findAddress } from './kinds/addresses.ts'
import { parseReservations } from './parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const read = async (text: string) => (await parseReservations(text, now)).reservations
const stay = `Hotel Alba\n12 High Street, Bath BA1 5LT\nReservation: QK44TT\nCheck-in: Fri 19 Mar 2027 from 15:00\nCheck-out: Sun 21 Mar 2027 by 11:00\n2 adults`

it('reads a stay of which only a wish is subject to availability', async () => {
  expect(await read(`${stay}\nSpecial request: quiet room (subject to availability)`)).toMatchObject([
    { type: 'lodging', checkIn: '2027-03-19T15:00' },
  ])
  expect(await read(`${stay}\nAll rates are subject to availability.`)).toEqual([])
})

it('reads a cancelled flight whose message warns of swindlers', async () => {
  const text = (warning: string) =>
    `【飞旅】航班取消提醒：您订单KT2611400831中12月22日 成都双流T1 09:15 - 昆明长水 10:50 的KY8213航班，因计划调整已取消。${warning}`
  expect(await read(text('我们绝不会索要验证码。'))).toMatchObject([{ number: 'KY8213', status: 'cancelled' }])
})

it('leaves out former flights in a table below the new ones', async () => {
  const table = (rows: string[][]) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const flight = (number: string, departs: string, arrives: string) =>
    table([
      ['Sat., Mar. 6, 2027'],
      [number, 'Denver (DEN) → Boise (BOI)'],
      [`Departs ${departs}`, `Arrives ${arrives}`],
    ])
  const flights = await read(
    `<html><body><p>Your trip has changed. Review your new itinerary.</p><p>Confirmation number: HT4WQD</p><h3>Your new itinerary</h3>${flight('UA 512', '10:05 a.m.', '12:10 p.m.')}<h3>Your previous itinerary</h3>${flight('UA 518', '7:30 a.m.', '9:35 a.m.')}<h3>Travelers</h3><p>MIA STONE</p></body></html>`,
  )
  expect(flights).toMatchObject([{ number: 'UA512', departLocal: '2027-03-06T10:05' }])
})

it('takes a house with a dash in its name, and its nights, for no crossing', async () => {
  const stays = await read(
    'Your stay is confirmed\nConfirmation # 5512093\n\nGrand Inn Edinburgh - Harbour Crossing\nShore Lane House, Leith, EH6 6QN, United Kingdom\n\nCheck in\nFri, 22 Jan 2027\n3:00 PM\n\nCheck out\nSun, 24 Jan 2027\n11:00 AM\n\n1 room, 2 adults\n\nLooking for another place to stay? Book again in the app.',
  )
  expect(stays).toMatchObject([{ type: 'lodging', checkIn: '2027-01-22T15:00' }])
  expect(stays[0]?.address ?? '').not.toContain('to stay')
})

it('names a table by what stands before its day, not by who sent the message', async () => {
  const [table] = await read(
    "Tably: You're all set, Kim! Osteria Verdi, Thu, Jan 14 at 9:30 PM, party of 2. Cancel by Jan 13 at 9:30 PM to avoid a fee.",
  )
  expect(table).toMatchObject({ type: 'restaurant', title: 'Osteria Verdi' })
})

it('takes the way in brackets for no address', () => {
  expect(findAddress('怎么去\n杭州市西湖区文一路 9 号(地铁2号线3号出口，步行5分钟)', null)?.value).toBe(
    '杭州市西湖区文一路 9 号',
  )
})

it('takes a tour on a lake for no ferry', async () => {
  const [tour] = await read(
    '订单已确认\n订单编号\t88KL5520417\n商品名称\t千岛湖码头环岛游湖半日游\n方案\t上午团 中文导览\n出发日期\t2026-12-19(六)\n集合时间\t08:40\n人数\t成人 x 2\n实付金额\tCNY 330',
  )
  expect(tour).toMatchObject({ type: 'activity', title: '千岛湖码头环岛游湖半日游' })
})

it('takes a meal that a rider brings for no booking', async () => {
  const text =
    '快食外卖\n订单已送达\n感谢您的支持，欢迎再次光临\n\n小满牛肉面(文一路店)\n牛肉面        ×1   ¥28\n卤蛋         ×2   ¥6\n打包费             ¥2\n配送费             ¥4\n实付              ¥40\n\n配送信息\n期望时间  11月27日 19:10\n实际送达  11月27日 19:02\n收货地址  杭州市西湖区文一路 90 号 1204 房  卢先生\n骑手      陈师傅\n\n订单号码  5520 8817 3390 1456 781\n下单时间  2026-11-27 18:24\n支付方式  微信支付'
  expect(await read(text)).toEqual([])
})

it('reads a car by when it is taken, not by until when that may be cancelled', async () => {
  const [car] = await read(
    '飞驰租车\n订单已确认\n订单编号 A2026118807\n\n取车\n12月24日 周四 09:30\n青岛胶东机场T1店\n\n还车\n12月28日 周一 09:30\n青岛胶东机场T1店\n\n取消规则  取车前 12月24日 07:30 前免费取消',
  )
  expect(car).toMatchObject({ type: 'car', departLocal: '2026-12-24T09:30', from: '青岛胶东机场T1店' })
})
