import { connect } from 'node:net'

/** Long enough for the other side of the earth; twice this and a pause stay under a second and a half. */
const patienceMs = 600

/**
 * Whether anybody listens there at all. A vendor may take seconds to think, but one that cannot be reached must not take as long
 * to be found out; `fetch` makes no difference between the two.
 */
export function probeTcp({ hostname, port, protocol }: URL, signal: AbortSignal): Promise<void> {
  const at = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol === 'https:' ? 443 : 80) }
  return new Promise((resolve, reject) => {
    const socket = connect({ ...at, signal, timeout: patienceMs })
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
    socket.once('timeout', () => socket.destroy(new Error('nobody answers the door')))
    socket.once('error', reject)
  })
}
