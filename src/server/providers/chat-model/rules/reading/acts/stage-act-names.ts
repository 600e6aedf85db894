// What a clause is about under way and back home.
export const stageActNames = [
  'rain',
  'tired',
  'closed',
  'late',
  'emergency',
  'phrase',
  'alerts',
  'nearby',
  'next',
  'leave',
  'expense',
  'review',
  'spending',
  'summary',
  'taste',
  'next_trip',
  /** Nothing of these: the acts of the plan decide. */
  'plan',
] as const

export type StageActName = (typeof stageActNames)[number]
