'use client'
import { Check, CloudAlert, Keyboard, Plus, Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'
import type { SaveState } from '../hooks/use-plan-commands.ts'

/** Undo, redo, shortcuts, add, and the save state. */
export function PlanToolbar({ onHelp }: { onHelp: () => void }) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const { canWrite, commands } = usePlan()
  const { edit } = usePlanView()
  if (!canWrite) return null
  return (
    <div className="ml-auto flex items-center gap-0.5">
      <SaveMark state={commands.saveState} />
      <IconButton
        icon={Undo2}
        size="sm"
        label={tCommon('undo')}
        shortcut="Ctrl Z"
        disabled={!commands.canUndo}
        onClick={commands.undo}
      />
      <IconButton
        icon={Redo2}
        size="sm"
        label={tCommon('redo')}
        shortcut="Shift Ctrl Z"
        disabled={!commands.canRedo}
        onClick={commands.redo}
      />
      <IconButton
        icon={Keyboard}
        size="sm"
        label={t('keys')}
        shortcut="?"
        className="pointer-coarse:hidden"
        onClick={onHelp}
      />
      <Button size="sm" className="ml-1.5" onClick={() => edit({ kind: 'new', day: 1 })}>
        <Plus aria-hidden strokeWidth={1.75} />
        {t('add')}
      </Button>
    </div>
  )
}

function SaveMark({ state }: { state: SaveState }) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  return (
    <span aria-live="polite" className="mr-1 inline-flex items-center gap-1 text-ink-faint text-xs">
      {state === 'saving' ? tCommon('saving') : null}
      {state === 'saved' ? (
        <>
          <Check aria-hidden className="size-3.5 text-positive" strokeWidth={2} />
          {tCommon('saved')}
        </>
      ) : null}
      {state === 'failed' ? (
        <>
          <CloudAlert aria-hidden className="size-3.5 text-danger" strokeWidth={2} />
          {t('notSaved')}
        </>
      ) : null}
    </span>
  )
}
