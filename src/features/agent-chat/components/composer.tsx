'use client'
import { ArrowUp, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useRef } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { isComposing } from '#lib/input-method.ts'
import { useMessageDraft } from '../hooks/use-message-draft.ts'
import { messageDraft } from '../message-draft.ts'

const longestText = 4000

export interface ComposerProps {
  draftKey: string
  /** The text on its way to the server: it stands in the conversation already. */
  sentText: string | null
  isRunning: boolean
  /** Offline a message is kept for later, whatever the assistant is doing. */
  isOnline: boolean
  isSending: boolean
  onSend: (text: string) => void
  onStop: () => void
  /** Before the field. */
  leading?: ReactNode
}

/** Enter sends, Shift-Enter breaks the line, Enter of an input method does neither. */
export function Composer({
  draftKey,
  sentText,
  isRunning,
  isOnline,
  isSending,
  onSend,
  onStop,
  leading,
}: ComposerProps) {
  const t = useTranslations('chat')
  const form = useRef<HTMLFormElement>(null)
  const draft = useMessageDraft(draftKey)
  const text = draft.trim() === sentText ? '' : draft
  const message = text.trim()
  const canSend = message.length > 0 && !isSending && (!isRunning || !isOnline)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (canSend) onSend(message)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }

  return (
    <form ref={form} onSubmit={submit} className="border-line border-t bg-surface p-3">
      <div className="flex items-end gap-2 rounded-lg border border-control bg-surface p-1.5 focus-within:border-accent focus-within:ring-2 focus-within:ring-accent/25">
        {leading}
        <textarea
          aria-label={t('message')}
          placeholder={t('placeholder')}
          className="field-sizing-content max-h-40 min-h-9 w-full flex-1 resize-none bg-transparent px-2 py-1.5 text-base outline-none placeholder:text-ink-faint"
          rows={1}
          maxLength={longestText}
          value={text}
          enterKeyHint="send"
          onChange={(event) => messageDraft.write(draftKey, event.target.value)}
          onKeyDown={onKeyDown}
        />
        {/* Keys: a press that begins on one of them must not end on the other. */}
        {isRunning && isOnline ? (
          <IconButton key="stop" icon={Square} label={t('stop')} variant="secondary" onClick={onStop} />
        ) : (
          <IconButton
            key="send"
            icon={ArrowUp}
            label={t('send')}
            variant="primary"
            type="submit"
            disabled={!canSend}
            busy={isSending}
          />
        )}
      </div>
    </form>
  )
}
