// Encrypts and signs messages with the web-push library, and hands them to the service of the browser.
import type { Dispatcher } from 'undici'
import { lookupPublic } from './public-address.ts'
import type { PushSender } from './push.ts'
import type { VapidKeys } from './vapid-keys.ts'

interface WebPushOptions {
  keys: VapidKeys
  /** Whom the operator of a service may turn to: an https address or `mailto:`. */
  contact: string
  /** The public network where absent. */
  dispatcher?: Dispatcher
}

/** A day: what comes later helps nobody on a trip. */
const keptSeconds = 86_400
const deadlineMs = 10_000
/** The subscription has expired or ended, or was made for other keys than ours. */
const goneStatuses: readonly number[] = [403, 404, 410]

export function createWebPushSender({ keys, contact, dispatcher }: WebPushOptions): PushSender {
  let network = dispatcher
  return {
    publicKey: keys.publicKey,
    async send({ endpoint, p256dh, auth }, { text, topic }) {
      const [{ default: webPush }, { Agent, request }] = await Promise.all([import('web-push'), import('undici')])
      const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
        TTL: keptSeconds,
        topic,
        urgency: 'normal',
        contentEncoding: 'aes128gcm',
        vapidDetails: { subject: contact, ...keys },
      })
      network ??= new Agent({ connect: { lookup: lookupPublic, timeout: deadlineMs } })
      const { statusCode, body } = await request(endpoint, {
        method: 'POST',
        headers: Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, String(value)])),
        body: details.body,
        dispatcher: network,
        signal: AbortSignal.timeout(deadlineMs),
      })
      await body.dump()
      if (goneStatuses.includes(statusCode)) return 'gone'
      if (statusCode >= 300) throw new Error(`the push service answered ${statusCode}`)
      return 'sent'
    },
  }
}
