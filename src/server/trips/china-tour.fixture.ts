// A trip of three stops, and what its tests read off it.
import type { Caller } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'

export type Stops = Awaited<ReturnType<Caller['trips']['get']>>['stops']

export const chinaTour = (caller: Caller) =>
  caller.trips.create({
    stops: [
      { place: 'Beijing', nights: 3 },
      { place: "Xi'an", nights: 2 },
      { place: 'Chengdu', nights: 2 },
    ],
  })

export const outline = (stops: Stops) => stops.map(({ place, nights }) => [place.name, nights])

export const issueOf = async (call: Promise<unknown>) => (await failureOf(call))?.details.issues?.[0]
