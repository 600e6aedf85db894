// A must-see show at the hours of dinner: on its day dinner is had before it, earlier than usual.
import type { MealRequest } from '#contract/planning/request.ts'
import { clockMinutesOf, instantAt } from '#planning/model/clock.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { dinnerBeforeShow, takesMeal } from '#planning/night-sight.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { SolverGroup } from '#planning/solver/problem.ts'
import { visitStarts } from './start-windows.ts'
import type { ScheduledVisit, VisitNode } from './visit-node.ts'

/** Points lost by each early dinner beyond one for each show: more than anything it could gain. */
const excessLoss = 3000

export type EarlyDinner = { meal: MealRequest; isOn: boolean[] }

/** For each route, whether a must-see show could be on then that takes the hours of dinner whenever it begins. */
function showRoutes(model: PlanningModel, routes: readonly DayRoute[], dinner: MealRequest): boolean[] {
  const on = routes.map(() => false)
  for (const id of model.request.mustSee) {
    const place = model.byId.places.get(id)
    if (!place?.tags.includes('show')) continue
    const starts = routes.map((route) => visitStarts(model, route, place))
    const takes = starts.map((windows, index) => {
      const route = routes[index]
      return (
        windows.length > 0 &&
        route !== undefined &&
        windows.every(({ open, close }) => {
          const hours = hoursOf(model, route, dinner)
          return (
            takesMeal(hours, open, open + place.visitMinutes) && takesMeal(hours, close, close + place.visitMinutes)
          )
        })
      )
    })
    if (starts.every((windows, index) => windows.length === 0 || takes[index])) {
      for (const [index, isTaken] of takes.entries()) if (isTaken) on[index] = true
    }
  }
  return on
}

/** Dinner as it is before a show, and on which routes; null = no show takes its hours. */
export function dinnerBefore(model: PlanningModel, routes: readonly DayRoute[]): EarlyDinner | null {
  const dinner = model.request.meals.find(({ kind }) => kind === 'dinner')
  const from = dinner && dinnerBeforeShow(dinner)
  if (!from || from >= dinner.from) return null
  const isOn = showRoutes(model, routes, dinner)
  return isOn.includes(true) ? { meal: { ...dinner, from }, isOn } : null
}

export function earlyDinnerGroups(model: PlanningModel, nodes: readonly VisitNode[]): SolverGroup[] {
  const early = nodes.flatMap((node, index) => (isEarly(model, node) ? [index] : []))
  const shows = model.request.mustSee.filter((id) => model.byId.places.get(id)?.tags.includes('show')).length
  return early.length === 0 ? [] : [{ nodes: early, maxTotal: shows, excessLoss }]
}

/** Whether each early dinner is followed by its show. */
export function areBeforeShows(model: PlanningModel, { day, stopId }: DayRoute, visits: readonly ScheduledVisit[]) {
  return visits.every(({ node, start }, index) => {
    if (node.kind !== 'meal' || !isEarly(model, node)) return true
    const dinner = model.request.meals.find(({ kind }) => kind === node.meal.kind)
    if (!dinner || start >= hoursOf(model, { day, stopId }, dinner).from) return true
    return visits
      .slice(index + 1)
      .some(
        (later) =>
          later.node.kind === 'visit' &&
          model.request.mustSee.includes(later.node.place.id) &&
          later.node.place.tags.includes('show') &&
          takesMeal(hoursOf(model, { day, stopId }, dinner), later.start, later.start + later.node.minutes),
      )
  })
}

function isEarly({ request }: PlanningModel, node: VisitNode): boolean {
  return (
    node.kind === 'meal' && request.meals.some(({ kind, from }) => kind === node.meal.kind && node.meal.from < from)
  )
}

function hoursOf(model: PlanningModel, { day, stopId }: Pick<DayRoute, 'day' | 'stopId'>, meal: MealRequest) {
  const at = (clock: string) => instantAt(model.zoneOf(stopId), model.firstDay + day, clockMinutesOf(clock))
  return { from: at(meal.from), to: at(meal.to), minutes: meal.minutes }
}
