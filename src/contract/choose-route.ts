// The mode by which one goes, of those that a router offers.
import type { Route } from './travel/route.ts'

/** A walk that people take rather than wait for a ride. */
const walkMinutes = 20
/** How much longer public transport may take than a taxi. */
const transitPatience = 12

export function chooseRoute<Offer extends Pick<Route, 'mode' | 'minutes'>>(routes: readonly Offer[]): Offer | null {
  const by = (mode: Route['mode']) => routes.find((route) => route.mode === mode)
  const [walk, transit, taxi] = [by('walk'), by('transit'), by('taxi')]
  if (walk && walk.minutes <= walkMinutes) return walk
  if (transit && (!taxi || transit.minutes <= taxi.minutes + transitPatience)) return transit
  return taxi ?? walk ?? null
}
