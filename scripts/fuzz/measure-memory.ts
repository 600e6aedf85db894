// What the process keeps. The heaps of its threads are not part of it: each has a limit of its own (512 MB of planning, of
// documents), and V8 lets a heap grow a good way towards its limit before it collects.
import { readFile } from 'node:fs/promises'
import type { Worker } from 'node:worker_threads'

const threads = new Set<Worker>()
process.on('worker', (thread: Worker) => {
  threads.add(thread)
  thread.once('exit', () => threads.delete(thread))
})

/** Bytes, after a collection: start node with `--expose-gc`. */
export async function measureMemory(): Promise<number> {
  globalThis.gc?.()
  const heaps = await Promise.all([...threads].map(heapOf))
  return (await readResident()) - heaps.reduce((sum, heap) => sum + heap, 0)
}

/** Nothing for a thread that ends meanwhile. */
async function heapOf(thread: Worker): Promise<number> {
  const heap = await thread.getHeapStatistics().catch(() => null)
  return heap?.total_physical_size ?? 0
}

/** Where Linux tells them apart, without the pages of files: it takes those from an idle process and gives them back. */
async function readResident(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(status) ?? []
  return kilobytes === undefined ? process.memoryUsage().rss : Number(kilobytes) * 1024
}

export const inMegabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
