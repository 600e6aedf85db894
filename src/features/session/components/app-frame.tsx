'use client'
import { LogOut, Luggage, MonitorDown, NotebookPen, ShieldCheck, UserRound } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { AppShell } from '#components/layout/app-shell.tsx'
import type { Theme } from '#components/layout/theme.ts'
import type { MenuEntry } from '#components/ui/dropdown-menu.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useAppError } from '#lib/app-error.ts'
import { installPrompt } from '#lib/install-prompt.ts'
import { loadPart } from '#lib/load-part.ts'
import { useOfflineMarks } from '#lib/offline/use-offline-marks.ts'
import { trpc } from '#lib/trpc.ts'
import { signOut } from '../sign-in.ts'
import { useUser } from './user-provider.tsx'

const LeaveWithChanges = dynamic(
  () => loadPart(() => import('./leave-with-changes.tsx')).then((module) => module.LeaveWithChanges),
  { ssr: false },
)

/** Header and main of the pages for signed-in people. `screen` gives a page the whole window under the header. */
export function AppFrame({
  theme,
  layout = 'page',
  actions,
  children,
}: {
  theme: Theme
  layout?: 'page' | 'screen'
  /** In the header, before the switches. */
  actions?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('session')
  const user = useUser()
  const explain = useAppError()
  const utils = trpc.useUtils()
  const updateProfile = trpc.accounts.updateProfile.useMutation()
  const canInstall = useSyncExternalStore(installPrompt.watch, installPrompt.isOffered, () => false)
  const { waiting, conflicts } = useOfflineMarks()
  const unsaved = waiting + conflicts
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => void signOut().catch((error: unknown) => toast.problem(explain(error) ?? t('signOutFailed')))
  const isAdmin = user.role === 'admin'
  const install: MenuEntry = {
    kind: 'action',
    label: t('install'),
    icon: MonitorDown,
    onSelect: () => void installPrompt.show(),
  }
  const admin: MenuEntry[] = [{ kind: 'link', href: '/admin/audit', label: t('admin'), icon: ShieldCheck }]
  return (
    <AppShell
      homeHref="/trips"
      theme={theme}
      layout={layout}
      actions={actions}
      nav={[
        { href: '/trips', label: t('trips'), icon: Luggage },
        { href: '/knowledge', label: t('notes'), icon: NotebookPen },
        ...(isAdmin ? [{ href: '/admin', label: t('admin'), icon: ShieldCheck }] : []),
      ]}
      onLocaleChange={(locale) => {
        updateProfile.mutate({ locale })
        // Titles, reasons and replies that the server made come in the language of the reader.
        void utils.invalidate()
      }}
      account={{
        name: user.name,
        email: user.email,
        items: [
          { kind: 'link', href: '/profile', label: t('profile'), icon: UserRound },
          ...(isAdmin ? admin : []),
          ...(canInstall ? [install] : []),
          { kind: 'separator', id: 'leave' },
          {
            kind: 'action',
            label: t('signOut'),
            icon: LogOut,
            onSelect: () => (unsaved > 0 ? setLeaving(true) : leave()),
          },
        ],
      }}
    >
      {children}
      {isLeaving ? <LeaveWithChanges count={unsaved} onClose={() => setLeaving(false)} onLeave={leave} /> : null}
    </AppShell>
  )
}
