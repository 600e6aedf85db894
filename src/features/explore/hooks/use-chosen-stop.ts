'use client'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { useQueryParams } from '#lib/use-query-params.ts'
import { type ChosenStop, findChosenStop } from '../chosen-stop.ts'

/** The stop of the day that the address names. */
export function useChosenStop(): ChosenStop {
  const { trip } = usePlan()
  const [params] = useQueryParams()
  return findChosenStop(trip, Number(params.get('day')) || null)
}
