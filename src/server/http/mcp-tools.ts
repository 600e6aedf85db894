// The tools: each is a procedure under the name that the assistant's own tool has, or a run of the assistant. None writes to a plan
// past the proposals: those are made by one tool and decided by another, which needs the scope for it.
import { type CallToolResult, type Tool, ToolSchema } from '@modelcontextprotocol/sdk/types.js'
import type { ServerMessages } from '#i18n/server/en.ts'
import { isInScope } from '../procedures/procedures.ts'
import { describeFailure, type McpSession } from './mcp-session.ts'
import { followTurn, isTurnTool, type ReportProgress, turnTools } from './mcp-turn-tools.ts'
import { callByPath, inputJsonSchema, readProcedureCatalog } from './procedure-catalog.ts'

type ToolName = keyof ServerMessages['mcp']['tools']

/** `add` makes something new, `decide` changes what is there: programs ask their person before the latter. */
type Effect = 'read' | 'add' | 'decide'

interface ProcedureTool {
  procedure: string
  effect: Effect
}
const reads = (procedure: string): ProcedureTool => ({ procedure, effect: 'read' })

const procedureTools = {
  list_trips: reads('trips.list'),
  get_trip: reads('trips.get'),
  create_trip: { procedure: 'trips.create', effect: 'add' },
  check_feasibility: reads('itinerary.check'),
  check_alerts: reads('alerts.list'),
  budget_status: reads('budget.summary'),
  suggest_tasks: reads('tasks.suggestions'),
  resolve_place: reads('travel.geocode'),
  find_places: reads('travel.places.search'),
  nearby_places: reads('travel.places.nearby'),
  find_lodging: reads('travel.lodging.search'),
  find_flights: reads('travel.flights.search'),
  find_trains: reads('travel.trains.search'),
  route_between: reads('travel.route'),
  get_weather: reads('travel.weather'),
  convert_currency: reads('travel.convertCurrency'),
  country_facts: reads('travel.countryFacts'),
  entry_requirements: reads('travel.entryRequirements'),
  search_knowledge: reads('knowledge.search'),
  recall_memory: reads('memory.search'),
  suggest_place: { procedure: 'proposals.suggest', effect: 'add' },
  list_proposals: reads('proposals.list'),
  get_proposal: reads('proposals.get'),
  decide_proposal: { procedure: 'proposals.decide', effect: 'decide' },
  undo_proposal: { procedure: 'proposals.undo', effect: 'decide' },
} satisfies Partial<Record<ToolName, ProcedureTool>>

type ListedTool = ProcedureTool & { name: ToolName; scope?: string; inputSchema: Tool['inputSchema'] }

const tools: ListedTool[] = listTools()
const byName = new Map<string, ListedTool>(tools.map((tool) => [tool.name, tool]))

function listTools(): ListedTool[] {
  const catalog = new Map(readProcedureCatalog().map((entry) => [entry.path, entry]))
  const rows: [ToolName, ProcedureTool][] = [
    ...(Object.entries(procedureTools) as [keyof typeof procedureTools, ProcedureTool][]),
    ...(Object.entries(turnTools) as [keyof typeof turnTools, ProcedureTool][]),
  ]
  return rows.map(([name, { procedure, effect }]) => {
    const entry = catalog.get(procedure)
    if (!entry) throw new Error(`the tool ${name} names no procedure: ${procedure}`)
    const own = isTurnTool(name) ? turnTools[name].input : null
    const inputSchema = ToolSchema.shape.inputSchema.parse({ type: 'object', ...(own ?? inputJsonSchema(entry)) })
    return { name, procedure, effect, scope: entry.scope, inputSchema }
  })
}

/** Those that the sender's token may use. */
export function toolsFor({ ctx, t }: McpSession): Tool[] {
  const { actor } = ctx
  return tools
    .filter(({ scope }) => actor !== null && isInScope(actor, scope))
    .map(({ name, effect, inputSchema }) => {
      const title = t(`mcp.tools.${name}.title`)
      return {
        name,
        title,
        description: t(`mcp.tools.${name}.description`),
        inputSchema,
        annotations: {
          title,
          readOnlyHint: effect === 'read',
          destructiveHint: effect === 'decide',
          idempotentHint: effect === 'read',
          openWorldHint: false,
        },
      }
    })
}

/** null for a tool that does not exist. What goes wrong inside one is an answer, so that a model can read it and go on. */
export async function callTool(
  session: McpSession,
  call: { name: string; input: unknown; signal: AbortSignal; report: ReportProgress },
): Promise<CallToolResult | null> {
  const tool = byName.get(call.name)
  if (!tool) return null
  try {
    const caller = session.callerUntil(call.signal)
    const answer = isTurnTool(tool.name)
      ? await followTurn(caller, tool.name, call.input, call.report)
      : await callByPath(caller, tool.procedure, call.input)
    return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: asRecord(answer) }
  } catch (thrown) {
    const error = describeFailure(session, thrown)
    return { content: [{ type: 'text', text: JSON.stringify({ error }) }], isError: true }
  }
}

/** The protocol wants an object; a list stands under `items`, as in our pages. */
function asRecord(answer: unknown): Record<string, unknown> {
  return Array.isArray(answer) ? { items: answer } : { ...Object(answer) }
}
