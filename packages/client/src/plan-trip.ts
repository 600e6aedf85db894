// From a wish to a proposal in one call: makes the trip where there is none, sets the assistant to work and follows it.
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter, ErrorCode } from './app-router.ts'
import type { JourneyClient } from './journey-client.ts'

type Inputs = inferRouterInputs<AppRouter>
type Outputs = inferRouterOutputs<AppRouter>

export type Proposal = Outputs['proposals']['get']

/** A trip that exists, or what a new one is made from; `request` says in words what is wanted of it. */
export type PlanTripInput = ({ tripId: string } | Inputs['trips']['create']) & { request?: string }

export interface PlanTripOptions {
  /** What the assistant is doing, in words. */
  onStatus?: (status: string) => void
  /** Its reply, piece by piece. */
  onText?: (text: string) => void
  /** Ends the following; the run goes on at the server. */
  signal?: AbortSignal
}

export interface PlannedTrip {
  tripId: string
  runId: string
  /** Changes nothing until `proposals.decide` accepts it. */
  proposal: Proposal
  reply: string
}

/** The assistant ended without a proposal: `reply` says why, or `code` what went wrong. */
export class NoProposalError extends Error {
  override readonly name = 'NoProposalError'
  readonly tripId: string
  readonly reply: string
  readonly code: ErrorCode | null

  constructor(tripId: string, reply: string, code: ErrorCode | null) {
    super(code ?? 'the assistant proposed nothing')
    this.tripId = tripId
    this.reply = reply
    this.code = code
  }
}

/** @throws NoProposalError; TRPCClientError where a call is refused; the reason of `signal` when it aborts. */
export async function planTrip(
  client: JourneyClient,
  { request, ...wanted }: PlanTripInput,
  options: PlanTripOptions = {},
): Promise<PlannedTrip> {
  const tripId = 'tripId' in wanted ? wanted.tripId : (await client.trips.create.mutate(wanted)).id
  const { runId } =
    request === undefined
      ? await client.agent.brief.plan.mutate({ tripId })
      : await client.agent.send.mutate({ tripId, text: request, clientMessageId: crypto.randomUUID() })
  const { proposal, reply, code } = await followRun(client, runId, options)
  if (!proposal) throw new NoProposalError(tripId, reply, code)
  return { tripId, runId, proposal, reply }
}

interface EndedRun {
  proposal: Proposal | null
  reply: string
  code: ErrorCode | null
}

/** Goes on from the last event after a lost connection, and resolves when the run has ended. */
function followRun(client: JourneyClient, runId: string, { onStatus, onText, signal }: PlanTripOptions) {
  return new Promise<EndedRun>((resolve, reject) => {
    const ended: EndedRun = { proposal: null, reply: '', code: null }
    const stream = client.agent.events.subscribe(
      { runId },
      {
        onData: ({ data: event }) => {
          if (event.type === 'status') onStatus?.(event.text)
          if (event.type === 'proposal.created') ended.proposal = event.proposal
          if (event.type === 'run.failed') ended.code = event.code
          if (event.type !== 'text.delta') return
          ended.reply += event.text
          onText?.(event.text)
        },
        onComplete: () => finish(() => resolve(ended)),
        onError: (error) => finish(() => reject(error)),
      },
    )
    const abort = () => {
      // First: leaving the stream completes it.
      finish(() => reject(signal?.reason))
      stream.unsubscribe()
    }
    const finish = (settle: () => void) => {
      signal?.removeEventListener('abort', abort)
      settle()
    }
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
  })
}
