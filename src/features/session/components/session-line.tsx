'use client'
import { Laptop, Smartphone, SquareTerminal } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { Session } from '#contract/account.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatInstant, formatTimeAgo } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { readDeviceName } from '../device-name.ts'

function iconOf({ kind, userAgent }: Session) {
  if (kind === 'program') return SquareTerminal
  return /Mobile|Android|iPhone/.test(userAgent ?? '') ? Smartphone : Laptop
}

export function useDeviceLabel(session: Session): string {
  const t = useTranslations('profile')
  const device = readDeviceName(session.userAgent)
  if (!device) return t('unknownDevice')
  return device.system ? t('onSystem', { browser: device.browser, system: device.system }) : device.browser
}

/** One session: device, when and from where; what can be done with it stands at the end. */
export function SessionLine({ session, children }: { session: Session; children?: ReactNode }) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const zone = useReaderZone()
  const device = useDeviceLabel(session)
  const Icon = iconOf(session)
  return (
    <li className="flex items-center gap-4 py-3.5">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {device}
          {session.current ? <Badge tone="accent">{t('thisDevice')}</Badge> : null}
          {session.kind === 'program' ? <Badge>{t('program')}</Badge> : null}
        </p>
        <p className="tabular mt-0.5 text-ink-faint text-sm">
          {[
            session.current
              ? t('activeNow')
              : t('lastSeen', { when: formatTimeAgo(session.lastSeenAt, Date.now(), locale) }),
            t('since', { when: formatInstant(session.createdAt, zone, locale, { zoneName: false }) }),
            session.address,
          ]
            .filter(Boolean)
            .join(factSeparator)}
        </p>
      </div>
      {children}
    </li>
  )
}
