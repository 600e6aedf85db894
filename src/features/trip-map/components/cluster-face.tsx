import { dayColour } from '#components/ui/day-mark.tsx'
import { countByDay, type MapPin } from '../map-pins.ts'

/** More days than this end in "+". */
const mostDays = 4

/** A group of pins: a stack of day colours, each with how many of its day are there. */
export function ClusterFace({ pins }: { pins: readonly MapPin[] }) {
  const counts = countByDay(pins)
  return (
    <span aria-hidden className="flex items-center pl-1.5">
      {counts.slice(0, mostDays).map(({ day, count }) => (
        <span
          key={day ?? 'none'}
          data-day={day === null ? undefined : dayColour(day)}
          className="day-colour -ml-1.5 grid h-6 min-w-6 px-0.5 text-[11px] place-items-center rounded-full border border-surface bg-(--day) text-day-ink"
        >
          {`${count}×`}
        </span>
      ))}
      {counts.length > mostDays ? <span className="px-1 text-ink">+{counts.length - mostDays}</span> : null}
    </span>
  )
}
