// Decides what a masked clause does: over a plan, and under way and back home.
import { type ActName, actNames } from './act-names.ts'
import { linearModel, type Scored } from './linear-model.ts'
import { stageActNames } from './stage-act-names.ts'

export type ScoredAct = Scored<ActName>

// The addresses are written out, so that a bundler takes the files along.
export const scoreActs = linearModel(new URL('./act-weights.bin.gz', import.meta.url), actNames)

export const scoreStageActs = linearModel(new URL('./stage-act-weights.bin.gz', import.meta.url), stageActNames)
