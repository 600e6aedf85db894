import { dayColour } from '#components/ui/day-mark.tsx'
import type { PlanOption } from '#contract/plan-option.ts'
import { classNames } from '#lib/class-names.ts'

/** Minutes since midnight that a bar shows; what is earlier or later stands at its ends. */
const shown = { from: 7 * 60, to: 23 * 60 }

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function share(time: string): number {
  const at = Math.min(shown.to, Math.max(shown.from, minutesOf(time)))
  return ((at - shown.from) / (shown.to - shown.from)) * 100
}

/** How full each day of an option is: a bar from morning to night, meals lighter. The list below says the same in words. */
export function DayBars({ days }: { days: PlanOption['days'] }) {
  return (
    <span aria-hidden className="mt-1.5 flex w-full flex-col gap-[3px]">
      {days.map(({ day, visits }) => (
        <span
          key={day}
          data-day={dayColour(day)}
          className="day-colour relative block h-1.5 w-full overflow-hidden rounded-full bg-sunken"
        >
          {visits.map((visit) => {
            const start = share(visit.start)
            const end = visit.end < visit.start ? 100 : share(visit.end)
            return (
              <span
                key={`${visit.start} ${visit.title}`}
                style={{ insetInlineStart: `${start}%`, width: `${Math.max(2, end - start)}%` }}
                className={classNames(
                  'absolute inset-y-0 rounded-full bg-(--day)',
                  visit.kind === 'restaurant' && 'opacity-45',
                )}
              />
            )
          })}
        </span>
      ))}
    </span>
  )
}
