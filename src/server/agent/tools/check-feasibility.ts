import type { z } from 'zod'
import { checkFeasibilitySpec } from '#contract/agent-tools/check-feasibility.ts'
import type { ItineraryFinding } from '#contract/itinerary-check.ts'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import { formatDuration } from '#i18n/server/format-duration.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { type DayLoad, loadOfDay } from '../tool-results/day-load.ts'
import { checkMeals } from '../tool-results/planned-meals.ts'
import { dateOfDay } from '../tool-results/trip-days.ts'
import { violationSentence } from '../tool-results/violation-sentence.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type CheckedDay = z.input<typeof checkFeasibilitySpec.output>['days'][number]

/** Minutes at places and on the way that a day of this pace holds; half of that is a light day. */
const fullMinutes: Record<TripDetail['pace'], number> = { relaxed: 390, balanced: 510, packed: 660 }

export const checkFeasibility = (deps: Pick<ToolDependencies, 'trips' | 'guides' | 'itineraryCheck'>) =>
  defineTool({
    spec: checkFeasibilitySpec,
    description:
      'Whether the plan, or one day of it, works out: conflicts, opening hours, how full each day is. Also whether its restaurants suit an allergy or a diet.',
    timeoutMs: 15_000,
    async run({ day, meals }, { actor, tripId, locale, signal }): Promise<ResultOf<typeof checkFeasibilitySpec>> {
      const t = createServerTranslator(locale)
      const trip = await deps.trips.get(actor, tripId)
      const length = trip.durationDays ?? Math.max(0, ...trip.itinerary.map((item) => item.day ?? 0))
      const nothing = { days: [], problems: [], unchecked: [] }
      if (day !== undefined && day > length) {
        return { output: { ...nothing, status: 'no_such_day' }, summary: t('answers.feasibility.noSuchDay', { day }) }
      }
      const asked = day === undefined ? Array.from({ length }, (_, index) => index + 1) : [day]
      const items = trip.itinerary.filter((item) => item.day !== null && asked.includes(item.day))
      if (items.length === 0) {
        return { output: { ...nothing, status: 'empty' }, summary: t('answers.feasibility.empty') }
      }
      if (meals) {
        const { diets, allergies } = trip.needs
        const isOpen = meals.foods.length + meals.diets.length === 0
        const checked = checkMeals({ itinerary: items }, isOpen ? { foods: allergies, diets } : meals, deps.guides)
        const count = checked.filter(({ verdict }) => verdict === 'unsuitable').length
        return {
          output: { ...nothing, status: checked.length > 0 ? 'ok' : 'empty', meals: checked },
          summary: t('answers.feasibility.meals', { count }),
        }
      }
      const { findings, unchecked } = await deps.itineraryCheck.check(actor, tripId, signal)
      const sentence = (finding: ItineraryFinding) =>
        violationSentence(
          {
            code: finding.code,
            day: finding.day,
            titles: finding.itemIds.flatMap((id) => trip.itinerary.find((item) => item.id === id)?.title ?? []),
            params: finding.params,
          },
          locale,
        )
      const guide = deps.guides.covering(trip.destination)
      const days = asked.map((number): CheckedDay => {
        const load = loadOfDay(
          trip.itinerary.filter((item) => item.day === number),
          guide,
        )
        const own = findings.filter((finding) => finding.day === number)
        return {
          day: number,
          date: dateOfDay(trip, number),
          state: stateOf(load, own, trip.pace),
          ...load,
          problems: own.map(sentence),
        }
      })
      const problems = day === undefined ? findings.filter((finding) => finding.day === null).map(sentence) : []
      const uncheckedIds = unchecked.flatMap(({ itemIds }) => itemIds)
      const broken = days.reduce((sum, each) => sum + each.problems.length, problems.length)
      const title = broken > 0 ? t('answers.feasibility.problems', { count: broken }) : t('answers.feasibility.works')
      return {
        output: {
          status: 'ok',
          days,
          problems,
          unchecked: items.filter(({ id }) => uncheckedIds.includes(id)).map(({ title }) => title),
        },
        summary: title,
        card: {
          type: 'facts',
          title,
          about: problems.length > 0 ? joinTexts('sentences', problems, locale) : null,
          rows: days.map((each) => dayRow(each, locale)),
          place: null,
          plan: null,
          url: null,
        },
      }
    },
  })

/** Tiring is full, everything else that the rules find makes a day impossible. */
function stateOf(load: DayLoad, findings: readonly ItineraryFinding[], pace: TripDetail['pace']): CheckedDay['state'] {
  if (load.items === 0) return 'empty'
  const isTiring = ({ code }: ItineraryFinding) => code.startsWith('fatigue.')
  if (findings.some((finding) => !isTiring(finding))) return 'impossible'
  const minutes = load.busyMinutes + load.travelMinutes
  const most = fullMinutes[pace]
  if (findings.length > 0 || minutes > most) return 'full'
  return minutes < most / 2 ? 'light' : 'good'
}

function dayRow({ day, state, items, busyMinutes, travelMinutes, problems }: CheckedDay, locale: Locale) {
  const t = createServerTranslator(locale)
  const load =
    state === 'empty'
      ? ''
      : t('answers.feasibility.load', {
          count: items,
          busy: formatDuration(busyMinutes, locale),
          travel: formatDuration(travelMinutes, locale),
        })
  const tone = state === 'impossible' || state === 'full' ? ('caution' as const) : ('plain' as const)
  return {
    label: t('answers.place.onDay', { day }),
    value: joinTexts('items', [t(`answers.feasibility.state.${state}`), load, ...problems], locale),
    tone,
  }
}
