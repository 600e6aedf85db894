import type { ResolvedPlace } from '#contract/agent-tools/place-reference.ts'
import { routeBetweenSpec } from '#contract/agent-tools/route-between.ts'
import { readTravelDay } from '#contract/travel-day.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { PlaceScope } from '../place-names/place-scope.ts'
import { type NamedPlace, type NameResult, resolveName } from '../place-names/resolve-name.ts'
import { resolveRole } from '../place-names/resolve-role.ts'
import { whereOneIs } from '../place-names/where-one-is.ts'
import { routeCardItem } from '../tool-results/card-items.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf, type ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** Closer than this both names are one place. */
const samePlaceKm = 0.05
/** Farther than this one takes a train or a plane, which have tools of their own. */
const farKm = 150

export const routeBetween = (deps: ScopeDependencies & Pick<ToolDependencies, 'routing'>) =>
  defineTool({
    spec: routeBetweenSpec,
    description:
      'Distance and time by mode between two named places: items of the trip, places of the guide, `here`, `hotel`, `airport`, `station`, `center`, cities.',
    timeoutMs: 8000,
    async run({ from: fromName, to: toName, modes }, context): Promise<ResultOf<typeof routeBetweenSpec>> {
      const { locale, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, {}, context)
      const [from, to] = await Promise.all([resolveEnd(scope, fromName, context), resolveEnd(scope, toName, context)])
      const known = { from: from.place && toResolved(from.place), to: to.place && toResolved(to.place) }
      const nothing = { ...known, straightKm: null, routes: [], candidates: [] }
      if (!from.place || !to.place) {
        const [result, name] = from.place ? [to, toName] : [from, fromName]
        return {
          output: {
            ...nothing,
            status: from.place ? 'unknown_to' : 'unknown_from',
            unknownName: name,
            candidates: result.candidates.map(({ id, name, kind }) => ({ id, name, kind })),
          },
          summary: t(result.status === 'ambiguous' ? 'answers.ambiguous' : 'answers.nothingOn', { name }),
        }
      }
      const straight = greatCircleKm(from.place, to.place)
      const straightKm = Math.round(straight * 100) / 100
      const names = { from: from.place.name, to: to.place.name }
      if (straight < samePlaceKm) {
        return { output: { ...nothing, straightKm, status: 'same' }, summary: t('answers.route.same', names) }
      }
      if (straight > farKm) {
        return { output: { ...nothing, straightKm, status: 'far' }, summary: t('answers.route.far', names) }
      }
      const { items, source, checkedAt } = await deps.routing.route(
        { from: from.place, to: to.place, modes },
        { signal },
      )
      const routes = items.map(({ mode, km, minutes, price, kind }) => ({ mode, km, minutes, price, kind }))
      const provenance = { ...source, checkedAt }
      const ends = { from: pointOf(from.place), to: pointOf(to.place) }
      return {
        output: { ...nothing, status: 'ok', straightKm, routes },
        summary: t('answers.route.between', names),
        card: {
          type: 'route',
          ...ends,
          routes: routes.map((route) => ({
            ...route,
            plan: routeCardItem({ ...route, ...ends }, { trip: scope.trip, locale, source: provenance }),
          })),
          source: provenance,
        },
        source: provenance,
      }
    },
  })

const here = /^(?:here|where (?:we|i) (?:are|am)|(?:my|our) (?:position|location)|我?(?:这里|这儿|这边|这)|当前位置)$/iu

/** Under way the stay that the plan does not have is where the travelers are. */
async function resolveEnd(scope: PlaceScope, name: string, context: ToolContext): Promise<NameResult> {
  const found = here.test(name) ? null : await resolveName(scope, name)
  const day = readTravelDay(scope.trip, context.now)
  const isRole = found === null || (found.status === 'unknown' && resolveRole(scope, name) === null)
  if (found && (!isRole || day.phase !== 'during')) return found
  const { name: at, at: point } = whereOneIs(day, scope.guides, context)
  const place = { id: null, name: at, kind: 'center' as const, ...point, found: null, source: null }
  return { status: 'ok', place, candidates: [] }
}

function toResolved({ id, name, kind, lat, lng }: NamedPlace): ResolvedPlace {
  return { id, name, kind, lat, lng }
}

function pointOf({ name, lat, lng }: NamedPlace) {
  return { name, lat, lng }
}
