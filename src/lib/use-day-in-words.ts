'use client'
import { dayIn } from './calendar-days.ts'
import { trpc } from './trpc.ts'
import { useDebounced } from './use-debounced.ts'

const longestText = 60

/** Today where the reader is. */
export function readerToday(): string {
  return dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now())
}

/**
 * What the recognizers of the server read in words that a field cannot read itself ("good friday"), so that no page loads them.
 * null while it is not known, and where `text` is null or no date.
 */
export function useDayInWords(text: string | null): { text: string; day: string; last: string | null } | null {
  const words = text?.trim() ?? ''
  const asked = useDebounced(words)
  const { data } = trpc.travel.dayInWords.useQuery(
    { text: asked, today: readerToday() },
    { enabled: /\p{L}/u.test(asked) && asked.length <= longestText, staleTime: Number.POSITIVE_INFINITY, retry: false },
  )
  return data?.day && asked === words && text !== null ? { text, day: data.day, last: data.last } : null
}
