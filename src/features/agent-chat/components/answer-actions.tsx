'use client'
import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { AgentTurn } from '../turn.ts'
import { FeedbackButtons } from './feedback-buttons.tsx'
import { SaveNoteButton } from './save-note-button.tsx'
import type { TurnActions } from './turn-actions.ts'
import { VersionSwitch } from './version-switch.tsx'

export interface AnswerActionsProps {
  turn: AgentTurn
  tripId: string
  /** Whether the reader may keep the answer as a note. */
  canEdit: boolean
  /** The newest answer can be given anew. */
  isLast: boolean
  actions: TurnActions | null
}

/** What can be done with a finished answer. */
export function AnswerActions({ turn: { stored, text }, tripId, canEdit, isLast, actions }: AnswerActionsProps) {
  const t = useTranslations('chat')
  return (
    <div className="-ml-1.5 flex flex-wrap items-center gap-x-0.5">
      {text && <CopyButton text={text} />}
      {text && canEdit && <SaveNoteButton tripId={tripId} text={text} />}
      {stored && <FeedbackButtons messageId={stored.id} given={stored.feedback} />}
      {stored && isLast && canEdit && (
        <IconButton
          size="sm"
          icon={RotateCw}
          label={t('regenerate')}
          disabled={actions === null}
          onClick={() => actions?.regenerate(stored.id)}
        />
      )}
      {stored && canEdit && (
        <VersionSwitch {...stored} disabled={actions === null} onSelect={(id) => actions?.select(id)} />
      )}
    </div>
  )
}
