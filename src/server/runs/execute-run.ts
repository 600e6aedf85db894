// One run at work in this process: the turn is run, its signals are logged, its end is stored, whatever happens.
import type { Locale } from '#contract/locale.ts'
import type { PausedTurn, TurnInput, TurnRunner, TurnSignal } from '../agent/turn/turn.ts'
import { abortable } from '../kernel/abortable.ts'
import type { Actor } from '../kernel/actor.ts'
import { statedHabits } from '../memory/stated-habits.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import { withSpan } from '../observability/trace.ts'
import type { EventLog } from './event-log.ts'
import { endOwnRun, type FinishRunDeps } from './finish-run.ts'
import type { RunRow } from './run.repository.ts'
import type { RunBroadcast } from './run-broadcast.ts'
import { type CancelReason, completedOutcome, interruptedOutcome, type RunOutcome } from './run-outcome.ts'
import { pauseRun } from './run-questions.ts'
import { sanitizeJson } from './sanitize-json.ts'
import { createTranscript } from './transcript.ts'

/** No turn is that long; a model that hangs must not keep a conversation busy for ever. */
const maxRunMs = 600_000

export interface ExecuteRunDeps extends FinishRunDeps {
  log: EventLog
  broadcast: RunBroadcast
  logger: Logger
  metrics: Metrics
  turnRunner: TurnRunner
  loadInput(run: RunRow, actor: Actor, locale: Locale): Promise<TurnInput>
  /** The answer is stored; what follows it may be prepared. */
  onAnswered(run: RunRow, messageId: string): Promise<void>
}

export interface LiveRun {
  cancel(reason: CancelReason): void
  /** Resolves when the end is stored (or cannot be); never rejects. */
  done: Promise<void>
}

/** `seq`: of its last stored event. */
export function executeRun(
  deps: ExecuteRunDeps,
  { run, seq }: { run: RunRow; seq: number },
  actor: Actor,
  locale: Locale,
): LiveRun {
  const control = new AbortController()
  let cancelledBy: CancelReason | null = null
  const cancel = (reason: CancelReason) => {
    if (control.signal.aborted) return
    cancelledBy = reason
    control.abort(new DOMException(reason, 'AbortError'))
  }
  const limit = setTimeout(() => cancel('timed-out'), maxRunMs).unref()
  const started = performance.now()
  deps.log.open(run.id, seq)
  deps.metrics.liveRuns.inc()

  const transcript = createTranscript()
  const emit = signalWriter((signal) => {
    if (control.signal.aborted) return
    transcript.note(signal)
    deps.log.append(run.id, signal)
  })

  async function work(): Promise<RunOutcome | PausedTurn | null> {
    try {
      const input = await deps.loadInput(run, actor, locale)
      const result = await abortable(deps.turnRunner.run(input, emit, control.signal), control.signal)
      if ('question' in result) return result
      return completedOutcome(result, !input.command && statedHabits(input.text).length > 0)
    } catch (err) {
      if (!cancelledBy) deps.logger.warn({ err, runId: run.id }, 'turn failed')
      return interruptedOutcome(transcript.output, cancelledBy, err)
    }
  }

  async function finish(): Promise<void> {
    let outcome: string = 'lost'
    try {
      const ending = await withSpan('run', { attributes: { 'journeyon.stage': run.stage } }, async (span) => {
        const ended = await work()
        if (ended && 'status' in ended && ended.status !== 'completed') span.fail(ended.status)
        return ended
      })
      clearTimeout(limit)
      deps.log.close(run.id)
      await deps.log.flush()
      const isPaused = ending !== null && 'question' in ending
      const stored =
        ending && (isPaused ? await storePause(deps, run, actor, ending) : await storeEnd(deps, run, actor, ending))
      if (stored) outcome = isPaused ? 'waiting' : ending.status
    } catch (err) {
      deps.logger.error({ err, runId: run.id }, 'the end of a run could not be stored; its lease will run out')
    } finally {
      deps.log.close(run.id)
      deps.metrics.runs.inc({ outcome })
      deps.metrics.liveRuns.dec()
      const ms = Math.round(performance.now() - started)
      deps.metrics.runSeconds.observe({ outcome }, ms / 1000)
      deps.logger.info({ runId: run.id, requestId: actor.request.id, stage: run.stage, outcome, ms }, 'run ended')
    }
  }

  return { cancel, done: finish() }
}

async function storePause(deps: ExecuteRunDeps, run: RunRow, actor: Actor, paused: PausedTurn): Promise<boolean> {
  const events = await pauseRun(deps, actor, run.id, paused)
  if (events) deps.broadcast.publish(events)
  return events !== null
}

/** What cannot be stored as it is fails the run instead: it must end in any case. */
async function storeEnd(deps: ExecuteRunDeps, run: RunRow, actor: Actor, ending: RunOutcome): Promise<boolean> {
  const end = async (as: RunOutcome) => {
    const events = await endOwnRun(deps, actor, run.id, as)
    if (events) deps.broadcast.publish(events)
    const saved = events?.find((event) => event.type === 'message.saved')
    if (saved) await deps.onAnswered(run, saved.messageId).catch((err) => deps.logger.warn({ err }, 'nothing prepared'))
    return events !== null
  }
  try {
    return await end(ending)
  } catch (err) {
    deps.logger.error({ err, runId: run.id }, 'the end of a run could not be stored as it was')
    return end({ status: 'failed', output: ending.output, code: 'INTERNAL' })
  }
}

/** Models cut their text anywhere: half a character waits for its other half. */
function signalWriter(write: (signal: TurnSignal) => void): (signal: TurnSignal) => void {
  let half = ''
  return (signal) => {
    if (signal.type !== 'text.delta') return write(sanitizeJson(signal))
    const text = half + signal.text
    half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : ''
    const whole = text.slice(0, text.length - half.length)
    if (whole !== '') write(sanitizeJson({ type: 'text.delta', text: whole }))
  }
}
