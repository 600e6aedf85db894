// What of the brief a plan does not hold, beyond the constraints that the engine weighs: a liked kind of place without a visit,
// a limit ("no more than one museum a day") that is broken, an activity that no guide lists.
import type { Locale } from '#contract/locale.ts'
import type { Plan } from '#contract/planning/outcome.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { accessBarrier } from '#planning/model/suitability.ts'
import { tagMentions } from '../../providers/chat-model/rules/reading/names/tag-mentions.ts'
import { type LimitRule, ruleOfLimit } from '../../providers/chat-model/rules/reading/values/limits.ts'
import { isActivity } from '../../providers/chat-model/rules/reading/values/remarks.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

type Place = PlanningContext['candidates']['places'][number]
type Unmet = Pick<PlanningContext, 'request' | 'candidates'>

/** Sentences, as the unmet preferences of the engine. `likes` are the tags that were stated. */
export function unmetWishes(
  context: Unmet,
  plan: Pick<Plan, 'itinerary'>,
  { likes, notes }: { likes: readonly string[]; notes: TripBrief['notes'] },
  locale: Locale,
): string[] {
  const t = createServerTranslator(locale)
  const visits = visitsByDay(context, plan)
  const said = notes?.value.split(';').map((note) => note.trim()) ?? []
  return [
    ...likes.flatMap((tag) => {
      const why = whyNone(context, visits.flat(), tag)
      return why ? t('plan.unmet.interests', { tag: tagName(tag, locale), why }) : []
    }),
    ...said.flatMap((words) => {
      const rule = ruleOfLimit(words)
      const days = rule ? brokenOn(rule, visits) : []
      return days.length > 0 ? t('plan.unmet.limits', { words, count: days.length, days: days.join(', ') }) : []
    }),
    ...said
      .filter((words) => isActivity(words) && !/^(?:no |不要)/u.test(words) && tagMentions(words).length === 0)
      .map((activity) => t('plan.unmet.activities', { activity })),
  ]
}

function visitsByDay({ candidates }: Unmet, { itinerary }: Pick<Plan, 'itinerary'>): Place[][] {
  const places = new Map(candidates.places.map((place) => [place.id, place]))
  return itinerary.days.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'visit' ? (places.get(item.placeId) ?? []) : [])),
  )
}

/** null where a visit has it, or where no candidate does: that is said of the preference itself. */
function whyNone({ request, candidates }: Unmet, visits: readonly Place[], tag: string): string | null {
  if (visits.some(({ tags }) => tags.includes(tag))) return null
  const having = candidates.places.filter(({ tags }) => tags.includes(tag))
  if (having.length === 0) return null
  const barriers = having.map((place) => accessBarrier(place, request))
  return barriers.every((barrier) => barrier !== null) ? (barriers[0] ?? 'no-time') : 'no-time'
}

/** A visit of at least so many minutes is a big one. */
const big = 120

/** Numbers of days, from 1. */
function brokenOn({ tags, most, scope, onlyBig }: LimitRule, visits: readonly Place[][]): number[] {
  const counts = visits.map(
    (day) =>
      day.filter((place) => tags.some((tag) => place.tags.includes(tag)) && (!onlyBig || place.visitMinutes >= big))
        .length,
  )
  return counts.flatMap((count, index) => {
    const isBroken = scope === 'day' ? count > most : count > 0 && (counts[index - 1] ?? 0) > 0
    return isBroken ? [index + 1] : []
  })
}
