'use client'
import { ClipboardPaste, EllipsisVertical, Keyboard, ListChecks, Plus, Redo2, TicketCheck, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DropdownMenu, type MenuEntry } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'
import { SuggestPlace } from './suggest-place.tsx'

/** Undo and redo with the name of the step, add, and in words what is wanted less often. */
export function PlanToolbar({
  onHelp,
  onImport,
  canChoose,
}: {
  onHelp: () => void
  onImport: () => void
  /** Several items can be chosen in the list of days. */
  canChoose: boolean
}) {
  const t = useTranslations('undo')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const tImports = useTranslations('imports.reservations')
  const { trip, canWrite, commands } = usePlan()
  const { edit, setPasting, chosen, choose } = usePlanView()
  const { undoStep, redoStep } = commands
  const moreButton = useRef<HTMLButtonElement>(null)
  // Choosing several items began in this menu; the bar where it ends goes away.
  const wasChoosing = useRef(false)
  useEffect(() => {
    if (wasChoosing.current && chosen === null) moreButton.current?.focus()
    wasChoosing.current = chosen !== null
  }, [chosen])
  // An archived trip is not planned any more.
  if (!canWrite) return trip.role === 'viewer' && trip.status === 'active' ? <SuggestPlace trip={trip} /> : null
  const several: MenuEntry = {
    kind: 'action',
    label: tPlan('many.start'),
    icon: ListChecks,
    onSelect: () => choose(new Set()),
  }
  const more: MenuEntry[] = [
    ...(canChoose ? [several] : []),
    { kind: 'action', label: tImports('title'), icon: TicketCheck, onSelect: onImport },
    { kind: 'action', label: tPlan('paste.title'), icon: ClipboardPaste, onSelect: () => setPasting(true) },
    { kind: 'separator', id: 'help' },
    { kind: 'action', label: tPlan('keys'), icon: Keyboard, shortcut: '?', onSelect: onHelp },
  ]
  return (
    <div className="ml-auto flex items-center gap-0.5">
      <IconButton
        icon={Undo2}
        size="sm"
        label={undoStep ? t('undoStep', { step: undoStep }) : tCommon('undo')}
        className="@max-[18rem]:hidden"
        shortcut="Ctrl Z"
        unavailable={undoStep === null}
        onClick={commands.undo}
      />
      <IconButton
        icon={Redo2}
        size="sm"
        label={redoStep ? t('redoStep', { step: redoStep }) : tCommon('redo')}
        shortcut="Shift Ctrl Z"
        // By key and in the history of the trip as well.
        className="@max-[20.5rem]:hidden"
        unavailable={redoStep === null}
        onClick={commands.redo}
      />
      <Button size="sm" className="ml-1.5 @max-[23rem]:px-2.5" onClick={() => edit({ kind: 'new', day: 1 })}>
        <Plus aria-hidden strokeWidth={1.75} />
        <span className="@max-[23rem]:sr-only">{tPlan('add')}</span>
      </Button>
      <DropdownMenu
        trigger={<IconButton ref={moreButton} icon={EllipsisVertical} size="sm" label={tPlan('moreActions')} />}
        items={more}
      />
    </div>
  )
}
