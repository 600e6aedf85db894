/** At least `ms` between two starts: public services ask for no more than one question a second. Waiting ends with the signal. */
export function createSpacing(ms: number) {
  let nextAt = 0
  return async (signal: AbortSignal): Promise<void> => {
    const now = performance.now()
    const at = Math.max(now, nextAt)
    nextAt = at + ms
    if (at > now) await pause(at - now, signal)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
