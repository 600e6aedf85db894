// Time for meals at stops without a guide: no restaurant is known there, so none is suggested, but people eat.
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'
import type { PlannedStop } from './planned-stops.ts'

const mealKinds = ['lunch', 'dinner'] as const
/** As many as there are alternatives, which differ by where one eats. */
const copies = 3

/** One for each meal of each day. They have neither place nor price, and become no items of the trip. */
export function unguidedMeals(stops: readonly PlannedStop[]): CandidatesInput['restaurants'] {
  return stops.flatMap(({ id, guide, nights }) =>
    guide
      ? []
      : mealKinds.flatMap((meal) =>
          Array.from({ length: copies * (nights + 1) }, (_, index) => ({
            id: `${ownPrefix}${meal}-${id}-${index}`,
            stopId: id,
            meals: [meal],
          })),
        ),
  )
}
