// A fourth set, written by a stranger to the engine: two requests for each of the 40 cities.
import type { PlanCase } from '../../plan-case.ts'
import { asia } from './asia.ts'
import { chinaFromLhasa } from './china-from-lhasa.ts'
import { chinaToKunming } from './china-to-kunming.ts'
import { west } from './west.ts'

export const fourthSet: PlanCase[] = [...chinaToKunming, ...chinaFromLhasa, ...asia, ...west]
