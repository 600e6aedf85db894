// Sums up what the figures say of each plan.
import { type Intent, intents, type PlanningOutcome } from '#contract/planning/outcome.ts'
import { firstVisitorIcons } from '../first-visitor-icons.ts'
import type { CaseInput } from '../plan-case.ts'
import { gapOf, lodgingBands, overlapOf, unservedMeals, unusualDinners } from './days.ts'
import { closedVisits, darkVisits } from './opening.ts'
import { type DayView, mealsOf, viewPlan, visitsOf } from './plan-view.ts'
import { zigzagBetween, zigzagOf } from './zigzag.ts'

class Share {
  hits = 0
  all = 0
  add(hits: number, all: number): void {
    this.hits += hits
    this.all += all
  }
  get percent(): number {
    return this.all === 0 ? Number.NaN : (100 * this.hits) / this.all
  }
}

const byIntent = () => Object.fromEntries(intents.map((intent) => [intent, new Share()])) as Record<Intent, Share>

export class Tally {
  readonly firstVisitor = byIntent()
  readonly ranked = byIntent()
  readonly gaps = new Share()
  readonly zigzags: number[] = []
  readonly zigzagsBetween: number[] = []
  readonly lunches = new Share()
  readonly dinners = new Share()
  readonly unusualDinners = new Share()
  readonly comfort = new Share()
  readonly overlaps: number[] = []
  readonly dark = new Share()
  readonly closed = new Share()
  readonly plans = new Share()

  /** @param isPlain The case of a first visitor without wishes: it counts for icons and alternatives. */
  add(input: CaseInput, outcome: PlanningOutcome, isPlain: boolean): void {
    this.plans.add(outcome.plans.length, 3)
    const views = outcome.plans.map((plan) => ({ plan, days: viewPlan(plan, input) }))
    for (const { plan, days } of views) {
      this.addDays(days, input)
      if (isPlain && input.planCase.days === 3) this.addIcons(plan.intent, days, input)
      if (plan.intent === 'comfort' && input.request.budget === null && !input.planCase.lodging) {
        const bands = lodgingBands(plan, input)
        this.comfort.add(bands.filter((band) => band === 'comfort').length, bands.length)
      }
    }
    const { days } = input.planCase
    const overlap = isPlain && days >= 2 && days <= 7 ? overlapOf(views.map((view) => view.days)) : null
    if (overlap !== null) this.overlaps.push(overlap)
  }

  private addDays(days: DayView[], input: CaseInput): void {
    const gaps = days.filter((day, index) => gapOf(day, input, index) !== null)
    this.gaps.add(gaps.length, days.length)
    this.zigzags.push(...days.flatMap((day) => zigzagOf(day) ?? []))
    this.zigzagsBetween.push(...days.flatMap((day) => zigzagBetween(day) ?? []))
    const unserved = unservedMeals(days)
    for (const [kind, share] of [
      ['lunch', this.lunches],
      ['dinner', this.dinners],
    ] as const)
      share.add(
        unserved.filter(({ meal }) => meal === kind).length,
        mealsOf(days).filter(({ meal }) => meal === kind).length,
      )
    this.unusualDinners.add(
      unusualDinners(days, input).length,
      mealsOf(days).filter(({ meal }) => meal === 'dinner').length,
    )
    const visits = visitsOf(days)
    this.dark.add(darkVisits(days, input).length, visits.length)
    this.closed.add(closedVisits(days).length, visits.length)
  }

  private addIcons(intent: Intent, days: DayView[], { guide, candidates }: CaseInput): void {
    const visited = new Set(visitsOf(days).map(({ id }) => id))
    const groups = firstVisitorIcons[guide.id]
    if (groups) {
      const seen = groups.filter((group) => group.some((id) => visited.has(`${guide.id}/${id}`)))
      this.firstVisitor[intent].add(seen.length, groups.length)
    }
    const ranked = candidates.places.filter(({ prominence }) => prominence !== undefined && prominence <= 5)
    this.ranked[intent].add(ranked.filter(({ id }) => visited.has(id)).length, ranked.length)
  }
}
