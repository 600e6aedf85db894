import type { StageName } from '#contract/stage.ts'

/** As trips are listed: under way, coming, done. */
export const stageOrder: readonly StageName[] = ['on', 'pre', 'post']
