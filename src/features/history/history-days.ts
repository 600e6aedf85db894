import type { HistoryStep } from '#contract/trip-history.ts'
import { dayIn } from '#lib/calendar-days.ts'

/** Steps by the day on which the reader's calendar has them, in the order given. */
export function groupByDay<Step extends Pick<HistoryStep, 'at'>>(steps: readonly Step[], zone: string) {
  const groups: { day: string; steps: Step[] }[] = []
  for (const step of steps) {
    const day = dayIn(zone, Date.parse(step.at))
    const last = groups.at(-1)
    if (last?.day === day) last.steps.push(step)
    else groups.push({ day, steps: [step] })
  }
  return groups
}
