'use client'
import { useTranslations } from 'next-intl'

export function SuggestionList({ items, onPick }: { items: string[]; onPick: (text: string) => void }) {
  const t = useTranslations('chat')
  if (items.length === 0) return null
  return (
    <ul aria-label={t('suggestions')} className="flex flex-wrap gap-2">
      {items.map((text) => (
        <li key={text}>
          <button
            type="button"
            onClick={() => onPick(text)}
            className="min-h-8 rounded-full border border-line-strong bg-surface px-3 py-1 text-left text-ink-soft text-sm transition-colors hover:border-control hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  )
}
