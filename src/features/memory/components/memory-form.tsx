'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { useAppError } from '#lib/app-error.ts'
import { useMemoryActions } from '../hooks/use-memory-actions.ts'

/** One sentence and Enter. */
export function MemoryForm() {
  const t = useTranslations('memory')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const { add } = useMemoryActions()
  const [text, setText] = useState('')
  const save = () => {
    if (text.trim() === '' || add.isPending) return
    add.mutate({ text: text.trim(), kind: 'preference' }, { onSuccess: () => setText('') })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={t('new')} hint={t('newHint')} error={explain(add.error)}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              value={text}
              placeholder={t('newExample')}
              autoComplete="off"
              maxLength={500}
              onChange={({ target }) => setText(target.value)}
            />
            <Button type="submit" busy={add.isPending}>
              <Plus aria-hidden strokeWidth={1.75} />
              {tCommon('add')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  )
}
