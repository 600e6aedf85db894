'use client'
import { useLocale, useMessages } from 'next-intl'

/** Which name of a bilingual text to show. */
export function useLanguage(): 'zh' | 'en' {
  return useLocale() === 'zh-CN' ? 'zh' : 'en'
}

/** Words for what a source calls things: categories, kinds of lodging, house rules. One without a word stands for itself. */
export function useSourceLabels() {
  const { explore } = useMessages()
  const labelIn = (words: Record<string, string>) => (name: string) =>
    new Map(Object.entries(words)).get(name) ?? name.replaceAll('-', ' ')
  return {
    tagLabel: labelIn(explore.tags),
    lodgingKindLabel: labelIn(explore.stay.kinds),
    ruleLabel: labelIn(explore.stay.rules),
  }
}
