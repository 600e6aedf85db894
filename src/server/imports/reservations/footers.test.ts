// What stands in mails beside the booking: the sender's own address, rules, warnings.
import { expect, it } from 'vitest'
import { parseReservations } from './parse-reservations.ts'
import { findStatus } from './text/status.ts'

const now = new Date('2026-11-25T08:00:00Z')
const first = async (text: string) => (await parseReservations(text, now)).reservations[0]

it('takes the address of the sender for none of a hotel', async () => {
  const read = await first(`Your reservation is confirmed

Harbour View Hotel Tromsø
Confirmation # 5512093

Check In: 05 Feb 2027 15:00
Check Out: 07 Feb 2027 11:00
2 adults

© 2026 Nordic Stays. 412 Elm Street, Dover, Delaware, 19901`)
  expect(read?.type).toBe('lodging')
  expect(JSON.stringify(read)).not.toContain('Elm Street')
})

it.each([
  ['此订单不可取消或更改', 'confirmed'],
  ['谨防诈骗：我们不会以航班取消为由要求您转账', 'confirmed'],
  ['您的航班今日取消，请办理退票', 'cancelled'],
])('tells what may be done from what was done: %s', (said, status) => {
  expect(findStatus(`航班预订成功\n${said}`).value).toBe(status)
})
