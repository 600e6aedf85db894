'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { isComposing } from '#lib/input-method.ts'

const longestText = 4000

/** As in the composer: Enter sends, Shift-Enter breaks the line; Esc leaves the message as it was. */
export function EditMessage({
  text,
  onSend,
  onCancel,
}: {
  text: string
  onSend: (text: string) => void
  onCancel: () => void
}) {
  const t = useTranslations('chat')
  const tCommon = useTranslations('common')
  const form = useRef<HTMLFormElement>(null)
  const [edited, setEdited] = useState(text)
  const message = edited.trim()
  const canSend = message !== '' && message !== text.trim()
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  return (
    <form
      ref={form}
      className="flex flex-col gap-2 rounded-lg bg-accent-soft p-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (canSend) onSend(message)
      }}
    >
      <Textarea
        aria-label={t('editMessage')}
        autoFocus
        rows={2}
        maxLength={longestText}
        className="text-base"
        value={edited}
        onChange={(event) => setEdited(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="min-w-0 flex-1 text-ink-soft text-xs">{t('editHint')}</p>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          {tCommon('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="primary" disabled={!canSend}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
