import { findPlaces } from '../tools/find-places.ts'
import { getTrip } from '../tools/get-trip.ts'
import { getWeather } from '../tools/get-weather.ts'
import { placeFacts } from '../tools/place-facts.ts'
import { routeBetween } from '../tools/route-between.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { updateBrief } from '../tools/update-brief.ts'

/** Tools of every stage. */
export function sharedTools(deps: ToolDependencies): AgentTool[] {
  return [updateBrief(deps), getTrip(deps), findPlaces(deps), placeFacts(deps), routeBetween(deps), getWeather(deps)]
}
