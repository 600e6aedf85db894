// Code and files that a page loads only when it needs them. A connection that is away for a moment must not take the page down.

const mostAttempts = 5
const longestPauseMs = 15_000

/** `dynamic(() => loadPart(() => import('./sheet.tsx')).then(({ Sheet }) => Sheet))`. Fails only when the server has it no more. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await load()
    } catch (error) {
      if (attempt >= mostAttempts && navigator.onLine) throw error
      await connectionMayBeBack(attempt)
    }
  }
}

/** The browser's word on being online says nothing of our server: waiting for it also ends by itself. */
function connectionMayBeBack(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer)
      window.removeEventListener('online', goOn)
      resolve()
    }
    const timer = setTimeout(goOn, Math.min(longestPauseMs, 500 * 2 ** attempt))
    window.addEventListener('online', goOn)
  })
}
