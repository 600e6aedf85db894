// Runs the messages and conversations of a split through whole turns and scores what came of them: calls, brief and
// proposal, never the wording. The rules are tuned on the dev split; the test split is only run.
import { readFileSync } from 'node:fs'
import type { Locale } from '#contract/locale.ts'
import { type ActName, editActs, questionActs } from '../../providers/chat-model/rules/reading/acts/act-names.ts'
import { checkEdits } from './check-edits.fixture.ts'
import { checkSlots } from './check-slots.fixture.ts'
import { type Observed, observeTurn } from './observe-turn.fixture.ts'
import { type Scene, sceneNamed } from './scenes.fixture.ts'

export interface SplitCase {
  id: string
  kind: string
  lang: 'en' | 'zh'
  scene: string
  /** The last one is scored; the others come before it. */
  texts: string[]
  /** Labels of the last text, separated by semicolons. */
  acts: string[]
  slots: string[]
}

export interface CaseScore {
  id: string
  kind: string
  lang: 'en' | 'zh'
  labels: string[]
  ok: boolean
  /** Why not, as the names of the checks that failed. */
  failed: string[]
  acts: { wanted: string[]; read: string[] }
  slots: { right: number; wanted: number }
  /** Kinds of the labelled values, and those that were not read as labelled. */
  slotKinds: { wanted: string[]; failed: string[]; read: string[] }
  hasNeed: boolean
  needsMet: boolean
  wrongProposal: boolean
  words: { unused: number; content: number }
}

export type SplitName = 'dev' | 'test' | 'train'

/** With the letter that its ids begin with. */
const messageFiles: Record<SplitName, [file: string, letter: string][]> = {
  dev: [
    ['messages.tsv', 'm'],
    ['rambling.tsv', 'r'],
  ],
  test: [['messages.tsv', 'm']],
  train: [['messages.tsv', 'm']],
}

export function readSplit(split: SplitName): SplitCase[] {
  const messages = messageFiles[split].flatMap(([file, letter]) =>
    rowsOf(split, file).map(
      ([kind = '', lang = '', scene = '', text = '', acts = '', slots = ''], index): SplitCase => ({
        id: `${letter}${index + 1}`,
        kind,
        lang: lang === 'zh' ? 'zh' : 'en',
        scene,
        texts: [text],
        acts: acts.split(';'),
        slots: slots.split(' ').filter(Boolean),
      }),
    ),
  )
  const turns = rowsOf(split, 'conversations.tsv')
  const conversations = turns.map(
    ([id = '', turn = '', lang = '', scene = '', , acts = '', slots = '']): SplitCase => ({
      id: `${id}.${turn}`,
      kind: 'conversation',
      lang: lang === 'zh' ? 'zh' : 'en',
      scene,
      texts: turns.filter((row) => row[0] === id && Number(row[1]) <= Number(turn)).map((row) => row[4] ?? ''),
      acts: acts.split(';'),
      slots: slots.split(' ').filter(Boolean),
    }),
  )
  return [...messages, ...conversations]
}

function rowsOf(split: SplitName, file: string): string[][] {
  return readFileSync(new URL(`./${split}-split/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
}

export async function scoreCase(each: SplitCase, observe: typeof observeTurn = observeTurn): Promise<CaseScore> {
  const scene = sceneNamed(each.scene)
  const locale: Locale = each.lang === 'zh' ? 'zh-CN' : 'en'
  const observed = await observe(scene, each.texts, locale)
  const failed = [...checkActs(each, observed, scene), ...checkSlots(each.slots, observed, scene).failed]
  const slots = checkSlots(each.slots, observed, scene)
  const needs = each.slots.filter((slot) => /^(?:avoid|diet)=/.test(slot))
  return {
    id: each.id,
    kind: each.kind,
    lang: each.lang,
    labels: each.acts,
    ok: failed.length === 0,
    failed,
    acts: { wanted: each.acts.map((act) => familyOf(act)), read: observed.acts.map((act) => familyOf(act)) },
    slots,
    slotKinds: {
      wanted: each.slots.map((slot) => slot.split('=')[0] ?? slot),
      failed: slots.failed,
      read: slots.read,
    },
    hasNeed: needs.length > 0,
    needsMet: checkSlots(needs, observed, scene).failed.length === 0,
    wrongProposal: observed.changes.length > 0 && !each.acts.some((act) => proposing.has(familyOf(act))),
    words: observed.words,
  }
}

const edits = new Set<string>(editActs)
const proposing = new Set(['wish', 'edit', 'tasks'])

/** The coarse name of a label or an act, by which F1 is counted. */
function familyOf(label: string): string {
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
}

function checkActs({ acts, kind }: SplitCase, observed: Observed, scene: Scene): string[] {
  const failed: string[] = []
  const wantsEdit = acts.filter((act) => familyOf(act) === 'edit')
  for (const label of acts) {
    const choices = label.split('|')
    if (familyOf(label) === 'edit') continue
    if (!choices.some((choice) => isMet(choice, observed))) failed.push(label.split(':')[0] ?? label)
  }
  if (wantsEdit.length > 0) failed.push(...checkEdits(wantsEdit, observed, scene))
  else if (observed.changes.length > 0 && !acts.some((act) => proposing.has(familyOf(act)))) failed.push('proposal')
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
