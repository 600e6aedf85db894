import { findPlaces } from '../tools/find-places.ts'
import { getTrip } from '../tools/get-trip.ts'
import { getWeather } from '../tools/get-weather.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'

/** What every stage agent may look up. */
export function sharedTools(powers: ToolDependencies): AgentTool[] {
  return [getTrip(powers), findPlaces(powers), getWeather(powers)]
}
