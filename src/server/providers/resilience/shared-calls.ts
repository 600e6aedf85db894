/** Equal questions asked at the same time are one call. It ends early only when nobody waits for it any more. */
export function createSharedCalls<Value>() {
  const running = new Map<string, { promise: Promise<Value>; waiting: number; controller: AbortController }>()

  function start(key: string, call: (signal: AbortSignal) => Promise<Value>) {
    const controller = new AbortController()
    const promise = call(controller.signal).finally(() => {
      if (running.get(key)?.controller === controller) running.delete(key)
    })
    const shared = { promise, waiting: 0, controller }
    running.set(key, shared)
    return shared
  }

  return {
    isRunning: (key: string) => running.has(key),
    async join(key: string, call: (signal: AbortSignal) => Promise<Value>, signal?: AbortSignal): Promise<Value> {
      signal?.throwIfAborted()
      const shared = running.get(key) ?? start(key, call)
      shared.waiting += 1
      const leave = () => {
        shared.waiting -= 1
        if (shared.waiting > 0) return
        if (running.get(key) === shared) running.delete(key)
        shared.controller.abort()
      }
      return signal ? raceWithAbort(shared.promise, signal, leave) : shared.promise
    },
  }
}

function raceWithAbort<Value>(promise: Promise<Value>, signal: AbortSignal, leave: () => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      leave()
      reject(signal.reason)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
