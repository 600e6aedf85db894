'use client'
import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { trpc } from '#lib/trpc.ts'
import { useMemoryActions } from '../hooks/use-memory-actions.ts'

/** Tags that trips have left, with how sure they are; nothing where there are none. */
export function TagList() {
  const t = useTranslations('memory')
  const locale = useLocale()
  const id = useId()
  const tags = trpc.tags.list.useQuery().data?.items ?? []
  const { removeTag } = useMemoryActions()
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  if (tags.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-semibold text-base">
        {t('tags')}
      </h2>
      <p className="mt-1 text-ink-soft">{t('tagsLead')}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {tags.map(({ tag, label, weight }) => (
          <li key={tag} className="flex max-w-full items-center rounded-full border border-line pl-3">
            <span className="min-w-0 truncate">{label}</span>
            <span className="tabular ml-1.5 text-ink-faint text-sm">{percent.format(weight)}</span>
            <IconButton icon={X} label={t('deleteNamed', { text: label })} onClick={() => removeTag.mutate({ tag })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
