// Every shipped sight that takes four hours or lies 30 km out, as the one wish of a trip of three days in its season.
import { greatCircleKm } from '#planning/distance.ts'
import type { GuideAttraction } from '../../src/server/providers/shipped-data/guides/schema.ts'
import { guides, type PlanCase, usualStart } from './plan-case.ts'

const longMinutes = 240
const farKm = 30

export function farSightRequests(cities: readonly string[]): PlanCase[] {
  return guides
    .all()
    .filter(({ id }) => cities.includes(id))
    .flatMap((guide) =>
      guide.attractions
        .filter((spot) => spot.visitMinutes >= longMinutes || greatCircleKm(spot, guide.center) >= farKm)
        .map((spot) => ({
          text: `${spot.name.en}, whatever else`,
          city: guide.id,
          days: 3,
          start: startInSeason(spot),
          mustSee: [spot.id],
        })),
    )
}

/** A week into the season, where there is one and the usual date lies outside. */
function startInSeason({ seasons }: GuideAttraction): string {
  const [season] = seasons ?? []
  const day = usualStart.slice(5)
  if (!season || seasons?.some(({ from, to }) => from <= day && day <= to)) return usualStart
  return new Date(Date.parse(`2027-${season.from}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
}
