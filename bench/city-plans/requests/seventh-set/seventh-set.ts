// A seventh set, written by a stranger to the engine: fifty requests, each of the 40 cities at least once. Two were
// corrected: the guide to Kunming has neither flats nor guesthouses, and the rock on Gulangyu is steep for anybody.
import type { PlanCase } from '../../plan-case.ts'
import { asia } from './asia.ts'
import { chinaFromBeijing } from './china-from-beijing.ts'
import { chinaFromLijiang } from './china-from-lijiang.ts'
import { west } from './west.ts'

export const seventhSet: PlanCase[] = [...chinaFromBeijing, ...chinaFromLijiang, ...asia, ...west]
