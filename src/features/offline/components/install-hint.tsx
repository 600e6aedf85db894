'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readDraft, writeDraft } from '#lib/draft-storage.ts'
import { installPrompt } from '#lib/install-prompt.ts'

const dismissed = 'install-hint:dismissed'

/** Safari on phones and tablets installs by hand only, and says nowhere how. */
function isAppleWithoutApp(): boolean {
  return Reflect.get(navigator, 'standalone') === false && navigator.maxTouchPoints > 0
}

/** Offers to install the app, until it is installed or dismissed on this device. */
export function InstallHint({ className }: { className?: string }) {
  const t = useTranslations('offline.install')
  const tSession = useTranslations('session')
  const isOffered = useSyncExternalStore(installPrompt.watch, installPrompt.isOffered, () => false)
  const [isByHand, setByHand] = useState(false)
  const [isDismissed, setDismissed] = useState(true)
  useEffect(() => {
    setByHand(isAppleWithoutApp())
    setDismissed(readDraft(dismissed) !== null)
  }, [])
  if (isDismissed || !(isOffered || isByHand)) return null
  const dismiss = () => {
    writeDraft(dismissed, {})
    setDismissed(true)
  }
  return (
    <Notice
      className={className}
      action={
        <div className="flex gap-1">
          {isOffered ? (
            <Button size="sm" onClick={() => void installPrompt.show()}>
              {tSession('install')}
            </Button>
          ) : null}
          <Button size="sm" variant="quiet" onClick={dismiss}>
            {t('dismiss')}
          </Button>
        </div>
      }
    >
      <p className="font-medium">{t('title')}</p>
      <p className="text-ink-soft">{t(isOffered ? 'lead' : 'onApple')}</p>
    </Notice>
  )
}
