// Files in a bucket of any service that speaks S3. An object is there once it is whole: it is put at once, or its parts are
// put together at the end. aws4fetch signs: 6 KB without dependencies, where the SDK of AWS brings some hundred packages.
import { createHash } from 'node:crypto'
import type { AwsClient } from 'aws4fetch'
import { AppError } from '../../kernel/app-error.ts'
import { assertKey, type FileStorage, type StoredObject } from './file-storage.ts'

export interface S3Settings {
  /** Of the service; the bucket is named in the path. */
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** Bytes of a part, the last one apart. Services refuse less than 5 MiB. */
const partBytes = 8 * 2 ** 20
/** For a call with its answer; a part is sent within it. Downloads last as long as their readers. */
const patienceMs = 120_000
const removedAtOnce = 16
const keyPattern = /^[0-9a-f]{32}(-[a-z]{1,20})?$/

interface S3Call {
  query?: Record<string, string>
  body?: Buffer<ArrayBuffer>
  range?: string
  /** Statuses that are an answer besides success. */
  allowed?: readonly number[]
}

export function createS3FileStorage(settings: S3Settings): FileStorage {
  const root = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`
  let signing: Promise<AwsClient> | null = null
  const connect = async () => {
    // Loaded with the first call, so that a start without a bucket does not pay for it.
    const { AwsClient } = await import('aws4fetch')
    const { accessKeyId, secretAccessKey, region } = settings
    return new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  }

  /** @throws AppError STORAGE_UNAVAILABLE */
  const call = (method: string, key: string, { query = {}, body, range, allowed = [] }: S3Call = {}) =>
    stored(async () => {
      signing ??= connect()
      const search = new URLSearchParams(query).toString()
      const address = `${root}${key && `/${key}`}${search && `?${search}`}`
      const sha256 = createHash('sha256')
        .update(body ?? '')
        .digest('hex')
      const headers = { 'x-amz-content-sha256': sha256, ...(range && { range }) }
      const isDownload = method === 'GET' && key !== ''
      const signal = isDownload ? undefined : AbortSignal.timeout(patienceMs)
      const response = await (await signing).fetch(address, { method, headers, signal, ...(body && { body }) })
      if (response.ok || allowed.includes(response.status)) return response
      const told = await response.text()
      throw new Error(`${method} answered ${response.status} ${textOf(told, 'Code')}`)
    })

  const putParts = async (key: string, first: Buffer<ArrayBuffer>, rest: AsyncIterator<Buffer<ArrayBuffer>>) => {
    const begun = await call('POST', key, { query: { uploads: '' } })
    const uploadId = textOf(await readText(begun), 'UploadId')
    try {
      const tags: string[] = []
      for (let part: Buffer<ArrayBuffer> | undefined = first; part; part = await nextOf(rest)) {
        const query = { partNumber: String(tags.length + 1), uploadId }
        const answer = await call('PUT', key, { query, body: part })
        tags.push(answer.headers.get('etag') ?? '')
        await answer.body?.cancel()
      }
      const parts = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`)
      const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`)
      // A failure while the parts are put together is told in a body of success.
      const told = await readText(await call('POST', key, { query: { uploadId }, body }))
      await stored(async () => {
        if (told.includes('<Error>')) throw new Error(`the parts were refused: ${textOf(told, 'Code')}`)
      })
    } catch (error) {
      await call('DELETE', key, { query: { uploadId }, allowed: [404] }).catch(() => {})
      throw error
    }
  }

  return {
    name: 's3',

    async put(key, source) {
      assertKey(key)
      const parts = partsOf(source)
      const first = (await nextOf(parts)) ?? Buffer.alloc(0)
      if (first.length >= partBytes) return putParts(key, first, parts)
      const answer = await call('PUT', key, { body: first })
      await answer.body?.cancel()
    },

    async read(key, range) {
      assertKey(key)
      const asked = range && `bytes=${range.start}-${range.start + range.length - 1}`
      const answer = await call('GET', key, { range: asked, allowed: [404, 416] })
      if (answer.status < 400) return bytesOf(answer)
      await answer.body?.cancel()
      return answer.status === 404 ? null : nothing()
    },

    async remove(keys) {
      for (const key of keys) assertKey(key)
      for (let at = 0; at < keys.length; at += removedAtOnce) {
        const batch = keys.slice(at, at + removedAtOnce)
        await Promise.all(batch.map(async (key) => (await call('DELETE', key, { allowed: [404] })).body?.cancel()))
      }
    },

    async list(after, limit) {
      const found: StoredObject[] = []
      for (let last = after ?? ''; found.length < limit; ) {
        const query = {
          'list-type': '2',
          'max-keys': String(limit - found.length),
          ...(last && { 'start-after': last }),
        }
        const text = await readText(await call('GET', '', { query }))
        const page = elementsOf(text, 'Contents').map((entry) => ({
          key: textOf(entry, 'Key'),
          modifiedAt: new Date(textOf(entry, 'LastModified')),
        }))
        // What somebody else keeps in the bucket is none of ours.
        found.push(...page.filter(({ key }) => keyPattern.test(key)))
        last = page.at(-1)?.key ?? ''
        if (last === '' || textOf(text, 'IsTruncated') !== 'true') break
      }
      return found
    },

    async removeUnfinished(before) {
      const text = await readText(await call('GET', '', { query: { uploads: '' } }))
      const old = elementsOf(text, 'Upload').filter((entry) => new Date(textOf(entry, 'Initiated')) < before)
      for (const entry of old) {
        const query = { uploadId: textOf(entry, 'UploadId') }
        await (await call('DELETE', textOf(entry, 'Key'), { query, allowed: [404] })).body?.cancel()
      }
      return old.length
    },

    async verify() {
      const answer = await call('GET', '', { query: { 'list-type': '2', 'max-keys': '1' } })
      await answer.body?.cancel()
    },
  }
}

/** Parts of `partBytes`, the last one smaller or, after exact ones, none. */
async function* partsOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer<ArrayBuffer>> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    let rest = chunk
    while (size + rest.length >= partBytes) {
      const taken = rest.subarray(0, partBytes - size)
      yield Buffer.concat([...held, taken])
      rest = rest.subarray(taken.length)
      held = []
      size = 0
    }
    if (rest.length > 0) held.push(Buffer.from(rest))
    size += rest.length
  }
  if (size > 0) yield Buffer.concat(held)
}

async function nextOf(parts: AsyncIterator<Buffer<ArrayBuffer>>): Promise<Buffer<ArrayBuffer> | undefined> {
  const { value, done } = await parts.next()
  return done ? undefined : value
}

async function* bytesOf(response: Response): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response.body ?? []) yield chunk
  } catch (cause) {
    throw unavailable(cause)
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function readText(response: Response): Promise<string> {
  return stored(() => response.text())
}

function elementsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, inner = '']) => inner)
}

/** Of the first element of this name; what we read of services needs no entities. */
function textOf(xml: string, name: string): string {
  return elementsOf(xml, name)[0] ?? ''
}

async function stored<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    throw unavailable(cause)
  }
}

function unavailable(cause: unknown): AppError {
  return new AppError('STORAGE_UNAVAILABLE', { details: { dependency: 'file-storage' }, cause })
}
