/** What a browser gives away so that it can be reached: the address of its push service, and the keys that only it can open. */
interface PushTarget {
  endpoint: string
  /** Public key of the browser, base64url. */
  p256dh: string
  /** Secret shared with the browser, base64url. */
  auth: string
}

interface PushMessage {
  /** At most 3 kB: services refuse more than 4 kB encrypted. */
  text: string
  /** A later message with the same topic replaces one that is not delivered yet; up to 32 characters of base64url. */
  topic: string
}

export interface PushSender {
  /** Browsers accept messages that are signed with its private part only; base64url. */
  publicKey: string
  /** `gone`: the browser does not want messages at this address any more. Throws where the service could not take it now. */
  send(target: PushTarget, message: PushMessage): Promise<'sent' | 'gone'>
}
