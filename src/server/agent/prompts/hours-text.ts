// Opening hours in a line: "09:00–18:00", "周一闭馆 09:00–17:00", "Tue–Sun 09:00–17:00".
import type { OpeningHours } from '#contract/opening-hours.ts'
import type { Language } from './language.ts'

const dayNames: Record<Language, string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

/** null = not known. Neighbouring days with the same hours are put together. */
export function hoursText({ weekly }: OpeningHours, language: Language): string | null {
  if (!weekly) return null
  const texts = weekly.map((windows) => windows.map(([from, to]) => `${from}–${clock(to)}`).join(', '))
  if (new Set(texts).size === 1) return texts[0] ?? null
  const runs: { from: number; to: number; text: string }[] = []
  for (const [day, text] of texts.entries()) {
    const last = runs.at(-1)
    if (last?.text === text) last.to = day
    else runs.push({ from: day, to: day, text })
  }
  const names = dayNames[language]
  const closed = { zh: '休息', en: 'closed' }[language]
  return runs
    .map(({ from, to, text }) => `${from === to ? names[from] : `${names[from]}–${names[to]}`} ${text || closed}`)
    .join('; ')
}

/** Places that close after midnight say so: "26:00" is 02:00 of the next day. */
function clock(time: string): string {
  return time > '24:00' ? `${String(Number(time.slice(0, 2)) - 24).padStart(2, '0')}${time.slice(2)} +1` : time
}
