'use client'
import { useMessages } from 'next-intl'

/** The name of a source in the reader's language: those of this product have one in each, those of others are names. */
export function SourceName({ name }: { name: string }) {
  const { common } = useMessages()
  return new Map(Object.entries(common.sourceNames)).get(name) ?? name
}
