import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { proposeReservationsSchema } from '#contract/reservation.ts'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { quickPlanner } from '../../testing/quick-planner.ts'
import { useTestContainer } from '../../testing/test-container.ts'

type Booking = z.input<typeof proposeReservationsSchema>['reservations'][number]

const opened = useTestContainer({ planner: quickPlanner })
const flight: Booking = {
  type: 'flight',
  title: 'BA696 LHR – VIE',
  number: 'BA696',
  from: 'LHR',
  to: 'VIE',
  departLocal: '2027-04-14T22:30',
  arriveLocal: '2027-04-15T10:45',
  zoneFrom: 'Europe/London',
  zoneTo: 'Europe/Vienna',
  status: 'confirmed',
}
const train: Booking = {
  type: 'train',
  title: 'RJ 71 Wien Hbf – Roma Termini',
  from: 'Wien Hbf',
  to: 'Roma Termini',
  departLocal: '2027-04-15T08:30',
  arriveLocal: '2027-04-15T20:58',
  zoneFrom: 'Europe/Vienna',
  zoneTo: 'Europe/Rome',
  status: 'confirmed',
}

test('bookings that exclude each other are named, and each can be given up by a button', async () => {
  const caller = createCallerAs(opened.container, await createUser(opened.container))
  const stops = [
    { place: 'Vienna', nights: 1 },
    { place: 'Rome', nights: 2 },
  ]
  const { id: tripId } = await caller.trips.create({ stops, startDate: '2027-04-14' })
  const proposal = await caller.imports.propose({ tripId, reservations: [flight, train] })
  await caller.proposals.decide({ proposalId: proposal.id, accept: 'all' })
  const { message } = await caller.agent.chat({ tripId, text: 'Plan my trip around my bookings' })
  const cards = (message?.parts ?? []).flatMap((part) =>
    part.type === 'card' && part.card.type === 'relaxations' ? [part.card] : [],
  )
  expect(cards.flatMap(({ options }) => options.map(({ label }) => label)).sort()).toEqual([
    expect.stringContaining('BA696'),
    expect.stringContaining('RJ 71'),
  ])
})
