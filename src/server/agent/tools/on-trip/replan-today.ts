import { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { takesPlace } from '#contract/takes-place.ts'
import { type DayItem, readTravelDay, type TravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { foldText } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import { summarizeChange } from '../summarize-change.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'
import { atRisk, disruptedDay, fixedToday, isStillToDo, postponed, usualDelay } from './disrupted-day.ts'
import { findItemOfDay } from './find-item-of-day.ts'
import { postponement, replannedChanges, unschedule } from './replanned-changes.ts'
import { usualReopening } from './usual-reopening.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'places' | 'tripPlans' | 'replanner'>

const mostOptions = 4

export const replanToday = (deps: Dependencies) =>
  defineTool({
    spec: replanDaySpec,
    description:
      'Replans the rest of today after a delay, a missed journey, a closure, rain, tiredness or a late start, with the fewest changes. What is done, booked or pinned stays; what no longer fits waits unscheduled. Writes nothing.',
    timeoutMs: 20_000,
    async run(question, { actor, tripId, locale, now, signal }): Promise<ResultOf<typeof replanDaySpec>> {
      const t = createServerTranslator(locale)
      const trip = await deps.trips.get(actor, tripId)
      const day = readTravelDay(trip, now)
      const nothing = { ...{ unplannedRide: null, otherDay: null, reopens: null }, changes: [], atRisk: [] }
      const without = (status: 'unchanged' | 'not_now' | 'unknown_item', item: string | null = null) => ({
        output: { ...nothing, status, cause: question.cause, item },
        summary: t(`tools.replan_day.status.${status}`),
      })
      if (day.day === null) return without('not_now')
      const otherDay = question.day === undefined || question.day === day.day ? undefined : question.day
      if (otherDay && otherDay < day.day) return without('unchanged')
      const item =
        otherDay === undefined && question.item
          ? itemMeant(day, question.item, { guides: deps.guides, cause: question.cause })
          : null
      // A ride that the plan does not have makes the travelers late.
      const isOfRide = question.cause === 'delay' || question.cause === 'missed'
      const unplannedRide =
        isOfRide && otherDay === undefined && !item && isJourneyWord(question.item) ? question.item : null
      const asked = unplannedRide ? { ...question, cause: 'late' as const, item: undefined } : question
      const { cause } = asked
      const ahead =
        otherDay !== undefined
          ? rideOn(trip, otherDay, asked.item)
          : !item && cause === 'delay'
            ? itemAhead(trip, day.day, asked.item)
            : null
      if (otherDay !== undefined && !ahead) {
        const items = trip.itinerary
          .filter((each) => otherDay !== null && each.day === otherDay && takesPlace(each))
          .map(({ title }) => title)
        const status = 'not_planned' as const
        return {
          output: { ...nothing, status, cause, item: asked.item ?? null, otherDay: { day: otherDay, items } },
          summary: t(`tools.replan_day.status.${status}`),
        }
      }
      if (ahead) {
        const changes = [
          postponement(postponed(ahead, asked.minutes ?? usualDelay), t('tools.replan_day.reason.delay')),
        ]
        return {
          output: {
            ...{ ...nothing, status: 'ok', cause, item: ahead.title, unplannedRide },
            changes: changes.map(summarizeChange),
          },
          summary: t('agent.summary.changesReady', { count: changes.length }),
          draft: { title: t('tools.replan_day.title.delay', { item: ahead.title }), changes, check: null },
        }
      }
      if (!item && (asked.item || cause === 'closed' || cause === 'missed')) return without('unknown_item')
      const { delayed, dropped, disruptions, from } = disruptedDay(asked, { item, day, dayIndex: day.day - 1 })
      const itinerary = trip.itinerary.filter(takesPlace).map((each) => (each.id === delayed?.id ? delayed : each))
      const plan = await deps.tripPlans.planOf({ ...trip, itinerary }, signal)
      const isFree = (each: DayItem) => (cause === 'closed' && each.item.id === item?.id) || isStillToDo(each, cause)
      const fixed = fixedToday(day, isFree)
      const others = trip.itinerary.filter((each) => each.day !== null && each.day < (day.day ?? 0)).map(({ id }) => id)
      const replanned =
        plan && disruptions.length > 0
          ? await deps.replanner.replan(
              { ...plan, disruptions, fixed: [...fixed, ...others, ...(delayed ? [delayed.id] : [])] },
              { signal, account: actor.userId },
            )
          : null
      const isSolved = replanned?.status === 'ok' || replanned?.status === 'unchanged'
      const moved =
        plan && replanned && isSolved
          ? await replannedChanges(
              deps,
              { trip, changes: replanned.changes, candidates: plan.candidates },
              { locale, signal },
            )
          : hitBy(day, { from, delayed, isFree }).map((each) => unschedule(each, t('tools.replan_day.reason.remove')))
      const changes: ProposedChange[] = [
        ...(delayed
          ? [postponement(delayed, t(`tools.replan_day.reason.${cause === 'missed' ? 'missed' : 'delay'}`))]
          : []),
        ...moved,
        // The engine knows only what has a time.
        ...(dropped && !moved.some((change) => 'itemId' in change && change.itemId === dropped.id)
          ? [unschedule(dropped, t('tools.replan_day.reason.remove'))]
          : []),
      ]
      const risky = atRisk(day, from, delayed)
      const reopens =
        cause === 'closed' && item && day.date ? usualReopening(item, day.date, deps.guides, locale) : null
      if (changes.length === 0) {
        const held = without('unchanged', item?.title ?? null)
        return { ...held, output: { ...held.output, unplannedRide, reopens, atRisk: risky } }
      }
      const title = t(`tools.replan_day.title.${cause}`, { item: item?.title ?? '' })
      return {
        output: {
          ...nothing,
          status: 'ok',
          cause,
          item: item?.title ?? null,
          unplannedRide,
          reopens,
          changes: changes.map(summarizeChange),
          atRisk: risky,
        },
        summary: t('agent.summary.changesReady', { count: changes.length }),
        card: cause === 'tired' ? restOptions(day, changes, locale) : undefined,
        draft: { title, changes, check: null },
      }
    },
  })

/** Of a later day, by its whole title: what is said of a train today is of no other. */
function itemAhead({ itinerary }: TripDetail, today: number, title: string | undefined): ItineraryItem | null {
  const isMeant = (item: ItineraryItem) =>
    (item.day ?? 0) > today && takesPlace(item) && item.start !== null && foldText(item.title) === foldText(title ?? '')
  return itinerary.find(isMeant) ?? null
}

function rideOn({ itinerary }: TripDetail, day: number | null, name = ''): ItineraryItem | null {
  const isMeant = ({ kind, title }: ItineraryItem) =>
    isJourneyWord(name) ? kind === journeyKinds[name] : foldText(title) === foldText(name)
  return (
    itinerary.find(
      (item) => day !== null && item.day === day && takesPlace(item) && item.start !== null && isMeant(item),
    ) ?? null
  )
}

const journeyKinds = { flight: 'flight', train: 'train', bus: 'transport' } as const

function isJourneyWord(name: string | undefined): name is keyof typeof journeyKinds {
  return name !== undefined && name in journeyKinds
}

/** By name, or the first journey of that kind that is not behind; a missed one is the last that should have left by now. */
function itemMeant(
  day: TravelDay,
  name: string,
  { guides, cause }: Pick<Dependencies, 'guides'> & { cause: string },
): ItineraryItem | null {
  const kind = isJourneyWord(name) ? journeyKinds[name] : undefined
  if (!kind) return findItemOfDay(day, name, guides)
  const own = day.items.filter(({ item }) => item.kind === kind)
  const gone = cause === 'missed' ? own.findLast(({ item: { start } }) => start !== null && start <= day.clock) : null
  return (gone ?? own.find(({ moment }) => moment === 'ahead' || moment === 'now') ?? own.at(-1))?.item ?? null
}

/** What cannot stay at its time, where the engine finds no day that keeps everything fixed. */
function hitBy(
  { items }: TravelDay,
  { from, delayed, isFree }: { from: string; delayed: ItineraryItem | null; isFree: (item: DayItem) => boolean },
): ItineraryItem[] {
  return items.flatMap((each) => {
    const { item } = each
    return isFree(each) && item.id !== delayed?.id && item.start && item.start < from ? [item] : []
  })
}

/** Each of the other items that could be left out instead, by one tap. */
function restOptions({ items }: TravelDay, taken: readonly ProposedChange[], locale: 'en' | 'zh-CN') {
  const t = createServerTranslator(locale)
  const chosen = new Set(taken.flatMap((change) => ('itemId' in change ? change.itemId : [])))
  const options = items
    .filter(
      ({ item, moment }) => moment === 'ahead' && !item.pinned && item.booking !== 'booked' && !chosen.has(item.id),
    )
    .slice(0, mostOptions)
    .map(({ item }) => ({
      label: t('tools.replan_day.leaveOut', { title: item.title }),
      detail: [item.start, item.end].filter(Boolean).join('–'),
      changes: [unschedule(item, t('tools.replan_day.reason.remove'))],
    }))
  return options.length > 0 ? { type: 'choices' as const, question: t('tools.replan_day.orElse'), options } : undefined
}
