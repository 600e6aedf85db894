// How texts that no template has made write days, marks, names and counts.
import { expect, it } from 'vitest'
import { parseReservations } from './parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const read = async (text: string) => (await parseReservations(text, now)).reservations

it('reads Chinese that is set with the marks of English', async () => {
  const wide =
    '【订座】订座成功！林女士您已预订 望江楼（滨江店） 2027年3月6日 18:30 4人，预订码 7731 0925。如行程有变，请提前在应用内取消'
  const narrow = wide.replace(/，/g, ',').replace(/！/g, '!')
  const [booking] = await read(narrow)
  expect(booking).toMatchObject({ type: 'restaurant', people: 4, code: '7731 0925', status: 'confirmed' })
  const { evidence: _, ...values } = booking ?? { evidence: {} }
  const { evidence: __, ...same } = (await read(wide))[0] ?? { evidence: {} }
  expect(values).toEqual(same)
})

it.each([
  ['Fri 05/03 at 20:30', '2027-03-05T20:30'],
  ['Fri 03/05 at 20:30', '2027-03-05T20:30'],
  ['Fr., 05.03. um 20:30', '2027-03-05T20:30'],
])('takes from the weekday of %s which number is the month', async (when, departLocal) => {
  const [booking] = await read(`Booking confirmed at Casa do Largo (Rua da Rosa 11, Lisboa) ${when}, table for 2.`)
  expect(booking).toMatchObject({ type: 'restaurant', departLocal })
})

it('takes the label before a wide gap for no part of a name', async () => {
  const [ferry] = await read(
    'E-TICKET / BOOKING CONFIRMATION\nBooking reference    8842617\nRoute               Oban - Craignure\nDate                Sat 12/06/2027\nDeparts             10:30\nArrives             11:19\nVessel              MV Isle of Mull',
  )
  expect(ferry).toMatchObject({ type: 'ferry', from: 'Oban', to: 'Craignure' })
})

it('reads a regional train behind a fast one as a leg of its own', async () => {
  const legs = await read(
    'Codice prenotazione (PNR): K3WPTD\nAndata - venerdì 16/04/2027\n\nFrecciarossa 9514\nPartenza: Roma Termini ore 08:50\nArrivo: Bologna Centrale ore 11:05\n\nRegionale 3012\nPartenza: Bologna Centrale ore 11:30\nArrivo: Ravenna ore 12:41\n\nPasseggeri: 2 adulti',
  )
  expect(legs.map(({ number, arriveLocal }) => [number, arriveLocal])).toEqual([
    ['Frecciarossa 9514', '2027-04-16T11:05'],
    ['Regionale 3012', '2027-04-16T12:41'],
  ])
})

it('leaves it open which of two flights was changed', async () => {
  const flights = await read(
    'Your booking MT4K8Y is confirmed. We have had to make a change to the timing of one of your flights.\n\nLM341 Glasgow (GLA) - Kirkwall (KOI)\nThursday 14 January 2027\nDeparts 11:45 Arrives 12:45   RETIMED\n\nLM348 Kirkwall (KOI) - Glasgow (GLA)\nSunday 17 January 2027\nDeparts 15:10 Arrives 16:10   no change',
  )
  expect(flights.map(({ number, confidence }) => [number, (confidence.status ?? 1) < 0.6])).toEqual([
    ['LM341', true],
    ['LM348', true],
  ])
})

it('counts the guests of a booking, not those who are going as well', async () => {
  const [stay] = await read(
    'Casa Luna Hostel\n4a Calle Poniente 19, Antigua Guatemala, Guatemala\nConfirmed! Booking ref   31842-590118\n\nCheck in\nTue 2 Feb 2027\n14:00\nCheck out\nFri 5 Feb 2027\n11:00\n\nGuests  2\n\n4 travelers are going to Antigua on the same dates',
  )
  expect(stay).toMatchObject({ type: 'lodging', people: 2 })
})

it('counts travelers whose tickets stand beside their names, and seats of one coach', async () => {
  const [flight] = await read(
    '您的订位已完成开票\n订位代号:  J5RM8N\n去程  2027/03/20(六)\n  B7 9071   高雄 KHH   07:30  →  金门 KNH   08:35\n\n旅客姓名         票种     机票号码\n苏建明           全票     525-2406117803\n林佩文           全票     525-2406117804\n苏亭宇           儿童票   525-2406117805',
  )
  expect(flight?.people).toBe(3)
  const [train] = await read('【铁路12306】订单EA71830264,陆先生您已购2月3日G2813次5车12A号、12B号,贵阳北08:45开。')
  expect(train?.people).toBe(2)
})

it.each([
  'Flexible rate: free cancellation until 6pm on the day of arrival.',
  'Cancel or amend free up to 6pm on your day of arrival',
  '入住当天18:00前可免费取消',
])('knows the day of arrival in: %s', async (rule) => {
  const [stay] = await read(
    `Your stay is confirmed. Ref QK44TT\nHotel Alba\n12 High Street, Bath BA1 5LT\nCheck-in: Fri 19 Mar 2027 from 15:00\nCheck-out: Sun 21 Mar 2027 by 11:00\n${rule}\nTotal £200`,
  )
  expect(stay).toMatchObject({ checkIn: '2027-03-19T15:00', freeCancelUntil: '2027-03-19T18:00' })
})

it('takes what guests say of a house for no name', async () => {
  const [stay] = await read(
    'Hostel Sol\n9.1 Superb (1,204)\nCalle Mayor 19, 28013 Madrid, Spain\n\nConfirmed! Booking ref   31842-590118\nCheck in\nTue 2 Feb 2027\n14:00\nCheck out\nFri 5 Feb 2027\n11:00',
  )
  expect(stay?.title).toBe('Hostel Sol')
})

it('reads a day before a colon that is narrow', async () => {
  const [stay] = await read(
    '待入住\n海边酒店(威海店)\n入住 03-27 周六 14:00    离店 03-28 周日 12:00\n订单号:H2603118840275\n取消规则:03-27 18:00 前可免费取消\n在线已付 ¥298',
  )
  expect(stay).toMatchObject({ checkIn: '2027-03-27T14:00', freeCancelUntil: '2027-03-27T18:00' })
})

it('takes seats that are reserved for no number of a bus', async () => {
  const [bus] = await read(
    'eTicket\nRESERVATION NUMBER   4E91C7\nBUS       SEATTLE, WA - VANCOUVER, BC        JANUARY 23, 2027\n          12:30 PM       4:30 PM\n          Thruway Connecting Service   2 Reserved Coach Seats',
  )
  expect(bus?.number).not.toBe('2')
})

it('takes a flight whose price is watched for none that is booked', async () => {
  const text =
    '您关注的航线降价了!\n杭州 → 札幌(新千岁) 2027-01-25 周一 JD455 09:50-14:05 最低 ¥1,380 起\n立即预订 | 取消关注'
  expect(await read(text)).toEqual([])
})

it('leaves it open whether a car is called by its model or by whose it is', async () => {
  const [car] = await read(
    'Europcar\nYour booking is confirmed\nReservation number: 1182640773\n\nPick-up: Hobart Airport, Mon 11 January 2027 11:30\nReturn: Hobart Airport, Mon 18 January 2027 09:00\n\nVehicle: Compact SUV - Mitsubishi ASX or similar\nTotal AUD 742.18',
  )
  expect(car?.type).toBe('car')
  expect(car?.confidence.title).toBeLessThan(0.6)
  expect(car?.confidence.type).toBeGreaterThan(0.6)
})
