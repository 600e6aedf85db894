// What the process holds. The heaps of its threads are not part of it: each has a limit of its own (512 MB of planning, of
// documents), and V8 lets a heap grow a good way towards its limit before it collects. Nor is resident memory: V8 and the
// allocator keep what was freed, so that 200 removed trips and 600 leave the same 115 MB behind, with a heap as large as before.

/** Bytes, after a collection: start node with `--expose-gc`. */
export function measureMemory(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export const inMegabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
