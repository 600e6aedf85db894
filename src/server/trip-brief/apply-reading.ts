import type { BriefReading, TripBrief } from '#contract/trip-brief.ts'

const mostUnused = 20

/** The brief after a message was read: its values replace earlier ones, also edited ones, because they are newer. */
export function applyReading(brief: TripBrief, { set, forget, unused }: BriefReading): TripBrief {
  const kept = Object.fromEntries(Object.entries(brief).filter(([name]) => !forget.some((gone) => gone === name)))
  const all = [...new Set([...brief.unused, ...unused])].slice(-mostUnused)
  return { ...kept, ...set, unused: all }
}
