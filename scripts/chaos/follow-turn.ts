import type { AgentEvent } from '../../src/contract/agent-event.ts'
import type { Client } from './patient-client.ts'

/** Events that make a reader change to the other process, by the number of those that it has seen. */
const hopEvery = 7
/** Without an event for so long a reader asks the other process. */
const silenceMs = 10_000

export interface SeenTurn {
  runId: string
  seen: AgentEvent[]
}

/** Everything that is shown of a run, whichever process tells it and whatever dies meanwhile. */
export async function followTurn(runId: string, next: () => Client, isOver: () => boolean): Promise<SeenTurn> {
  const seen: AgentEvent[] = []
  while (!isOver()) if (await readOn(next(), runId, seen)) break
  return { runId, seen }
}

/** Whether the end was reached. */
function readOn(client: Client, runId: string, seen: AgentEvent[]): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isEnded: boolean) => {
      clearTimeout(silence)
      subscription.unsubscribe()
      resolve(isEnded)
    }
    const silence = setTimeout(() => finish(false), silenceMs)
    const lastEventId = seen.at(-1)?.seq
    const subscription = client.agent.events.subscribe(
      { runId, lastEventId: lastEventId === undefined ? null : String(lastEventId) },
      {
        onData: ({ data }) => {
          silence.refresh()
          seen.push(data)
          if (seen.length % hopEvery === 0) finish(false)
        },
        onComplete: () => finish(true),
        onError: () => finish(false),
      },
    )
  })
}

/** The whole of a run as it is stored. */
export async function replayTurn(client: Client, runId: string): Promise<AgentEvent[]> {
  const events: AgentEvent[] = []
  await new Promise<void>((resolve, reject) => {
    client.agent.events.subscribe(
      { runId },
      { onData: ({ data }) => void events.push(data), onComplete: resolve, onError: reject },
    )
  })
  return events
}
