'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { Kbd } from '#components/ui/kbd.tsx'

const keys = [
  ['undo', 'Ctrl Z'],
  ['redo', 'Shift Ctrl Z'],
  ['add', 'N'],
  ['pickUp', 'Space'],
  ['carry', '↑ ↓'],
  ['cancel', 'Esc'],
  ['palette', 'Ctrl K'],
  ['help', '?'],
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('plan.help')
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t('title')}>
      <dl className="divide-y divide-line">
        {keys.map(([action, key]) => (
          <div key={action} className="flex items-center justify-between gap-4 py-2">
            <dt className="text-sm">{t(action)}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
