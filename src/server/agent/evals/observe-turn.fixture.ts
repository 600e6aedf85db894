// What a turn did, as the checks of the test split look at it.
import type { AgentCard } from '#contract/agent-card.ts'
import { type Locale, locales } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { createBriefs, runTurn } from '../../../testing/agent-turn.ts'
import { quickPlanner } from '../../../testing/quick-planner.ts'
import { resumeTurn } from '../../../testing/resume-turn.ts'
import type { ActName } from '../../providers/chat-model/rules/reading/acts/act-names.ts'
import { countContentWords } from '../../providers/chat-model/rules/reading/coverage.ts'
import { readRequest } from '../../providers/chat-model/rules/transcript/user-request.ts'
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
  brief: TripBrief
  /** The brief was filled in this turn. */
  hasBrief: boolean
  isBareRefusal: boolean
  words: { unused: number; content: number }
  /** Runs of words that nothing used. */
  unused: readonly string[]
}

/** An edit that would touch more asks first: what it asks about is then what counts. */
function asksForMore({ question: { options } }: PausedTurn): boolean {
  return locales.some((each) => options[0]?.label === createServerTranslator(each)('agent.choices.onlyThis'))
}

const preparing = new Set(['get_trip', 'update_brief'])
export async function observeTurn(
  { trip, stage }: Scene,
  texts: readonly string[],
  locale: Locale,
  planner: TurnRunnerDeps['planner'] = quickPlanner,
): Promise<Observed> {
  const briefs = createBriefs(trip)
  const history: NonNullable<Parameters<typeof runTurn>[0]['history']> = []
  for (const text of texts.slice(0, -1)) {
    const earlier = await runTurn({ trip, stage, locale, text, history: [...history], deps: { briefs, planner } })
    history.push({ role: 'user', text }, { role: 'agent', text: earlier.text })
  }
  const text = texts.at(-1) ?? ''
  const turn = { trip, stage, locale, text, history, deps: { briefs, planner } }
  const { signals, tools, paused, ...first } = await runTurn(turn)
  const [option] = paused && asksForMore(paused) ? paused.question.options : []
  const { result, text: reply } = paused && option ? await resumeTurn(turn, paused, option.id) : first
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
  const { brief } = await briefs.forPlanning(
    {
      kind: 'user',
      userId: trip.ownerId,
      role: 'traveller',
      locale,
      sessionId: null,
      request: { id: 'eval', address: null, userAgent: null, origin: null },
    },
    trip,
  )
  const reading = readRequest({
    userMessages: texts.slice(),
    context: { locale, stage, today: '2026-11-22', rejections: [] },
    results: [{ name: 'get_trip', cite: null, value: factsOf(trip) }],
  })
  return {
    acts: reading.acts.map(({ act }) => act),
    calls,
    tools,
    answers: tools.filter((name) => !preparing.has(name)),
    changes: result.proposal?.changes ?? [],
    brief,
    hasBrief: calls.some(({ name, ok }) => name === 'update_brief' && ok),
    isBareRefusal:
      reply.trim() === createServerTranslator(locale)('replies.whichReading') && result.suggestions.length < 2,
    words: {
      unused: reading.unused.reduce((sum, run) => sum + countContentWords(run), 0),
      content: countContentWords(text),
    },
    unused: reading.unused,
  }
}

function factsOf({ destination, origin, itinerary, summary, ...trip }: Scene['trip']) {
  return {
    ...trip,
    destination: destination.name,
    origin: origin?.name ?? null,
    plannedCost: summary.plannedCost,
    items: itinerary,
  }
}
