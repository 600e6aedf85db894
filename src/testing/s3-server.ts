// A small S3 service for tests, in memory: it checks signatures (version 4) by itself, knows ranges, pages and parts, and fails
// where it is told to.
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const region = 'eu-test-1'
export const s3Keys = { region, bucket: 'files', accessKeyId: 'AKTEST', secretAccessKey: 'a secret of tests' }

interface Unfinished {
  key: string
  initiated: Date
  parts: Map<number, Buffer>
}

export async function startS3Server() {
  const objects = new Map<string, { bytes: Buffer; modified: Date }>()
  const uploads = new Map<string, Unfinished>()
  /** What the next calls of a method and a part of the address are answered with. */
  const failures: { match: (method: string, url: URL) => boolean; status: number; body?: string }[] = []

  const answer = (method: string, url: URL, headers: IncomingMessage['headers'], body: Buffer) => {
    const at = failures.findIndex(({ match }) => match(method, url))
    if (at >= 0) {
      const [failure] = failures.splice(at, 1)
      return { status: failure?.status ?? 500, body: failure?.body ?? xml('Error', '<Code>SlowDown</Code>') }
    }
    const [, bucket, key = ''] = url.pathname.split('/')
    if (bucket !== s3Keys.bucket) return { status: 404, body: xml('Error', '<Code>NoSuchBucket</Code>') }
    const uploadId = url.searchParams.get('uploadId') ?? ''
    if (key === '') return url.searchParams.has('uploads') ? listUploads() : listObjects(url.searchParams)
    if (method === 'POST' && url.searchParams.has('uploads')) {
      const id = `upload-${uploads.size + 1}`
      uploads.set(id, { key, initiated: new Date(), parts: new Map() })
      return { status: 200, body: xml('InitiateMultipartUploadResult', `<UploadId>${id}</UploadId>`) }
    }
    if (uploadId) return answerPart(method, uploadId, url, body)
    if (method === 'PUT') {
      objects.set(key, { bytes: body, modified: new Date() })
      return { status: 200 }
    }
    if (method === 'DELETE') {
      objects.delete(key)
      return { status: 204 }
    }
    const found = objects.get(key)
    if (!found) return { status: 404, body: xml('Error', '<Code>NoSuchKey</Code>') }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (from === undefined || to === undefined) return { status: 200, body: found.bytes }
    if (Number(from) >= found.bytes.length) return { status: 416, body: xml('Error', '<Code>InvalidRange</Code>') }
    return { status: 206, body: found.bytes.subarray(Number(from), Number(to) + 1) }
  }

  const answerPart = (method: string, uploadId: string, url: URL, body: Buffer) => {
    const upload = uploads.get(uploadId)
    if (!upload) return { status: 404, body: xml('Error', '<Code>NoSuchUpload</Code>') }
    if (method === 'DELETE') {
      uploads.delete(uploadId)
      return { status: 204 }
    }
    if (method === 'PUT') {
      upload.parts.set(Number(url.searchParams.get('partNumber')), body)
      return { status: 200, etag: tagOf(body) }
    }
    const tags = [...body.toString().matchAll(/<ETag>(.*?)<\/ETag>/g)].map(([, tag]) => tag)
    const parts = [...upload.parts].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes)
    const isSmall = parts.slice(0, -1).some((part) => part.length < 5 * 2 ** 20)
    if (isSmall || String(tags) !== String(parts.map(tagOf)))
      return { status: 200, body: xml('Error', '<Code>InvalidPart</Code>') }
    uploads.delete(uploadId)
    objects.set(upload.key, { bytes: Buffer.concat(parts), modified: new Date() })
    return { status: 200, body: xml('CompleteMultipartUploadResult', '') }
  }

  const listObjects = (search: URLSearchParams) => {
    const after = search.get('start-after') ?? ''
    const most = Number(search.get('max-keys') ?? 1000)
    const keys = [...objects.keys()].sort().filter((key) => key > after)
    const entries = keys.slice(0, most).map((key) => {
      const modified = objects.get(key)?.modified.toISOString()
      return `<Contents><Key>${key}</Key><LastModified>${modified}</LastModified></Contents>`
    })
    const isTruncated = `<IsTruncated>${keys.length > most}</IsTruncated>`
    return { status: 200, body: xml('ListBucketResult', `${isTruncated}${entries.join('')}`) }
  }

  const listUploads = () => {
    const entries = [...uploads].map(
      ([id, { key, initiated }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${initiated.toISOString()}</Initiated></Upload>`,
    )
    return { status: 200, body: xml('ListMultipartUploadsResult', entries.join('')) }
  }

  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const url = new URL(req.url ?? '/', 'http://s3.test')
    const refusal = refusalOf(req, url, body)
    const told: { status: number; body?: Buffer | string; etag?: string } = refusal
      ? { status: 403, body: xml('Error', `<Code>${refusal}</Code>`) }
      : answer(req.method ?? '', url, req.headers, body)
    res.writeHead(told.status, told.etag ? { etag: told.etag } : {}).end(told.body)
  }

  const server = createServer((req, res) => void handle(req, res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    uploads,
    failures,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function xml(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name}>${inner}</${name}>`
}

function tagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

/** By "Signature Version 4" of the documents of AWS; null where the request may pass. */
function refusalOf(req: IncomingMessage, url: URL, body: Buffer): string | null {
  const sha256 = createHash('sha256').update(body).digest('hex')
  if (req.headers['x-amz-content-sha256'] !== sha256) return 'XAmzContentSHA256Mismatch'
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/
  const [, id, day = '', place, names = '', signature] = pattern.exec(req.headers.authorization ?? '') ?? []
  if (id !== s3Keys.accessKeyId || place !== region) return 'InvalidAccessKeyId'
  const headers = names.split(';').map((name) => `${name}:${String(req.headers[name] ?? '').trim()}\n`)
  const search = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')
  const canonical = [req.method, url.pathname, search, headers.join(''), names, sha256].join('\n')
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', req.headers['x-amz-date'], scope, hashed].join('\n')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${s3Keys.secretAccessKey}`, day))
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}
