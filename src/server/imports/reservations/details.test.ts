// Single words and signs that once misled the reading, each with what must be read instead.
import { expect, it } from 'vitest'
import { parseReservations } from './parse-reservations.ts'
import { findCode } from './text/codes.ts'
import { findDays } from './text/dates.ts'
import { findNumbers } from './text/numbers.ts'
import { findTimes } from './text/times.ts'

const now = new Date('2026-11-25T08:00:00Z')
const read = async (text: string) => (await parseReservations(text, now)).reservations
const days = (text: string) => findDays(text, { today: '2026-11-25', isDated: false }).map(({ day }) => day)

it('takes the number of a law for no train', () => {
  expect(findNumbers('compensation under EC 261/2004', 'train')).toEqual([])
  expect(findNumbers('EC 261, Zürich HB 9:33', 'train')).toMatchObject([{ value: 'EC 261' }])
})

it('reads years of Taiwan without the word before them', () => {
  expect(days('116/05/08(六) 入住 116年5月10日')).toEqual(['2027-05-08', '2027-05-10'])
  expect(days('106/05/08 室')).toEqual([])
})

it('takes OUT before a day for no month', () => {
  expect(days('IN 01FEB   OUT 04FEB   3 NTS')).toEqual(['2027-02-01', '2027-02-04'])
})

it('reads the hours that agents print without a sign behind their own words', () => {
  const times = findTimes('   DEP  OSLO GARDERMOEN      2050\n   ARR  BERGEN   0635   31JAN\nROOM 1010')
  expect(times.map(({ time }) => time)).toEqual(['20:50', '06:35'])
})

it('reads codes in two groups of four, which are no years', () => {
  expect(findCode('取票码 4410 7723')?.value).toBe('4410 7723')
  expect(findCode('Booking code 4410 2027')?.value).not.toBe('4410 2027')
})

it('reads three signs for an arrow', async () => {
  const reservations = await read(
    '电子登船凭证\n订票编号：ZH27041100912\n去程\n 2027-04-11 10:15 开航\n 珠海九洲港  >>>  香港中环码头\n回程\n 2027-04-13 18:30 开航\n 香港中环码头  >>>  珠海九洲港',
  )
  expect(reservations).toMatchObject([
    { type: 'ferry', from: '珠海九洲港', to: '香港中环码头', departLocal: '2027-04-11T10:15' },
    { type: 'ferry', from: '香港中环码头', to: '珠海九洲港', departLocal: '2027-04-13T18:30' },
  ])
})

it('takes neither a row of a table nor a host for a street', async () => {
  const [stay] = await read(
    'Booking confirmed\nBlue attic\nEntire place hosted by Marta\nThu 6 May 2027, 15:00 – Sun 9 May 2027, 11:00\nRua das Flores 112, Porto\n2 guests · €300.00',
  )
  expect(stay).toMatchObject({ type: 'lodging', address: 'Rua das Flores 112, Porto' })
  const [table] = await read('「竹溪小馆」订位成功\n1月16日 18:15 2人 3号靠窗\n保留15分钟')
  expect(table?.address).toBeUndefined()
})

it('calls a course of a kitchen no table', async () => {
  const [course] = await read(
    'Your places are reserved\n** Five Curries: half-day cooking course with Anan **\nWhen: Saturday, May 8, 2027 at 9:30 a.m.\nWhere: 12 Moon Muang Road, Chiang Mai\nWho: 2\nReservation: ANA-0508-K',
  )
  expect(course).toMatchObject({ type: 'activity', code: 'ANA-0508-K' })
})

it('takes no sentence behind thanks for a name', async () => {
  const [table] = await read(
    '云岭阁 — Booking Confirmed 订座确认\n\n多谢订座!We look forward to welcoming you.\n\n日期 Date:2027年1月9日\n时间 Time:7:45 pm\n人数 Guests:4 位\n订座编号 Ref:YLG-2207',
  )
  expect(table?.title).toContain('云岭阁')
})

it('looks for a code behind long blanks in no time', () => {
  const timeOf = (blanks: number) => {
    const begin = performance.now()
    expect(findCode(`我的订单${' '.repeat(blanks)}完`)).toBeNull()
    return performance.now() - begin
  }
  // A pattern that tries all ways to share out the blanks takes minutes.
  expect(timeOf(1000)).toBeLessThan(2000)
})

it('takes the rows of before a change in two languages for none that hold', async () => {
  const [coach] = await read(
    'CAMBIO DE HORARIO / CHANGE OF SCHEDULE\n\nServicio / Service: 318 (semi cama)\nFecha / Date: 19-03-2027 (viernes / Friday)\nFrom: Salta, Terminal\nTo: Jujuy, Terminal\n\n  Antes / before:  salida 07:00 - llegada 09:10\n  AHORA / NOW:     salida 08:20 - llegada 10:30\n\nCódigo / code: SJ-12M-4410',
  )
  expect(coach).toMatchObject({
    type: 'bus',
    departLocal: '2027-03-19T08:20',
    arriveLocal: '2027-03-19T10:30',
    status: 'changed',
  })
})

it('reads where a car is taken and brought back below its words', async () => {
  const [car] = await read(
    '驰行租车\n预订成功 · 待取车\n订单编号 CX20270511204\n\n取车\n05月11日 周二 10:30\n昆明长水机场店\n\n还车\n05月14日 周五 18:30\n大理站店\n\n实付款 ¥904\n取车须携带驾驶证。05-10 10:30前免费取消。',
  )
  expect(car).toMatchObject({
    type: 'car',
    departLocal: '2027-05-11T10:30',
    arriveLocal: '2027-05-14T18:30',
    from: '昆明长水机场店',
    to: '大理站店',
  })
})

it('takes the numbers of days for no trains', () => {
  expect(findNumbers('D1  12月19日 昆明站集合\nD2  12月20日 自由活动', 'train')).toEqual([])
  expect(findNumbers('D1  1月3日\n动车 D8718 昆明站', 'train')).toMatchObject([{ value: 'D8718' }])
})

it('takes what takes something off the price for no number of a booking', () => {
  expect(findCode('Voucher SPRING  −€20.00')).toBeNull()
  expect(findCode('Voucher SPR-220419')?.value).toBe('SPR-220419')
})

it('counts a family by its mouths', async () => {
  const [stay] = await read('房间订好了，你们一家四口\n2月7日15:00后入住，2月10日11:30前退房\n已收全款，单号 ZY0207A')
  expect(stay?.people).toBe(4)
})

it('reads events of flights by their airports where no list knows the airline, and cars by what one does with them', async () => {
  const event = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'STATUS:CONFIRMED', 'END:VEVENT']
  const reservations = await read(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...event([
        'DTSTART;TZID=Europe/London:20270319T103500',
        'DTEND;TZID=Atlantic/Reykjavik:20270319T130500',
        'SUMMARY:QK 512 Glasgow (GLA) to Keflavik (KEF)',
      ]),
      ...event([
        'DTSTART:20270319T140000Z',
        'DTEND:20270323T090000Z',
        'SUMMARY:Geysir Wheels',
        'LOCATION:Keflavik Airport',
        'DESCRIPTION:Collect 14:00\\, bring back 09:00\\, same desk. Voucher GW-20881.',
      ]),
      'END:VCALENDAR',
    ].join('\n'),
  )
  expect(reservations).toMatchObject([
    { type: 'flight', number: 'QK512', from: 'GLA', to: 'KEF' },
    { type: 'car', title: 'Geysir Wheels', from: 'Keflavik Airport', to: 'Keflavik Airport', code: 'GW-20881' },
  ])
})
