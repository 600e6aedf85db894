// The key pair that push services know us by (RFC 8292). It is derived from the secret of this installation: made on first
// start with it, the same in every process, and in every backup that holds it.
import { createECDH, hkdfSync } from 'node:crypto'

export interface VapidKeys {
  publicKey: string
  privateKey: string
}

export function deriveVapidKeys(secret: string): VapidKeys {
  for (let round = 0; ; round += 1) {
    const scalar = Buffer.from(hkdfSync('sha256', secret, 'web push', `vapid ${round}`, 32))
    const pair = createECDH('prime256v1')
    try {
      pair.setPrivateKey(scalar)
    } catch {
      // Not below the order of the curve: one in four billion.
      continue
    }
    return { publicKey: pair.getPublicKey('base64url'), privateKey: scalar.toString('base64url') }
  }
}
