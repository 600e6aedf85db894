// Messages of the Model Context Protocol, with arguments drawn from the schemas of the tools.

import { drawInput } from '../../src/testing/drawn-inputs.ts'
import { listProcedures } from '../../src/testing/procedures.ts'
import type { Dice } from './draw-request.ts'

const inputs = new Map(listProcedures().map(({ path, input }) => [path, input]))
const tools = {
  get_trip: 'trips.get',
  create_trip: 'trips.create',
  find_places: 'travel.places.search',
  route_between: 'travel.route',
  search_knowledge: 'knowledge.search',
  suggest_place: 'proposals.suggest',
  decide_proposal: 'proposals.decide',
  no_such_tool: 'trips.get',
} as const
const toolNames = Object.keys(tools) as [keyof typeof tools, ...(keyof typeof tools)[]]

/** As JSON. */
export function mcpMessage(dice: Dice, tripId: string): string {
  const message = dice.among([initialize, callTool, callTool, readResource, getPrompt, unknownMethod])(dice, tripId)
  const id = dice.among<unknown>([1, 'a', null, {}, 1e308])
  return JSON.stringify({ jsonrpc: dice.among(['2.0', '2.0', '2.0', '1.0']), id, ...message })
}

const initialize = (dice: Dice) => ({
  method: 'initialize',
  params: {
    protocolVersion: dice.among(['2025-06-18', '1900-01-01', '']),
    capabilities: {},
    clientInfo: { name: 'fuzz', version: '1' },
  },
})

function callTool(dice: Dice, tripId: string) {
  const name = dice.among(toolNames)
  const drawn = drawInput(inputs.get(tools[name]) ?? null, { known: { tripId }, hostility: 0.2 }, dice.unit)
  return {
    method: 'tools/call',
    params: { name, arguments: drawn, _meta: { progressToken: dice.among<unknown>([0, 'x']) } },
  }
}

const readResource = (dice: Dice, tripId: string) => ({
  method: dice.among(['resources/read', 'resources/list', 'resources/templates/list', 'resources/subscribe']),
  params: {
    uri: dice.among([
      `journeyon://trips/${tripId}`,
      `journeyon://trips/${tripId}/plan`,
      'file:///etc/passwd',
      '',
      '%ff',
    ]),
  },
})

const getPrompt = (dice: Dice, tripId: string) => ({
  method: dice.among(['prompts/get', 'prompts/list']),
  params: {
    name: dice.among(['plan_trip', 'review_trip', '__proto__', '']),
    arguments: dice.among<object>([{ tripId }, { destination: '成都', days: '61' }, { days: '\u0000' }, {}]),
  },
})

const unknownMethod = (dice: Dice) => ({ method: dice.among(['ping', 'completion/complete', 'x', '', '__proto__']) })
