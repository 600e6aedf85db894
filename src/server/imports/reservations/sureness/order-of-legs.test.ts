import { expect, test } from 'vitest'
import { parseReservations } from '../parse-reservations.ts'

const now = new Date('2026-11-25T08:00:00Z')
const there = 'Flight BA548 London Heathrow (LHR) - Rome Fiumicino (FCO)\n10:25 - 13:55'
const back = 'Flight BA563 Rome Fiumicino (FCO) - London Heathrow (LHR)\n18:40 - 20:35'

/** How sure the days of the flights are. */
async function daysOf(text: string): Promise<[string | undefined, boolean][]> {
  const { reservations } = await parseReservations(`Your booking is confirmed: K8QT3M\n\n${text}`, now)
  return reservations.map(({ departLocal, confidence }) => [departLocal, (confidence.departLocal ?? 0) >= 0.6])
}

test('each way is sure by a day of its own', async () => {
  expect(await daysOf(`18 May 2027\n${there}\n\n25 May 2027\n${back}`)).toEqual([
    ['2027-05-18T10:25', true],
    ['2027-05-25T18:40', true],
  ])
})

test('there and back by one day of the text are unsure: the other may have been missed', async () => {
  expect(await daysOf(`18 May 2027\n${there}\n\n${back}`)).toEqual([
    ['2027-05-18T10:25', false],
    ['2027-05-18T18:40', false],
  ])
})

test('a day that stands behind the hours of one flight may be that of the next', async () => {
  const [first] = await daysOf(`${there}\n\n25 May 2027\n${back}`)
  expect(first?.[1]).toBe(false)
})
