// Reads the part of OpenStreetMap's opening_hours syntax that the guides use: `Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-26:00; Su off`, `24/7`.
import type { OpeningWindow, WeeklyHours } from '#contract/opening-hours.ts'

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const rulePattern = /^(?:([A-Za-z, -]+?)\s+)?(off|\d.*)$/
const windowPattern = /^([0-2]\d:[0-5]\d)-([0-2]\d:[0-5]\d)$/

type Parsed = { ok: true; weekly: WeeklyHours } | { ok: false; problem: string }

/** Later rules replace earlier ones for the days they name; a rule without days speaks for all seven. */
export function parseOpeningHours(text: string): Parsed {
  if (text.trim() === '24/7') return { ok: true, weekly: everyDay([['00:00', '24:00']]) }
  const weekly: WeeklyHours = everyDay([])
  for (const rule of text.split(';').map((part) => part.trim())) {
    const match = rulePattern.exec(rule)
    if (!match) return { ok: false, problem: `cannot read "${rule}"` }
    const days = match[1] === undefined ? [0, 1, 2, 3, 4, 5, 6] : parseDays(match[1])
    if (!days) return { ok: false, problem: `unknown days in "${rule}"` }
    const windows = match[2] === 'off' ? [] : parseWindows(match[2] ?? '')
    if (!windows) return { ok: false, problem: `unusable times in "${rule}"` }
    for (const day of days) weekly[day] = windows
  }
  if (weekly.every((day) => day.length === 0)) return { ok: false, problem: 'never open' }
  return { ok: true, weekly }
}

function everyDay(windows: OpeningWindow[]): WeeklyHours {
  return dayNames.map(() => windows)
}

function parseDays(text: string): number[] | null {
  const days: number[] = []
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [from = '', to = from] = part.split('-').map((name) => name.trim())
    const first = dayNames.indexOf(from)
    const last = dayNames.indexOf(to)
    if (first < 0 || last < 0) return null
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day)
      if (day === last) break
    }
  }
  return days
}

function parseWindows(text: string): OpeningWindow[] | null {
  const windows: OpeningWindow[] = []
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const match = windowPattern.exec(part)
    const [, open, close] = match ?? []
    if (open === undefined || close === undefined || open >= close || close > '29:59') return null
    windows.push([open, close])
  }
  return windows
}
