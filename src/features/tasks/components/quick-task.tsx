'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'

/** One line and Enter; what is typed stays until it is stored. */
export function QuickTask({ isSaving, onAdd }: { isSaving: boolean; onAdd: (title: string) => Promise<unknown> }) {
  const t = useTranslations('tasks')
  const tCommon = useTranslations('common')
  const [title, setTitle] = useState('')
  return (
    <form
      className="flex gap-2 pt-2"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = title.trim()
        if (!typed || isSaving) return
        onAdd(typed).then(
          () => setTitle((now) => (now.trim() === typed ? '' : now)),
          () => undefined,
        )
      }}
    >
      <Input
        aria-label={t('new')}
        placeholder={t('newExample')}
        autoComplete="off"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" busy={isSaving}>
        <Plus aria-hidden strokeWidth={1.75} />
        {tCommon('add')}
      </Button>
    </form>
  )
}
