'use client'
import { useMessages } from 'next-intl'

/** A food or a kind of sight in the reader's language; another word as it was written. */
export function useWordText(): (word: string) => string {
  const { brief, explore } = useMessages()
  return (word) => nameIn(explore.tags, nameIn(brief.food, word))
}

export function nameIn(names: Readonly<Record<string, string>>, word: string): string {
  return new Map(Object.entries(names)).get(word) ?? word
}
