// Stops whose sights do not fill all days: what is said of them, and the ways to fill those days or to leave them free.
import type { PlanSummary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { PlanOption } from '#contract/plan-option.ts'
import type { ExhaustedStop, Plan } from '#contract/planning/outcome.ts'
import type { BriefPatch, TripBrief } from '#contract/trip-brief.ts'
import { mostStops } from '#contract/trip-stops.ts'
import type { WayOut } from '#contract/way-out.ts'
import { localized } from '#i18n/localized.ts'
import { formatDuration } from '#i18n/server/format-duration.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { sightDaysOf } from '../../trips/stops/sight-days.ts'
import { type JourneySources, stopJourney } from '../../trips/stops/stop-journey.ts'
import type { PlannedStop } from '../planning-context/planned-stops.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'
import type { PlanPreferences } from '../planning-context/preferences-to-request.ts'
import { giveUpPatch } from '../planning-context/relaxation-patch.ts'
import { withMessage } from './relaxations-card.ts'

type Sources = JourneySources & { guides: Guides }
type Context = Pick<PlanningContext, 'stops' | 'request' | 'trip'>

/** A second stop is worth its journey within; beyond a border as if it lay so much further away. */
const nearKm = 800
const borderKm = 200
const mostNear = 2

export function exhaustedOf(
  context: Context,
  { gaps }: Pick<Plan, 'gaps'>,
  { guides, brief, locale }: { guides: Guides; brief: TripBrief; locale: Locale },
): PlanSummary['exhausted'] {
  return gaps.flatMap((gap) => {
    const stop = stopOf(context, gap)
    if (!stop) return []
    const near = citiesNear(guides, context, stop).map(({ guide, km }) => ({
      place: localized(guide.name, locale),
      km,
    }))
    return [{ place: nameOf(stop, locale), days: daysOf(gap), near, isKept: keepsFreeTime(brief) }]
  })
}

/** For the card of an option; absent where the sights fill the days. */
export function exhaustedText(
  context: Context,
  { gaps }: Pick<Plan, 'gaps'>,
  locale: Locale,
): Pick<PlanOption, 'exhausted'> {
  const t = createServerTranslator(locale)
  const sentences = gaps.flatMap((gap) => {
    const stop = stopOf(context, gap)
    const days = daysOf(gap)
    const listed = joinTexts('enumeration', days.map(String), locale)
    return stop ? [t('plan.exhausted', { place: nameOf(stop, locale), count: days.length, days: listed })] : []
  })
  if (sentences.length === 0) return {}
  return { exhausted: { text: joinTexts('sentences', sentences, locale), days: gaps.flatMap(daysOf) } }
}

/** Free time for all of the days, then up to two other cities for some of the nights. Empty once the free time is wanted. */
export async function waysToFill(
  sources: Sources,
  context: Context,
  { gaps }: Pick<Plan, 'gaps'>,
  { brief, message, locale }: { brief: TripBrief; message: PlanPreferences; locale: Locale },
): Promise<WayOut[]> {
  const [gap] = gaps
  const stop = gap && stopOf(context, gap)
  if (!stop || keepsFreeTime(brief)) return []
  const t = createServerTranslator(locale)
  const { startDate } = context.request
  const offers = citiesNear(sources.guides, context, stop).map(async ({ guide, km }): Promise<WayOut[]> => {
    const place = { ...guide.center, name: localized(guide.name, locale), zone: guide.zone, country: guide.country }
    const [sightDays = 1] = sightDaysOf([place], sources.guides)
    const nights = Math.min(gap.days.length, Math.round(sightDays), stop.nights - 1)
    if (nights < 1 || context.stops.length >= mostStops) return []
    const journey = await stopJourney(sources, stop.place, place, startDate)
    const label = t('plan.fill.add-stop', {
      place: place.name,
      nights,
      km,
      mode: journey?.mode ?? 'none',
      time: journey ? formatDuration(journey.minutes, locale) : '',
    })
    const step = { type: 'add-stop' as const, place: place.name, nights, km }
    return [{ label, step, patch: withStop(context, stop, place.name, nights) }]
  })
  const kept = giveUpPatch({ type: 'keep-free-time' }, brief)
  const free = { label: t('plan.fill.keep-free-time', { count: gap.days.length }), patch: kept }
  const ways: WayOut[] = [{ ...free, step: { type: 'keep-free-time' } }, ...(await Promise.all(offers)).flat()]
  return ways.map((way) => ({ ...way, patch: withMessage(way.patch, message, brief) }))
}

function stopOf({ stops }: Context, { stopId }: ExhaustedStop): PlannedStop | undefined {
  return stops.find(({ id }) => id === stopId)
}

function nameOf({ guide, place }: PlannedStop, locale: Locale): string {
  return guide ? localized(guide.name, locale) : place.name
}

const daysOf = ({ days }: ExhaustedStop) => days.map((day) => day + 1)

function keepsFreeTime({ relaxations }: TripBrief): boolean {
  return relaxations?.value.some(({ type }) => type === 'keep-free-time') ?? false
}

/** With a guide, the nearest first; not where the travelers live or stay anyway. Kilometres as the crow flies. */
function citiesNear(
  guides: Guides,
  { stops, trip }: Context,
  { place }: PlannedStop,
): { guide: CityGuide; km: number }[] {
  const known = new Set([...stops.map(({ guide }) => guide?.id), trip.origin && guides.covering(trip.origin)?.id])
  return guides
    .all()
    .filter(({ id }) => !known.has(id))
    .map((guide) => {
      const km = greatCircleKm(guide.center, place)
      return { guide, km, distance: km + (guide.country === place.country ? 0 : borderKm) }
    })
    .filter(({ distance }) => distance <= nearKm)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostNear)
    .map(({ guide, km }) => ({ guide, km: km < 100 ? Math.round(km) : Math.round(km / 10) * 10 }))
}

/** The new stop follows the one that it takes its nights from. */
function withStop({ stops }: Context, exhausted: PlannedStop, place: string, nights: number): BriefPatch {
  const route = stops.flatMap((stop) => {
    if (stop !== exhausted) return [{ place: stop.place.name, nights: stop.nights }]
    return [
      { place: stop.place.name, nights: stop.nights - nights },
      { place, nights },
    ]
  })
  return { set: { stops: route }, forget: [] }
}
