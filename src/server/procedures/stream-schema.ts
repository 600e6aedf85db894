// Declares what a subscription yields, as `.output()` does for an answer.
import { isTrackedEnvelope, type TrackedEnvelope, tracked } from '@trpc/server'
import { z } from 'zod'

const eventSchemas = new WeakMap<z.ZodType, z.ZodType>()

/** What each event of such a stream is; undefined for any other schema. */
export function eventSchemaOf(stream: z.ZodType): z.ZodType | undefined {
  return eventSchemas.get(stream)
}

/** A stream of `event`s. Each is checked once, however many follow: events come to all followers as the same object. */
export function streamSchema<Schema extends z.ZodType<object>>(event: Schema) {
  return remember(event, checkedStreamSchema(checkOnce(event)))
}

/** The same, where each event bears the id that a reconnect goes on from. */
export function trackedStreamSchema<Schema extends z.ZodType<object>>(event: Schema) {
  const check = checkOnce(event)
  const stream = checkedStreamSchema((envelope: TrackedEnvelope<z.input<Schema>>) => {
    if (!isTrackedEnvelope(envelope)) throw new TypeError('an event of this stream needs an id')
    const [id, data] = envelope
    return tracked(id, check(data))
  })
  return remember(z.object({ id: z.string(), data: event }), stream)
}

function remember<Stream extends z.ZodType>(event: z.ZodType, stream: Stream): Stream {
  eventSchemas.set(stream, event)
  return stream
}

function checkedStreamSchema<Given, Event>(check: (given: Given) => Event) {
  return z
    .custom<AsyncIterable<Given, void>>((stream) => Symbol.asyncIterator in Object(stream))
    .transform((stream) => checked(stream, check))
}

async function* checked<Given, Event>(
  stream: AsyncIterable<Given>,
  check: (given: Given) => Event,
): AsyncGenerator<Event, void> {
  for await (const given of stream) yield check(given)
}

function checkOnce<Schema extends z.ZodType<object>>(event: Schema) {
  const known = new WeakMap<object, z.output<Schema>>()
  return (given: z.input<Schema>): z.output<Schema> => {
    const seen = known.get(Object(given))
    if (seen) return seen
    const parsed = event.parse(given)
    known.set(Object(given), parsed)
    return parsed
  }
}
