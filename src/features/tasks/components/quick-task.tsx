'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'

const schema = z.object({ title: z.string().check(z.trim(), z.minLength(1)) })

/** One line and Enter. The text stays until it is saved. */
export function QuickTask({
  label,
  example,
  isSaving,
  onAdd,
}: {
  /** Where there are several on a page. */
  label?: string
  example?: string
  isSaving: boolean
  onAdd: (title: string) => Promise<unknown>
}) {
  const t = useTranslations('tasks')
  const tCommon = useTranslations('common')
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { title: '' } })
  const add = form.handleSubmit(({ title }) => {
    if (isSaving) return
    onAdd(title).then(
      () => form.getValues('title').trim() === title && form.reset(),
      // The failure is shown by the mutation.
      () => undefined,
    )
  })
  return (
    <form className="flex gap-2 pt-2" onSubmit={add}>
      <Input
        {...form.register('title')}
        aria-label={label ?? t('new')}
        placeholder={example ?? t('newExample')}
        autoComplete="off"
        maxLength={200}
      />
      <Button type="submit" busy={isSaving}>
        <Plus aria-hidden strokeWidth={1.75} />
        {tCommon('add')}
      </Button>
    </form>
  )
}
