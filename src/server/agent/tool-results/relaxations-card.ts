// Ways out of a request that has no plan, as buttons.
import type { AgentCard } from '#contract/agent-card.ts'
import type { Locale } from '#contract/locale.ts'
import type { Relaxation } from '#contract/planning/outcome.ts'
import type { BriefPatch, TripBrief } from '#contract/trip-brief.ts'
import type { WayOut } from '#contract/way-out.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'
import type { PlanPreferences } from '../planning-context/preferences-to-request.ts'
import { relaxationPatch } from '../planning-context/relaxation-patch.ts'
import { relaxationText } from './plan-texts.ts'

type RelaxationsCard = Extract<AgentCard, { type: 'relaxations' }>
type Scope = NonNullable<WayOut['scope']>

const nothing: BriefPatch = { set: {}, forget: [] }

interface WishBehind {
  brief: TripBrief
  locale: Locale
}

export function waysOut(
  steps: readonly Relaxation[],
  context: PlanningContext,
  { brief, message, locale }: WishBehind & { message: PlanPreferences },
): WayOut[] {
  return steps.flatMap((step) => {
    const patch = relaxationPatch(step, context, brief)
    return patch ? { label: labelOf(step, context, locale), step, patch: withMessage(patch, message, brief) } : []
  })
}

/** `message`: what was asked for in this turn; a tap plans from the brief, so it has to hold that too. */
export function withMessage(patch: BriefPatch, message: PlanPreferences, brief: TripBrief): BriefPatch {
  return { ...patch, set: { ...messagePatch(message, brief), ...patch.set } }
}

/** Of some days planned anew: what holds for these days only stays out of the brief. */
export function scopedWaysOut(
  steps: readonly Relaxation[],
  context: PlanningContext,
  { brief, scope, locale }: WishBehind & { scope: Scope },
): WayOut[] {
  return steps.flatMap((step) => {
    const within = scopeWith(step, scope)
    const patch = within ? nothing : relaxationPatch(step, context, brief)
    return patch ? { label: labelOf(step, context, locale), step, patch, scope: within ?? scope } : []
  })
}

export function relaxationsCard(ways: readonly WayOut[], locale: Locale): RelaxationsCard | undefined {
  const options = [...new Map(ways.map((way) => [JSON.stringify(way.step), way])).values()].slice(0, 12)
  if (options.length === 0) return undefined
  return { type: 'relaxations', title: createServerTranslator(locale)('agent.summary.waysOut'), options }
}

function labelOf(step: Relaxation, context: PlanningContext, locale: Locale): string {
  const text = relaxationText(step, context, locale)
  return `${text.slice(0, 1).toLocaleUpperCase(locale)}${text.slice(1)}`
}

function scopeWith(step: Relaxation, scope: Scope): Scope | null {
  switch (step.type) {
    case 'faster-pace':
      return { ...scope, pace: step.pace }
    case 'widen-day':
      return { ...scope, dayStart: step.start, dayEnd: step.end }
    case 'drop-cuisine':
      return { ...scope, cuisines: scope.cuisines.filter((each) => each !== step.cuisine) }
    default:
      return null
  }
}

function messagePatch(message: PlanPreferences, brief: TripBrief): BriefPatch['set'] {
  const { days, startDate, budget, party, pace, dayStart, dayEnd, interests, cuisines, mustSee, avoid } = message
  return {
    ...(days && { days }),
    ...(startDate && { dates: { type: 'fixed' as const, start: startDate } }),
    ...(budget && { budget: { ...budget, scope: 'total' as const } }),
    ...(party && { party: { ...party, ...knownOfParty(party, brief) } }),
    ...(pace && { pace }),
    ...((dayStart || dayEnd) && {
      dayWindow: { ...(dayStart && { start: dayStart }), ...(dayEnd && { end: dayEnd }) },
    }),
    ...(interests.length > 0 && { interests }),
    ...(cuisines.length > 0 && { cuisines }),
    ...(mustSee.length > 0 && { mustSee }),
    ...(avoid.length > 0 && { avoid }),
  }
}

/** A message counts people; what the brief knows of them holds while their number does. */
function knownOfParty({ adults, children }: NonNullable<PlanPreferences['party']>, { party }: TripBrief) {
  const known = party?.value
  return {
    childAges: known && children >= known.childAges.length ? known.childAges : [],
    seniors: known && adults >= known.seniors ? known.seniors : 0,
  }
}
