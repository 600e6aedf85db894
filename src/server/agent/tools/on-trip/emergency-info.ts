import { emergencyInfoSpec, type emergencyTopics } from '#contract/agent-tools/emergency-info.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { readTravelDay } from '#contract/travel-day.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { countryName } from '../../place-names/resolve-country.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'countryFacts' | 'places'>
type Output = ResultOf<typeof emergencyInfoSpec>['output']

const helpful = ['help', 'doctor', 'police', 'take-me']
const mostSteps = 4

export const emergencyInfo = ({ trips, countryFacts, places }: Dependencies) =>
  defineTool({
    spec: emergencyInfoSpec,
    description:
      'Emergency numbers where the travelers are, the hotline of their own country, the address of the stay to show a driver, and what to do when something was lost or stolen or somebody is ill.',
    timeoutMs: 5000,
    async run({ topic }, { actor, tripId, locale, now, signal }): Promise<ResultOf<typeof emergencyInfoSpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const { place, stay } = readTravelDay(trip, now)
      const facts = countryFacts.of(place.country)
      const isAbroad = trip.origin !== null && trip.origin.country !== place.country
      const home = isAbroad && trip.origin ? countryFacts.of(trip.origin.country) : null
      const known = stay ? await findStay(places, stay, signal) : null
      const output: Output = {
        country: countryName(place.country, locale),
        numbers: facts?.emergency ?? null,
        hotline: home?.hotline ? { name: localized(home.hotline.name, locale), phone: home.hotline.phone } : null,
        stay: stay && {
          title: stay.title,
          address: stay.place?.address ?? known?.address ?? null,
          localName: localNameOf(known, place.country),
        },
        steps: topic ? stepsOf(topic, trip.origin?.country !== place.country, locale) : [],
        phrases: (facts?.phrases ?? [])
          .filter(({ id }) => helpful.includes(id))
          .map(({ meaning, local, say }) => ({
            meaning: localized(meaning, locale),
            local,
            say: say && localized(say, locale),
          })),
      }
      const title = t('tools.emergency_info.title', { country: output.country })
      const source = facts ? { name: facts.source, kind: 'estimated' as const, checkedAt: facts.checkedOn } : undefined
      return {
        output,
        summary: title,
        card: {
          type: 'facts',
          title,
          about: null,
          rows: rowsOf(output, locale),
          place: null,
          plan: null,
          url: home?.hotline?.url ?? null,
          source,
        },
        source,
        citeAs: title,
      }
    },
  })

/** What the guide or a live source knows of the stay. */
async function findStay(
  places: Dependencies['places'],
  { place, title }: ItineraryItem,
  signal: AbortSignal,
): Promise<FoundPlace | null> {
  if (!place) return null
  const query = { near: { lat: place.lat, lng: place.lng }, radiusKm: 0.5, kinds: ['lodging' as const], limit: 20 }
  const { items } = await places.search(query, { signal })
  return items.find(({ id, name }) => id === place.candidateId || name.en === title || name.zh === title) ?? null
}

/** As it is written there, for a driver: the Chinese name in China, elsewhere what a source calls it. */
function localNameOf(place: FoundPlace | null, country: string): string | null {
  if (!place) return null
  if (['CN', 'TW', 'HK', 'MO'].includes(country)) return place.name.zh
  return place.facts?.localName ?? null
}

function stepsOf(topic: (typeof emergencyTopics)[number], isAbroad: boolean, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  return Array.from({ length: mostSteps }, (_, index) =>
    t(`tools.emergency_info.steps.${topic}`, { step: index + 1, abroad: isAbroad ? 'yes' : 'no' }),
  ).filter(Boolean)
}

function rowsOf({ numbers, hotline, stay, steps, phrases }: Output, locale: Locale) {
  const t = createServerTranslator(locale)
  const row = (label: string, value: string) => ({ label, value, tone: 'plain' as const })
  return [
    ...(numbers
      ? [
          row(t('tools.emergency_info.police'), numbers.police),
          row(t('tools.emergency_info.ambulance'), numbers.ambulance),
          row(t('tools.emergency_info.fire'), numbers.fire),
        ]
      : []),
    ...(hotline ? [row(hotline.name, hotline.phone)] : []),
    ...(stay ? [row(stay.title, [stay.localName, stay.address].filter(Boolean).join('\n') || stay.title)] : []),
    ...steps.map((step, index) => row(t('tools.emergency_info.step', { step: index + 1 }), step)),
    ...phrases.map(({ meaning, local, say }) =>
      row(meaning, say ? t('answers.country.phrase', { local, say }) : local),
    ),
  ]
}
