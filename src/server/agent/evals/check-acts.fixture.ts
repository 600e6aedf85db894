// Compares the labelled acts of a message with what the turn did: the tools that answered, and the changes that are proposed.
import { type ActName, editActs, questionActs } from '../../providers/chat-model/rules/reading/acts/act-names.ts'
import { checkEdits } from './check-edits.fixture.ts'
import type { Observed } from './observe-turn.fixture.ts'
import { type Scene, sceneNamed } from './scenes.fixture.ts'

const edits = new Set<string>(editActs)
const proposing = new Set(['wish', 'edit', 'tasks', 'disrupted', 'expense'])

/** No change is proposed that a label does not ask for. */
export function isWrongProposal(labels: readonly string[], { changes }: Observed): boolean {
  return changes.length > 0 && !labels.some((label) => proposing.has(familyOf(label)))
}

/** The coarse name of a label or an act, by which F1 is counted. */
export function familyOf(label: string): string {
  const [name = ''] = label.split('|')[0]?.split(':') ?? []
  if (name === 'plan' || name === 'correct') return 'wish'
  if (name.startsWith('ask.')) return askNames[name.slice(4)] ?? name.slice(4)
  if (edits.has(name) || name === 'swap-days' || name === 'time' || name === 'none') return 'edit'
  if (['chat', 'greet', 'ack', 'capabilities'].includes(name)) return 'chat'
  return ['out', 'buy', 'trouble', 'accept'].includes(name) ? 'out' : name
}

const askNames: Record<string, string> = {
  hours: 'facts',
  price: 'facts',
  plan: 'show_plan',
  'best-time': 'best_time',
  today: 'show_plan',
  phrases: 'country',
  emergency: 'country',
}

/** Tools that answer a question of this label. */
const answering: Record<string, readonly string[]> = {
  hours: ['place_facts'],
  price: ['place_facts'],
  facts: ['place_facts'],
  route: ['route_between'],
  places: ['find_places', 'nearby_places'],
  weather: ['get_weather'],
  'best-time': ['best_time'],
  packing: ['packing_list'],
  entry: ['entry_requirements'],
  country: ['country_facts'],
  emergency: ['country_facts', 'emergency_info'],
  convert: ['convert_currency'],
  lodging: ['find_lodging'],
  flights: ['find_flights'],
  trains: ['find_trains'],
  compare: ['compare_options'],
  estimate: ['estimate_budget'],
  budget: ['budget_status', 'spending_report'],
  feasible: ['check_feasibility'],
  plan: ['get_trip', 'today'],
  today: ['get_trip', 'today'],
  tasks: ['propose_tasks', 'get_trip'],
  leave: ['route_between', 'leave_by', 'get_trip'],
  phrases: ['country_facts', 'phrases'],
  alerts: ['check_alerts'],
  report: ['summarize_trip', 'build_report'],
  spending: ['spending_report', 'budget_status'],
  learned: ['extract_preferences', 'recall_memory'],
  next: ['suggest_next_time'],
}
const replanning = new Set(['replan_day', 'replan_scope', 'find_alternatives', 'emergency_info'])

/** Labels of what the tools under way and back home do; no act of the reader stands for them. */
const familyOfTool: Record<string, string> = {
  replan_day: 'disrupted',
  record_expense: 'expense',
  check_alerts: 'alerts',
  summarize_trip: 'report',
  spending_report: 'spending',
  extract_preferences: 'learned',
  suggest_next_time: 'next',
  build_report: 'report',
  collect_album: 'album',
}

/** Coarse names of all that the turn did. */
export function familiesOf({ acts, tools }: Observed): string[] {
  const byTool = tools.flatMap((tool) => familyOfTool[tool] ?? [])
  return byTool.length > 0 ? byTool : acts.map((act) => familyOf(act))
}

export function checkActs(
  { acts, kind }: { acts: readonly string[]; kind: string },
  observed: Observed,
  scene: Scene,
): string[] {
  const failed: string[] = []
  const wantsEdit = acts.filter((act) => familyOf(act) === 'edit')
  for (const label of acts) {
    const choices = label.split('|')
    if (familyOf(label) === 'edit') continue
    if (!choices.some((choice) => isMet(choice, observed))) failed.push(label.split(':')[0] ?? label)
  }
  if (wantsEdit.length > 0) failed.push(...checkEdits(wantsEdit, observed, scene))
  else if (isWrongProposal(acts, observed)) failed.push('proposal')
  if (kind === 'out-of-scope' && observed.answers.length > 0) failed.push('answered')
  if (observed.isBareRefusal) failed.push('not-understood')
  return failed
}

const questionNames = new Set<ActName>(questionActs)

function isMet(label: string, observed: Observed): boolean {
  const [name = '', subject] = label.split(':')
  if (name === 'plan') return observed.tools.includes('plan_itinerary') || observed.hasBrief
  if (name === 'correct') return observed.hasBrief || observed.tools.includes('plan_itinerary')
  if (name === 'none' || name === 'chat' || name === 'out')
    return observed.answers.length === 0 && observed.changes.length === 0
  if (name === 'disrupted') return observed.calls.some((call) => call.ok && replanning.has(call.name))
  if (name === 'expense') return observed.changes.some(({ type }) => type === 'expense.add')
  const tools = answering[name.slice(4)] ?? []
  const calls = observed.calls.filter((call) => call.ok && tools.includes(call.name))
  // Reading the trip answers only where the plan was asked for.
  const isAnswered =
    calls.some((call) => call.name !== 'get_trip') ||
    (calls.length > 0 &&
      observed.acts.some(
        (act) => questionNames.has(act) && (act === 'show_plan' || act === 'tasks' || act === 'leave'),
      ))
  return isAnswered && (subject === undefined || hasSubject(name, subject, calls))
}

function hasSubject(name: string, subject: string, calls: Observed['calls']): boolean {
  if (name === 'ask.places') return calls.some((call) => findsKind(call, subject))
  const wanted = subject.split('>')
  return calls.some(({ output }) =>
    wanted.every((place) => output.includes(place) || output.includes(otherName(place))),
  )
}

/** A search of no kind around the travelers answers only where places of the kind came out of it. */
function findsKind({ name, args, output }: Observed['calls'][number], kind: string): boolean {
  if (args.kind !== undefined) return args.kind === kind
  return name !== 'nearby_places' || output.includes(`"kind":"${kind}"`)
}

/** The English name where the label has the Chinese one. */
function otherName(place: string): string {
  return sceneNamed('chengdu-plan').otherNames.get(place) ?? place
}
