// Traces by OpenTelemetry, sent over HTTP to a collector. Loaded only where an endpoint is set.
import { context, type Span as OtelSpan, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node'
import { reasonOf, type Span, type SpanAttributes, type SpanOptions, type Tracer } from './trace.ts'

export interface OtlpOptions {
  /** As `http://collector:4318`; `/v1/traces` is added. */
  endpoint: string
  headers: Record<string, string>
  serviceName: string
  version: string
  /** The part of traces that is kept, 0 to 1; one that the sender records is always kept. */
  ratio: number
}

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT } as const

export function createOtlpTracer({ endpoint, headers, serviceName, version, ratio }: OtlpOptions): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, headers })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  // Puts the AsyncLocalStorage of the SDK and the W3C headers in place.
  provider.register()
  const tracer = provider.getTracer('journeyon', version)

  const contextOf = ({ parent }: SpanOptions) =>
    parent ? propagation.extract(context.active(), { traceparent: parent }) : context.active()
  const optionsOf = ({ kind, attributes }: SpanOptions) => ({
    kind: kind ? kinds[kind] : SpanKind.INTERNAL,
    attributes: known(attributes),
  })

  return {
    run: (name, options, work) =>
      tracer.startActiveSpan(name, optionsOf(options), contextOf(options), async (span) => {
        try {
          return await work(spanOf(span))
        } catch (error) {
          fail(span, reasonOf(error))
          throw error
        } finally {
          span.end()
        }
      }),
    begin(name, options) {
      if (!trace.getSpan(context.active())) return null
      const span = tracer.startSpan(name, optionsOf(options), contextOf(options))
      return { ...spanOf(span), end: () => span.end() }
    },
    async stop() {
      await provider.shutdown()
      trace.disable()
      context.disable()
      propagation.disable()
    },
  }
}

function spanOf(span: OtelSpan): Span {
  return {
    set: (attributes) => void span.setAttributes(known(attributes)),
    fail: (reason) => fail(span, reason),
  }
}

function fail(span: OtelSpan, reason: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', reason)
}

function known(attributes: SpanAttributes = {}): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
