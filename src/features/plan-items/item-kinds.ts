import type { ItemKind } from '#contract/itinerary.ts'

/** As they are offered in lists. */
export const itemKinds = [
  'attraction',
  'restaurant',
  'lodging',
  'activity',
  'flight',
  'train',
  'transport',
  'note',
] as const satisfies readonly ItemKind[]
