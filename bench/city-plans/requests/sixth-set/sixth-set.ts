// A sixth set, written by a stranger to the engine: sixty requests, each of the 40 cities at least once.
import type { PlanCase } from '../../plan-case.ts'
import { asia } from './asia.ts'
import { chinaFromBeijing } from './china-from-beijing.ts'
import { chinaFromLijiang } from './china-from-lijiang.ts'
import { westFromAmsterdam } from './west-from-amsterdam.ts'
import { westFromParis } from './west-from-paris.ts'

export const sixthSet: PlanCase[] = [
  ...chinaFromBeijing,
  ...chinaFromLijiang,
  ...asia,
  ...westFromAmsterdam,
  ...westFromParis,
]
