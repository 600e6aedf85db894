'use client'
import { useTranslations } from 'next-intl'

export function UserMessage({ text, pending = false }: { text: string; pending?: boolean }) {
  const t = useTranslations('chat')
  return (
    <article aria-label={t('you')} aria-busy={pending || undefined} className="flex justify-end">
      <p className="max-w-[85%] whitespace-pre-wrap rounded-lg rounded-br-sm bg-accent-soft px-3.5 py-2 text-base text-ink [overflow-wrap:anywhere]">
        {text}
      </p>
    </article>
  )
}
