// Keys made from a passphrase by scrypt; files are sealed with AES-256-GCM: 12 bytes of nonce, the data, 16 bytes of tag.
import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes, scrypt } from 'node:crypto'
import { Transform } from 'node:stream'
import { z } from 'zod'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
/** About 0.3 s and 128 MB for each guess. */
const cost = { N: 2 ** 17, r: 8, p: 1 }

export const encryptionSchema = z.object({ cipher: z.literal(cipher), kdf: z.literal('scrypt'), salt: z.string() })
type Encryption = z.infer<typeof encryptionSchema>

export interface BackupKeys {
  encrypt: Buffer
  sign: Buffer
}

export function newEncryption(): Encryption {
  return { cipher, kdf: 'scrypt', salt: randomBytes(16).toString('hex') }
}

export async function deriveKeys(passphrase: string, { salt }: Encryption): Promise<BackupKeys> {
  const options = { ...cost, maxmem: 2 ** 28 }
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 64, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
  return { encrypt: bytes.subarray(0, 32), sign: bytes.subarray(32) }
}

export function sealing(keys: BackupKeys): Transform {
  const nonce = randomBytes(nonceBytes)
  const sealed = createCipheriv(cipher, keys.encrypt, nonce)
  let begun = false
  const begin = (stream: Transform) => {
    if (!begun) stream.push(nonce)
    begun = true
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      begin(this)
      done(null, sealed.update(chunk))
    },
    flush(done) {
      begin(this)
      this.push(sealed.final())
      done(null, sealed.getAuthTag())
    },
  })
}

/** Fails at the end where the data was changed: what came before must not be kept then. */
export function opening(keys: BackupKeys): Transform {
  let held = Buffer.alloc(0)
  let opened: DecipherGCM | null = null
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held = Buffer.concat([held, chunk])
      if (!opened && held.length >= nonceBytes) {
        opened = createDecipheriv(cipher, keys.encrypt, held.subarray(0, nonceBytes))
        held = held.subarray(nonceBytes)
      }
      // The last bytes may be the tag.
      const ready = opened ? Math.max(0, held.length - tagBytes) : 0
      const plain = opened && ready > 0 ? opened.update(held.subarray(0, ready)) : null
      held = held.subarray(ready)
      done(null, plain)
    },
    flush(done) {
      if (!opened || held.length !== tagBytes) return done(new Error('the sealed data is cut off'))
      try {
        opened.setAuthTag(held)
        done(null, opened.final())
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
}
