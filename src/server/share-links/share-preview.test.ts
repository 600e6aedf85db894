import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const clock = movableClock()
const opened = useTestContainer({ clock })
const day = 24 * 3600 * 1000
let caller: Caller
let tripId: string

beforeEach(async () => {
  const owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner, { title: 'Pandas 熊猫' })).id
})

const share = (more: { password?: string; expiresAt?: string } = {}) =>
  caller.companions.shareLinks.create({ tripId, sections: ['plan'], ...more })
const draw = (token: string) => opened.container.services.sharePreviews.draw(token)

test('a public link has a picture, which is no view of its page', async () => {
  const { token } = await share()
  const picture = await draw(token)
  expect(picture && (await sharp(picture).metadata())).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(await caller.companions.shareLinks.list({ tripId })).toMatchObject([{ views: 0 }])
})

test('a link with a password, one that is revoked or over, and an unknown one have none', async () => {
  const locked = await share({ password: 'not for all' })
  const revoked = await share()
  await caller.companions.shareLinks.revoke({ shareLinkId: revoked.id })
  const over = await share({ expiresAt: new Date(clock.now().getTime() + day).toISOString() })
  clock.pass({ days: 2 })
  for (const { token } of [locked, revoked, over]) expect(await draw(token)).toBeNull()
  expect(await draw('x'.repeat(43))).toBeNull()
})
