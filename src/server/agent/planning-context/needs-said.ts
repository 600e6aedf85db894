// What must not be eaten, as the chat knows it: what was said may not be of the trip yet.
import type { TripDetail } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'

export function needsSaid({ needs }: TripDetail, { allergies, diets }: TripBrief): TripDetail['needs'] {
  return { ...needs, allergies: allergies?.value ?? needs.allergies, diets: diets?.value ?? needs.diets }
}
