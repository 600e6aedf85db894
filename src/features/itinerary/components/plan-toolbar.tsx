'use client'
import { ClipboardPaste, Keyboard, Plus, Redo2, TicketCheck, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'
import { SuggestPlace } from './suggest-place.tsx'

/** Undo and redo with the name of the step, shortcuts, paste, add. */
export function PlanToolbar({ onHelp, onImport }: { onHelp: () => void; onImport: () => void }) {
  const t = useTranslations('undo')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const tImports = useTranslations('imports.reservations')
  const { trip, canWrite, commands } = usePlan()
  const { edit, setPasting } = usePlanView()
  const { undoStep, redoStep } = commands
  // An archived trip is not planned any more.
  if (!canWrite) return trip.role === 'viewer' && trip.status === 'active' ? <SuggestPlace trip={trip} /> : null
  return (
    <div className="ml-auto flex items-center gap-0.5">
      <IconButton
        icon={Undo2}
        size="sm"
        label={undoStep ? t('undoStep', { step: undoStep }) : tCommon('undo')}
        shortcut="Ctrl Z"
        disabled={undoStep === null}
        onClick={commands.undo}
      />
      <IconButton
        icon={Redo2}
        size="sm"
        label={redoStep ? t('redoStep', { step: redoStep }) : tCommon('redo')}
        shortcut="Shift Ctrl Z"
        disabled={redoStep === null}
        onClick={commands.redo}
      />
      <IconButton
        icon={Keyboard}
        size="sm"
        label={tPlan('keys')}
        shortcut="?"
        className="pointer-coarse:hidden"
        onClick={onHelp}
      />
      <IconButton icon={ClipboardPaste} size="sm" label={tPlan('paste.title')} onClick={() => setPasting(true)} />
      <IconButton icon={TicketCheck} size="sm" label={tImports('title')} onClick={onImport} />
      <Button size="sm" className="ml-1.5" onClick={() => edit({ kind: 'new', day: 1 })}>
        <Plus aria-hidden strokeWidth={1.75} />
        {tPlan('add')}
      </Button>
    </div>
  )
}
