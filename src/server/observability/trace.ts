// Spans of the work in hand. Off by default: then nothing is loaded and nothing recorded. As in OpenTelemetry itself there is
// one tracer for the process; which span is current follows the asynchronous calls.

export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>

export interface Span {
  /** Never what people wrote, their addresses or names: traces are read by whoever runs the installation. */
  set(attributes: SpanAttributes): void
  /** `reason`: a code or the name of an error. Its message may hold what people wrote. */
  fail(reason: string): void
}

export interface OpenSpan extends Span {
  end(): void
}

export interface SpanOptions {
  kind?: 'server' | 'client'
  attributes?: SpanAttributes
  /** Of the sender, as in the header `traceparent`. */
  parent?: string
}

export interface Tracer {
  run<Result>(name: string, options: SpanOptions, work: (span: Span) => Promise<Result>): Promise<Result>
  /** Below the current span; null where there is none, so that idle polling leaves no traces. */
  begin(name: string, options: SpanOptions): OpenSpan | null
  /** Sends what is still held. */
  stop(): Promise<void>
}

let tracer: Tracer | null = null

/** One at a time. Gives what ends it. */
export function useTracer(next: Tracer): () => Promise<void> {
  tracer = next
  return async () => {
    tracer = null
    await next.stop()
  }
}

export const isTracing = (): boolean => tracer !== null

const unrecorded: Span = { set() {}, fail() {} }

/** Runs `work` as a span below the current one; an error that it throws fails the span. */
export function withSpan<Result>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  return tracer ? tracer.run(name, options, work) : work(unrecorded)
}

/** For work that is no single promise; the span is not the current one meanwhile. */
export function beginSpan(name: string, options: SpanOptions = {}): OpenSpan | null {
  return tracer?.begin(name, options) ?? null
}

/** The same function as a span of its own. */
export function spanned<Args extends unknown[], Result>(
  name: string,
  work: (...args: Args) => Result | Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => withSpan(name, {}, async () => work(...args))
}

/** What may be said of an error in a trace. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
