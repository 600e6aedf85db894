import type { StageName } from '#contract/stage.ts'

/** Order of the groups in the trip list. */
export const stageOrder: readonly StageName[] = ['on', 'pre', 'post']
