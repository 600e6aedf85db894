// How every adapter handles failures of its vendor.
import { expect, it } from 'vitest'
import type { FakeVendor } from '../../../testing/fake-vendor.ts'
import { impatient, patient, type VendorLimits } from '../../../testing/vendor-deps.ts'
import type { LiveCall } from './vendor.ts'

/** `open` makes an adapter that has never been used, with its vendor at the fake's address and the limits given. */
export function itKeepsToAdapters<Query, Answer>(
  fake: FakeVendor,
  open: (limits: VendorLimits) => { live: LiveCall<Query, Answer>; query: Query },
) {
  it.each([
    ['breaks down', { status: 500 }],
    ['refuses the key', { status: 403 }],
    ['does not understand', { status: 400, body: { error: true, reason: 'no' } }],
    ['sends a page instead of JSON', { body: '<html>Bad gateway</html>' }],
    ['stops in the middle', { body: '{"items": [' }],
    ['says something else', { body: { hello: 'world' } }],
  ])('is unavailable when the vendor %s', async (_, reply) => {
    fake.answer(() => reply)
    const { live, query } = open(patient)
    await expect(live.ask(query)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })

  it('is unavailable when the vendor is slow, and is not asked again at once', async () => {
    fake.answer(() => 'hang')
    const { live, query } = open(impatient)
    await expect(live.ask(query)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
    expect(live.isPromising(query)).toBe(false)
  })

  it('reports the pause that the vendor asks for', async () => {
    fake.answer(() => ({ status: 429, headers: { 'retry-after': '7' } }))
    const { live, query } = open(patient)
    const limited = { code: 'PROVIDER_RATE_LIMITED', details: { retryAfter: 7 } }
    await expect(live.ask(query)).rejects.toMatchObject(limited)
  })
}
