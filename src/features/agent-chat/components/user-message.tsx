'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { UserTurn } from '../turn.ts'
import { EditMessage } from './edit-message.tsx'
import type { TurnActions } from './turn-actions.ts'
import { VersionSwitch } from './version-switch.tsx'

export interface UserMessageProps {
  turn: UserTurn
  canEdit: boolean
  actions: TurnActions | null
}

/** A question; edited, it makes a version of the conversation from here on. */
export const UserMessage = memo(function UserMessage({
  turn: { stored, text, pending },
  canEdit,
  actions,
}: UserMessageProps) {
  const t = useTranslations('chat')
  const [isEditing, setEditing] = useState(false)
  /** The focus comes back to where the editing began. */
  const [wasEditing, setWasEditing] = useState(false)
  if (stored && isEditing && actions) {
    return (
      <EditMessage
        text={text}
        onCancel={() => {
          setEditing(false)
          setWasEditing(true)
        }}
        onSend={(edited) => {
          setEditing(false)
          actions.edit(stored.id, edited)
        }}
      />
    )
  }
  return (
    <article aria-label={t('you')} aria-busy={pending || undefined} className="group flex flex-col items-end">
      <div className="flex max-w-full items-center justify-end gap-1">
        {stored && canEdit && (
          <IconButton
            size="sm"
            icon={Pencil}
            label={t('editMessage')}
            disabled={actions === null}
            autoFocus={wasEditing}
            className="opacity-0 transition-opacity focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
            onClick={() => setEditing(true)}
          />
        )}
        <p className="min-w-0 max-w-[85%] whitespace-pre-wrap rounded-lg rounded-br-sm bg-accent-soft px-3.5 py-2 text-base text-ink [overflow-wrap:anywhere]">
          {text}
        </p>
      </div>
      {stored && canEdit && (
        <VersionSwitch {...stored} disabled={actions === null} onSelect={(id) => actions?.select(id)} />
      )}
    </article>
  )
})
