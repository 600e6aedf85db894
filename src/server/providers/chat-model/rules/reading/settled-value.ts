// A value of the whole trip that is told over a plan and can be compared with it: "I'm vegetarian by the way", 每天十点前别排,
// "no flights please", 预算改成一万. Only what does not suit it has to change.
import { type IntercityMode, intercityModes } from '#contract/planning/request.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { SettledValue } from './reading.ts'
import type { Slots } from './slots.ts'

/** null where the message says other values as well, or the plan tells nothing of it. */
export function settledValue(
  {
    food: _,
    remarks: __,
    allowedFoods: ___,
    replace: ____,
    cities,
    interests,
    cuisines,
    avoid,
    mustSee,
    ...slots
  }: Slots,
  { items, party: known }: Pick<ReadingContext, 'items' | 'party'>,
): SettledValue | null {
  const others = avoid.filter((tag) => !slots.refusedFoods?.includes(tag))
  if (cities.length + interests.length + cuisines.length + mustSee.length + others.length > 0) return null
  const isSameParty = slots.party?.adults === known?.adults && slots.party?.children === known?.children
  const said = Object.entries(slots).flatMap(([name, value]) =>
    value === undefined || (name === 'party' && isSameParty) ? [] : name,
  )
  const isOnly = (...names: (keyof Slots)[]) =>
    said.length > 0 && said.every((name) => names.some((each) => each === name))
  const hasKind = (kind: string) => items.some((item) => item.kind === kind)
  if (isOnly('diets', 'refusedFoods')) return hasKind('restaurant') ? 'meals' : null
  if (isOnly('dayStart')) return 'mornings'
  if (isOnly('budget') && slots.budget && !slots.budget.perDay) return 'budget'
  if (isOnly('transport')) return ridesRefused(slots.transport).some(hasKind) ? null : 'rides'
  return null
}

const kindOf: Record<IntercityMode, string> = {
  flight: 'flight',
  train: 'train',
  bus: 'transport',
  ferry: 'transport',
  drive: 'transport',
  taxi: 'transport',
}

/** Kinds of items; a plan with any ride may have one by night. */
function ridesRefused({ between = [], byDay, local }: NonNullable<Slots['transport']> = {}): string[] {
  const gone = between.length > 0 ? intercityModes.filter((mode) => !between.includes(mode)) : []
  return [...gone.map((mode) => kindOf[mode]), ...(byDay || local?.length ? ['flight', 'train', 'transport'] : [])]
}
