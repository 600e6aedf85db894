import { type TrackedEnvelope, tracked } from '@trpc/server'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { streamSchema, trackedStreamSchema } from './stream-schema.ts'

async function* of<Event>(...events: Event[]): AsyncGenerator<Event, void> {
  yield* events
}
async function all<Event>(stream: AsyncIterable<Event>): Promise<Event[]> {
  const events: Event[] = []
  for await (const event of stream) events.push(event)
  return events
}

const said = z.object({ word: z.string() })

test('yields what was declared and nothing besides', async () => {
  const stream = streamSchema(said).parse(of({ word: 'yes', secret: 'no' }))
  expect(await all(stream)).toEqual([{ word: 'yes' }])
})

test('ends at an event that was not declared', async () => {
  const stream: AsyncIterable<unknown> = streamSchema(said).parse(of({ word: 'yes' }, { word: 7 }))
  await expect(all(stream)).rejects.toThrow(z.ZodError)
  expect(streamSchema(said).safeParse({ word: 'not a stream' }).success).toBe(false)
})

test('keeps the id of an event, needs one, and checks the event once for all who follow', async () => {
  const check = vi.fn(() => true)
  const schema = trackedStreamSchema(said.refine(check))
  const event = { word: 'yes' }
  const envelopes: TrackedEnvelope<typeof event>[] = await all(schema.parse(of(tracked('1', event))))
  expect(envelopes).toEqual([tracked('1', event)])
  await all(schema.parse(of(tracked('1', event))))
  expect(check).toHaveBeenCalledOnce()
  await expect(all(schema.parse(of(event)))).rejects.toThrow('needs an id')
})
