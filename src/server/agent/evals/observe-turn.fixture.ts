// What a turn did, as the checks of the test split look at it.
import type { AgentCard } from '#contract/agent-card.ts'
import { type Locale, locales } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { createBriefs, runTurn, type TurnRun } from '../../../testing/agent-turn.ts'
import { quickPlanner } from '../../../testing/quick-planner.ts'
import { resumeTurn } from '../../../testing/resume-turn.ts'
import type { ActName } from '../../providers/chat-model/rules/reading/acts/act-names.ts'
import { countContentWords } from '../../providers/chat-model/rules/reading/text/coverage.ts'
import { normalizeMessage } from '../../providers/chat-model/rules/reading/text/normalize-message.ts'
import { readRequest } from '../../providers/chat-model/rules/transcript/user-request.ts'
import { factsOfTrip } from '../tools/get-trip.ts'
import type { PausedTurn } from '../turn/turn.ts'
import type { TurnRunnerDeps } from '../turn-runner.ts'
import type { Scene } from './scenes.fixture.ts'

interface ObservedCall {
  name: string
  args: Record<string, unknown>
  ok: boolean
  /** Arguments, summary and card, to look for names in. */
  output: string
  card: AgentCard | undefined
}

export interface Observed {
  acts: ActName[]
  calls: ObservedCall[]
  tools: string[]
  /** Tools that answered something, without the reading of the trip and the brief. */
  answers: string[]
  changes: readonly ProposedChange[]
  /** Titles of the items that an open proposal was about before: its changes are in the new one as well. */
  carried: ReadonlySet<string>
  brief: TripBrief
  /** The brief was filled in this turn. */
  hasBrief: boolean
  isBareRefusal: boolean
  /** Content words: all of them, those that the reply names as not used, and those that were neither used nor named. */
  words: { content: number; listed: number; unread: number }
  /** Runs of words that nothing used. */
  unused: readonly string[]
}

/** An edit that would touch more asks first: what it asks about is then what counts. */
function asksForMore({ question: { options } }: PausedTurn): boolean {
  return locales.some((each) => options[0]?.label === createServerTranslator(each)('agent.choices.onlyThis'))
}

const preparing = new Set(['get_trip', 'update_brief'])
type Planner = TurnRunnerDeps['planner']

/** The matrices of the solver grow with the square of what there is to choose from. */
const mostPlaces = 60
const evalPlanner: Planner = {
  plan: async ({ candidates, ...input }, options) => {
    const step = Math.ceil(candidates.places.length / mostPlaces)
    const places = candidates.places.filter(
      ({ id }, index) => index % step === 0 || input.request.mustSee?.includes(id),
    )
    return quickPlanner.plan({ ...input, candidates: { ...candidates, places } }, options)
  },
}

export async function observeTurn(
  scene: Scene,
  texts: readonly string[],
  locale: Locale,
  planner?: Planner,
): Promise<Observed> {
  const say = openConversation(scene, locale, planner)
  for (const text of texts.slice(0, -1)) await say(text)
  return say(texts.at(-1) ?? '')
}

/** Each message is a turn that knows those before it. */
export function openConversation(
  { trip, stage }: Scene,
  locale: Locale,
  planner: Planner = evalPlanner,
): (text: string) => Promise<Observed> {
  const briefs = createBriefs(trip)
  const history: NonNullable<Parameters<typeof runTurn>[0]['history']> = []
  let openChanges: readonly ProposedChange[] = []
  return async (text) => {
    const turn = { trip, stage, locale, text, history: [...history], openChanges, deps: { briefs, planner } }
    const first = await runTurn(turn)
    const [option] = first.paused && asksForMore(first.paused) ? first.paused.question.options : []
    const resumed = first.paused && option ? await resumeTurn(turn, first.paused, option.id) : first
    const userMessages = [...history.filter(({ role }) => role === 'user').map((each) => each.text), text]
    history.push({ role: 'user', text }, { role: 'agent', text: first.text })
    const carried = new Set(openChanges.flatMap((change) => ('title' in change ? change.title : [])))
    openChanges = resumed.result.proposal?.changes ?? openChanges
    const { brief } = await briefs.forPlanning(actorOf(trip, locale), trip)
    return observed({ trip, stage }, { first, resumed, userMessages, locale, brief, carried })
  }
}

function actorOf(trip: Scene['trip'], locale: Locale): Parameters<ReturnType<typeof createBriefs>['forPlanning']>[0] {
  return {
    kind: 'user',
    userId: trip.ownerId,
    role: 'traveller',
    locale,
    sessionId: null,
    request: { id: 'eval', address: null, userAgent: null, origin: null },
  }
}

interface TurnOutcome {
  first: TurnRun
  /** The same, or what came after the answer to its question. */
  resumed: TurnRun
  userMessages: string[]
  locale: Locale
  brief: TripBrief
  carried: Observed['carried']
}

function observed({ trip, stage }: Pick<Scene, 'trip' | 'stage'>, outcome: TurnOutcome): Observed {
  const { first, resumed, userMessages, locale, brief, carried } = outcome
  const { signals, tools } = first
  const { result, text: reply } = resumed
  const finished = new Map(
    signals.flatMap((signal) => (signal.type === 'tool.finished' ? [[signal.id, signal] as const] : [])),
  )
  const calls = signals.flatMap((signal): ObservedCall[] => {
    if (signal.type !== 'tool.started') return []
    const end = finished.get(signal.id)
    return [
      {
        name: signal.name,
        args: signal.args,
        ok: end?.ok === true,
        output: JSON.stringify([signal.args, end?.summary, end?.card]),
        card: end?.card,
      },
    ]
  })
  const reading = readRequest({
    userMessages,
    context: { locale, stage, today: '2026-11-22', rejections: [] },
    results: [{ name: 'get_trip', cite: null, value: factsOfTrip(trip) }],
  })
  return {
    acts: reading.acts.map(({ act }) => act),
    calls,
    tools,
    answers: tools.filter((name) => !preparing.has(name)),
    changes: result.proposal?.changes ?? [],
    carried,
    brief,
    hasBrief: calls.some(({ name, ok }) => name === 'update_brief' && ok),
    isBareRefusal:
      reply.trim() === createServerTranslator(locale)('replies.whichReading') && result.suggestions.length < 2,
    words: countWords(userMessages.at(-1) ?? '', reading.unused, reply),
    unused: reading.unused,
  }
}

function countWords(text: string, unused: readonly string[], reply: string): Observed['words'] {
  const count = (runs: readonly string[]) => runs.reduce((sum, run) => sum + countContentWords(run), 0)
  const isListed = (run: string) => reply.includes(run)
  return {
    content: countContentWords(normalizeMessage(text)),
    listed: count(unused.filter(isListed)),
    unread: count(unused.filter((run) => !isListed(run))),
  }
}
