'use client'
import { useMessages } from 'next-intl'

/** Labels for the tags, lodging kinds and house rules of sources; one without a message shows its own name. */
export function useSourceLabels() {
  const { explore } = useMessages()
  const labelIn = (labels: Record<string, string>) => (name: string) =>
    new Map(Object.entries(labels)).get(name) ?? name.replaceAll('-', ' ')
  return {
    tagLabel: labelIn(explore.tags),
    lodgingKindLabel: labelIn(explore.stay.kinds),
    ruleLabel: labelIn(explore.stay.rules),
  }
}
