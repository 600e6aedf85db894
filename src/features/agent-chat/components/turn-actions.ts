import type { Versions } from '../hooks/use-versions.ts'

/** For those who may write, while nothing is being answered. */
export type TurnActions = Versions['actions']
