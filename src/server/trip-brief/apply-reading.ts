import type { BriefReading, TripBrief } from '#contract/trip-brief.ts'

const mostUnused = 20

/** The brief after a message was read: its values replace earlier ones, also edited ones, because they are newer. */
export function applyReading(brief: TripBrief, { set, forget, unused }: BriefReading): TripBrief {
  const kept = Object.fromEntries(Object.entries(brief).filter(([name]) => !forget.some((gone) => gone === name)))
  const all = [...new Set([...brief.unused, ...unused])].slice(-mostUnused)
  const transport = set.transport && { transport: ridesAsked(brief, set.transport) }
  return withoutLiked({ ...kept, ...set, ...transport, unused: all }, brief)
}

/** "No trains before 8" says nothing of how to travel. */
function ridesAsked({ transport }: TripBrief, read: NonNullable<TripBrief['transport']>): TripBrief['transport'] {
  const { between, local, notBefore, byDay } = read.value
  return {
    ...read,
    value: {
      ...transport?.value,
      ...{ between: between.length > 0 ? between : (transport?.value.between ?? []) },
      ...{ local: local.length > 0 ? local : (transport?.value.local ?? []) },
      ...(notBefore && { notBefore }),
      ...(byDay && { byDay }),
    },
  }
}

/** What is newly liked is avoided no longer. */
function withoutLiked({ avoid, ...brief }: TripBrief, earlier: TripBrief): TripBrief {
  const known = [...(earlier.interests?.value ?? []), ...(earlier.cuisines?.value ?? [])]
  const liked = [...(brief.interests?.value ?? []), ...(brief.cuisines?.value ?? [])].filter(
    (tag) => !known.includes(tag),
  )
  const value = avoid?.value.filter((each) => !liked.includes(each)) ?? []
  return avoid && value.length > 0 ? { ...brief, avoid: { ...avoid, value } } : brief
}
