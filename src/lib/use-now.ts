import { useEffect, useState } from 'react'

const stepMs = 15_000

/** The time, read anew every quarter of a minute and when the page comes back into view; null until the browser has taken over. */
export function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    const read = () => setNow(new Date())
    read()
    const timer = setInterval(read, stepMs)
    document.addEventListener('visibilitychange', read)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', read)
    }
  }, [])
  return now
}
