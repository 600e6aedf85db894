// The worker itself, with caches and a network of the test.
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const origin = 'https://trips.example'
const source = readFileSync(new URL('../../../public/sw.js', import.meta.url), 'utf8')
type Network = (path: string) => Response | Promise<never>
const down: Network = () => Promise.reject(new TypeError('no network'))

function startWorker(stored: Record<string, Record<string, string>>, network: Network, basePath = '') {
  const listeners = new Map<string, (event: object) => void>()
  const pathOf = (request: unknown) =>
    new URL(request instanceof Request ? request.url : String(request), origin).pathname
  const boxes = new Map(Object.entries(stored).map(([name, files]) => [name, new Map(Object.entries(files))]))
  const open = async (name: string) => {
    const box = boxes.get(name) ?? new Map<string, string>()
    boxes.set(name, box)
    return {
      match: async (request: unknown) => toResponse(box.get(pathOf(request))),
      put: async (request: unknown, answer: Response) => void box.set(pathOf(request), await answer.text()),
      add: async (request: unknown) => {
        const answer = await network(pathOf(request))
        if (!answer.ok) throw new TypeError('not found')
        box.set(pathOf(request), await answer.text())
      },
      keys: async () => [...box.keys()].map((path) => ({ url: `${origin}${path}` })),
    }
  }
  const caches = {
    open,
    keys: async () => [...boxes.keys()],
    delete: async (name: string) => boxes.delete(name),
    match: async (request: unknown) =>
      toResponse([...boxes.values()].map((box) => box.get(pathOf(request))).find((text) => text !== undefined)),
  }
  const self = {
    location: new URL(`${basePath}/sw.js`, origin),
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  }
  runInContext(
    source,
    createContext({
      self,
      caches,
      URL,
      Request: LocalRequest,
      Response,
      setTimeout: () => 0,
      fetch: async (asked: Request) => network(pathOf(asked)),
    }),
  )
  return {
    boxes,
    /** What the worker answers; undefined where it leaves the request to the browser. */
    async ask(path: string, mode: 'navigate' | 'cors' = 'navigate') {
      let answer: Promise<Response> | undefined
      const request = new Request(`${origin}${path}`)
      Object.defineProperty(request, 'mode', { value: mode })
      listeners.get('fetch')?.({ request, respondWith: (given: Promise<Response>) => (answer = given) })
      const response = await answer
      return response && { status: response.status, text: await response.text() }
    },
    /** Has a build kept; null once it is, else the reason why not. */
    async keep(build: string, files: string[]) {
      const answers: unknown[] = []
      let done: Promise<void> | undefined
      const page = { postMessage: (answer: unknown) => answers.push(answer) }
      const data = { type: 'cache-build', build, files }
      listeners.get('message')?.({ data, ports: [page], waitUntil: (work: Promise<void>) => (done = work) })
      await done
      return answers
    },
  }
}

/** As in a browser, where addresses are relative to the page. */
class LocalRequest extends Request {
  constructor(path: string, options?: RequestInit) {
    super(`${origin}${path}`, options)
  }
}

const toResponse = (text: string | undefined) => (text === undefined ? undefined : new Response(text))

const kept = {
  'build:1': { '/offline': 'offline page', '/_next/static/a.js': 'code' },
  'pages:ada': { '/trips/1': 'kept' },
}

describe('the service worker', () => {
  it('opens a kept page without a network, whatever the query', async () => {
    expect(await startWorker(kept, down).ask('/trips/1?day=2')).toEqual({ status: 200, text: 'kept' })
  })
  it('knows its pages and files below a base path', async () => {
    const below = { 'build:1': { '/travel/offline': 'offline page', '/travel/_next/static/a.js': 'code' } }
    const worker = startWorker(below, down, '/travel')
    expect((await worker.ask('/travel/trips/2'))?.text).toBe('offline page')
    expect((await worker.ask('/travel/_next/static/a.js', 'cors'))?.text).toBe('code')
  })
  it('shows the offline page in place of any other', async () => {
    expect((await startWorker(kept, down).ask('/trips/2'))?.text).toBe('offline page')
  })
  it('prefers the page of the network, also one that says no', async () => {
    const worker = startWorker(kept, () => new Response('gone', { status: 404 }))
    expect(await worker.ask('/trips/1')).toEqual({ status: 404, text: 'gone' })
  })
  it('takes a proxy that misses the product for no network', async () => {
    const worker = startWorker(kept, () => new Response('bad gateway', { status: 502 }))
    expect((await worker.ask('/trips/1'))?.text).toBe('kept')
  })
  it('reads a file of an older build from its cache', async () => {
    const worker = startWorker(kept, () => new Response('', { status: 404 }))
    expect((await worker.ask('/_next/static/a.js', 'cors'))?.text).toBe('code')
  })
  it('keeps the fonts that pages use, and leaves procedures alone', async () => {
    const worker = startWorker(kept, () => new Response('glyphs'))
    await worker.ask('/_next/static/media/part.woff2', 'cors')
    expect(worker.boxes.get('fonts')?.get('/_next/static/media/part.woff2')).toBe('glyphs')
    expect(await worker.ask('/api/trpc/trips.get', 'cors')).toBeUndefined()
  })
  it('fetches what is missing of a build, and says when all is kept', async () => {
    const asked: string[] = []
    const worker = startWorker(kept, (path) => {
      asked.push(path)
      return new Response(`new ${path}`)
    })
    expect(await worker.keep('1', ['/_next/static/a.js', '/_next/static/b.js'])).toEqual([null])
    expect(asked).toEqual(['/offline', '/_next/static/b.js'])
    expect(Object.fromEntries(worker.boxes.get('build:1') ?? [])).toEqual({
      '/offline': 'new /offline',
      '/_next/static/a.js': 'code',
      '/_next/static/b.js': 'new /_next/static/b.js',
    })
  })
  it('keeps the last three builds', async () => {
    const old = { 'build:1': {}, 'build:2': {}, 'build:3': {}, 'pages:ada': {} }
    const worker = startWorker(old, () => new Response(''))
    await worker.keep('4', [])
    expect([...worker.boxes.keys()]).toEqual(['build:2', 'build:3', 'pages:ada', 'build:4'])
  })
  it('says why a build cannot be kept', async () => {
    const worker = startWorker({}, (path) => new Response('', { status: path === '/offline' ? 200 : 404 }))
    expect(await worker.keep('1', ['/_next/static/a.js'])).toEqual(['TypeError: not found'])
  })
})
