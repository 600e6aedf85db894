import { expect, it } from 'vitest'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { parseReservations } from '../parse-reservations.ts'

const read = async (text: string) => (await parseReservations(text, new Date('2026-11-25T08:00:00Z'))).reservations

it('takes the name that speaks of its kind rather than words of tickets, and is unsure of it', async () => {
  const [visit] = await read(
    '预约成功\n\n江岸历史博物馆(本馆)\n基本陈列 · 免费票\n参观日期:2026-12-05 星期六\n入馆时段:09:00-11:00\n预约人数:3人\n预约号:SBY261205 00417',
  )
  expect(visit).toMatchObject({ type: 'activity', title: '江岸历史博物馆(本馆)', code: 'SBY261205 00417' })
  expect(visit?.confidence.title).toBeLessThan(lowConfidence)
})

it('takes what a provider calls its own number for a guess at the code', async () => {
  const [table] = await read(
    '您预约的素席已登记\n日期 2027年1月15日\n午斋 11:15\n席位 8人\n登记号 腊-0208\n电话 0512-65330108',
  )
  expect(table?.code).toBe('腊-0208')
  expect(table?.confidence.code).toBeLessThan(lowConfidence)
})

it('takes an offer for no booking', async () => {
  const offer =
    'Dear guests, we are pleased to offer you, without obligation:\nApartment 3\nArrival Saturday 13.02.2027, departure Saturday 20.02.2027\n2 adults\nTotal CHF 2940.00\nOffer no. 2026-318'
  expect(await read(offer)).toEqual([])
})

it('reads a Chinese mail about a house with a Japanese name', async () => {
  const [stay] = await read(
    '林小姐：感謝您預約「雪見の宿 ふじ乃」。以下為您的預約內容。\n預約編號 YF-270218-3\n入住:2027年2月18日 15:00\n退房:2027年2月20日 10:00\n人數:大人3名',
  )
  expect(stay).toMatchObject({ type: 'lodging', checkIn: '2027-02-18T15:00', checkOut: '2027-02-20T10:00' })
})
