'use client'
import { useLocale, useMessages } from 'next-intl'

/** Which name of a bilingual text to show. */
export function useLanguage(): 'zh' | 'en' {
  return useLocale() === 'zh-CN' ? 'zh' : 'en'
}

/** Words for what a source calls things: categories, kinds of lodging, house rules. One without a word stands for itself. */
export function useSourceWords() {
  const { explore } = useMessages()
  const wordIn = (words: Record<string, string>) => (name: string) =>
    new Map(Object.entries(words)).get(name) ?? name.replaceAll('-', ' ')
  return {
    tagWord: wordIn(explore.tags),
    stayKindWord: wordIn(explore.stay.kinds),
    ruleWord: wordIn(explore.stay.rules),
  }
}
