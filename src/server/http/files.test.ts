import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredFile } from '#contract/file.ts'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { createMemoryFileStorage } from '../../testing/memory-file-storage.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { readByteRange } from './byte-range.ts'
import { type AppServer, createAppServer } from './server.ts'

const fileStorage = createMemoryFileStorage()
const opened = useTestContainer({ fileStorage }, () => ({ FILE_MAX_MB: '1' }))
let app: AppServer
let url = ''
let tripId = ''
let headers: Record<string, string> = {}
let tokens: { stranger: string; reader: string }

beforeAll(async () => {
  app = createAppServer(opened.container, null)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const owner = await createUser(opened.container)
  tripId = (await createTrip(opened.container, owner)).id
  const tokenOf = async (actor: typeof owner, scopes: ('files' | 'trips:read')[]) =>
    (await createCallerAs(opened.container, actor).accounts.tokens.create({ name: 'CI', scopes })).token
  headers = { authorization: `Bearer ${await tokenOf(owner, ['files'])}` }
  const stranger = await tokenOf(await createUser(opened.container), ['files'])
  tokens = { stranger, reader: await tokenOf(owner, ['trips:read']) }
})
afterAll(() => app.close(1000))

const pdf = Buffer.from(`%PDF-1.7\n${'0123456789'.repeat(100)}`)
const query = (name: string) => `tripId=${tripId}&name=${encodeURIComponent(name)}`
const send = (body: Buffer, name = '登机牌 "A".pdf', sent = headers) =>
  fetch(`${url}/api/files?${query(name)}`, { method: 'POST', headers: sent, body: new Uint8Array(body) })

describe('a file over HTTP', () => {
  it('comes back as an attachment that runs nothing, also in ranges', async () => {
    const sent = await send(pdf)
    expect(sent.status).toBe(201)
    const file = (await sent.json()) as StoredFile
    const get = (more: Record<string, string> = {}, method = 'GET') =>
      fetch(`${url}/api/files/${file.id}`, { method, headers: { ...headers, ...more } })
    const whole = await get()
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(pdf)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="___ _A_.pdf"; filename*=UTF-8''${encodeURIComponent('登机牌 "A".pdf')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${file.sha256}"`,
    })
    const part = await get({ range: 'bytes=9-18' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 9-18/${pdf.length}`,
      '0123456789',
    ])
    expect((await get({ range: 'bytes=5000-' })).status).toBe(416)
    expect((await get({ range: 'bytes=0-1', 'if-range': '"older"' })).status).toBe(200)
    expect((await get({ 'if-none-match': `"${file.sha256}"` })).status).toBe(304)
    expect((await get({}, 'HEAD')).headers.get('content-length')).toBe(String(pdf.length))
  })

  it('is for members with the scope, sent from our own pages', async () => {
    const file = (await (await send(pdf)).json()) as StoredFile
    const status = async (sent: Record<string, string>, method = 'GET') =>
      (await fetch(`${url}/api/files/${file.id}`, { method, headers: sent })).status
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    expect(await status({})).toBe(401)
    expect(await status(bearer(tokens.stranger))).toBe(404)
    expect(await status(bearer(tokens.reader))).toBe(403)
    expect(await status({ origin: 'https://evil.example' })).toBe(403)
    expect(await status(headers, 'DELETE')).toBe(405)
    expect((await send(pdf, 'a.pdf', bearer(tokens.stranger))).status).toBe(404)
    expect((await send(pdf, 'a.pdf', {})).status).toBe(401)
  })

  it('is refused in words, whatever is wrong with it', async () => {
    const before = fileStorage.objects.size
    const refused = async (answer: Promise<Response>) => {
      const { error } = (await (await answer).json()) as { error: { code: string; details: { reason?: string } } }
      return [error.code, error.details.reason]
    }
    expect(await refused(send(Buffer.from('<!doctype html>'), 'a.html'))).toEqual(['FILE_TYPE_REFUSED', undefined])
    expect(await refused(send(Buffer.concat([pdf, Buffer.alloc(1_000_000)])))).toEqual(['FILE_TOO_LARGE', 'file'])
    expect((await refused(send(pdf, '')))[0]).toBe('INVALID_INPUT')
    expect(fileStorage.objects.size).toBe(before)
  })

  it('that does not say its size is cut where it gets too large', async () => {
    const before = fileStorage.objects.size
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(pdf))
        for (let count = 0; count < 20; count++) controller.enqueue(new Uint8Array(100_000))
        controller.close()
      },
    })
    const answer = await fetch(`${url}/api/files?${query('a.pdf')}`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    expect([answer.status, fileStorage.objects.size]).toEqual([413, before])
  })

  it('whose sender hangs up is none', async () => {
    const before = fileStorage.objects.size
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const head = [`POST /api/files?${query('a.pdf')} HTTP/1.1`, 'host: x', `authorization: ${headers.authorization}`]
    socket.write(`${[...head, 'content-length: 900000'].join('\r\n')}\r\n\r\n`)
    socket.write(pdf)
    const [request] = (await once(app.server, 'request')) as [{ once(event: string, listener: () => void): void }]
    const gone = new Promise<void>((resolve) => request.once('close', resolve))
    socket.destroy()
    await gone
    expect(fileStorage.objects.size).toBe(before)
  })
})

it('reads ranges of bytes as RFC 9110 says', () => {
  const read = (header: string) => readByteRange(header, 100)
  expect(read('bytes=0-0')).toEqual({ start: 0, length: 1 })
  expect(read('bytes=90-')).toEqual({ start: 90, length: 10 })
  expect(read('bytes=-20')).toEqual({ start: 80, length: 20 })
  expect(read('bytes=50-500')).toEqual({ start: 50, length: 50 })
  expect([read('bytes=100-'), read('bytes=-0')]).toEqual(['unsatisfiable', 'unsatisfiable'])
  for (const odd of ['bytes=0-1,5-6', 'items=0-1', 'bytes=-', 'bytes=5-2', '']) expect(read(odd)).toBe('whole')
  expect(readByteRange('bytes=0-', 0)).toBe('unsatisfiable')
})
