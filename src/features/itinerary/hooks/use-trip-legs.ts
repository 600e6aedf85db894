'use client'
import type { ItineraryLeg } from '#contract/itinerary-legs.ts'
import { trpc } from '#lib/trpc.ts'

const none: ItineraryLeg[] = []

/** The ways between the items of a trip; asked for anew when the plan has changed. */
export function useTripLegs(tripId: string): { legs: readonly ItineraryLeg[]; isLoading: boolean } {
  const { data, isFetching } = trpc.itinerary.legs.useQuery({ tripId }, { placeholderData: (known) => known })
  return { legs: data?.items ?? none, isLoading: isFetching }
}
