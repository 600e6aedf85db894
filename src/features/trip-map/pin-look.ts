import type { MapPin } from './map-pins.ts'

const mark =
  'day-colour tabular pointer-events-auto grid h-7 min-w-7 place-items-center rounded-full font-semibold text-xs shadow-float transition-transform before:absolute before:-inset-1.5 before:content-[""] pointer-coarse:before:-inset-2'

/** Classes of the mark of a pin, or of several at one spot. At least 40 px to touch, 44 with a finger. */
export function pinLook([first, ...others]: readonly MapPin[]): string {
  if (others.length > 0) return `${mark} map-stack bg-surface p-0.5`
  return first?.isProposed
    ? `${mark} border-2 border-(--day) border-dashed bg-surface text-ink`
    : `${mark} border-2 border-surface bg-(--day) text-day-ink`
}
