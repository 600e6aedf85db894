'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { Memory } from '#contract/memory.ts'
import { useAppError } from '#lib/app-error.ts'
import { useMemoryActions } from '../hooks/use-memory-actions.ts'

export function MemoryEditor({ memory, onClose }: { memory: Memory; onClose: () => void }) {
  const t = useTranslations('memory')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const { update } = useMemoryActions()
  const [text, setText] = useState(memory.text)
  const save = () => update.mutate({ memoryId: memory.id, text: text.trim() }, { onSuccess: onClose })
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={t('text')} error={explain(update.error)}>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={2}
            maxLength={500}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key, nativeEvent }) => {
              if (key === 'Escape' && !nativeEvent.isComposing) onClose()
            }}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={update.isPending} disabled={text.trim() === ''}>
          {tCommon('save')}
        </Button>
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
      </div>
    </form>
  )
}
