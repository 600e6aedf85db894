import { expect, it } from 'vitest'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { parseReservations } from '../parse-reservations.ts'

const read = async (text: string) => (await parseReservations(text, new Date('2026-11-25T08:00:00Z'))).reservations

it('reads what only its shape tells, and marks all of it', async () => {
  const [stay, ...others] = await read(
    'Kia ora Tom,\n\nSpot 9, by the creek, is yours.\n\nIn: 2 Feb 2027, from 2pm\nOut: 5 Feb 2027, by 10am\n2 adults 2 kids\n3 nights @ $64 = $192\n88 College Street, Motueka 7120, New Zealand\n\nRobyn',
  )
  expect(others).toEqual([])
  expect(stay).toMatchObject({ type: 'lodging', checkIn: '2027-02-02T14:00', checkOut: '2027-02-05T10:00' })
  expect(stay?.confidence.type).toBeLessThan(lowConfidence)
  expect(stay?.confidence.checkIn).toBeLessThan(lowConfidence)
})

it('is sure of a kind that words and shape tell alike', async () => {
  const [flight] = await read('已出票：2027年4月12日 MU5101 上海虹桥 08:00 - 北京首都 10:15\n旅客 李明')
  expect(flight?.confidence.type).toBeGreaterThanOrEqual(lowConfidence)
})

it('reads a journey without its ends where its words and shape leave no doubt', async () => {
  const [ferry] = await read(
    '电子船票\n订单编号 KF-7730-19826\n开航日期 2026年12月13日\n开航时间 11:30\n航程约60分钟\n船舱 普通位\n开船前30分钟到码头\n总额 HK$ 520',
  )
  expect(ferry).toMatchObject({ type: 'ferry', departLocal: '2026-12-13T11:30', code: 'KF-7730-19826' })
  expect(ferry?.confidence.departLocal).toBeLessThan(lowConfidence)
})

it.each([
  ['a parcel', 'Your parcel is on its way\n\nOrder 7712-991. Expected delivery: Tue 1 December 2026, 10:00 - 12:00.'],
  ['a question', 'Hi Wei, want to get dinner on Friday at 7pm? Maybe that ramen place near the station. Let me know!'],
])('takes %s for no booking', async (_, text) => {
  expect(await read(text)).toEqual([])
})
