// The mode by which one goes, of those that a router offers.
import type { Route } from './travel/route.ts'

/** A walk that people take rather than wait for a ride. */
const walkMinutes = 20
/** How much longer public transport may take than a taxi. */
const transitPatience = 12

/** `within` = minutes that there are: where the usual way takes longer, the usual one of those that do not. */
export function chooseRoute<Offer extends Pick<Route, 'mode' | 'minutes'>>(
  routes: readonly Offer[],
  within: number | null = null,
): Offer | null {
  const usual = usualRoute(routes)
  if (!usual || within === null || usual.minutes <= within) return usual
  return usualRoute(routes.filter(({ minutes }) => minutes <= within)) ?? usual
}

function usualRoute<Offer extends Pick<Route, 'mode' | 'minutes'>>(routes: readonly Offer[]): Offer | null {
  const by = (mode: Route['mode']) => routes.find((route) => route.mode === mode)
  const [walk, transit, taxi] = [by('walk'), by('transit'), by('taxi')]
  if (walk && walk.minutes <= walkMinutes) return walk
  if (transit && (!taxi || transit.minutes <= taxi.minutes + transitPatience)) return transit
  return taxi ?? walk ?? null
}
