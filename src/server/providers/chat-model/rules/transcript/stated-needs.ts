// Hard constraints, which are noted whatever else is asked or not understood.
import { noSlots, type Slots } from '../reading/slots.ts'
import type { UserRequest } from './user-request.ts'

type Stated = Pick<UserRequest, 'stated'>

export function statesNeeds({ stated }: Stated): boolean {
  return (stated.diets ?? stated.refusedFoods ?? stated.mobility) !== undefined
}

export function needsOf({ stated: { diets, refusedFoods, mobility } }: Stated): Slots {
  return {
    ...noSlots,
    ...(diets && { diets }),
    ...(refusedFoods && { refusedFoods }),
    ...(mobility && { mobility }),
  }
}
