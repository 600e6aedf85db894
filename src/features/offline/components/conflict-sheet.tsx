'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Sheet } from '#components/ui/sheet.tsx'
import { useUser } from '#features/session/components/user-provider.tsx'
import { conflictView } from '#lib/offline/conflict-view.ts'
import { offlineStore } from '#lib/offline/offline-store.ts'
import { useOfflineMarks } from '#lib/offline/use-offline-marks.ts'
import type { WaitingChange } from '#lib/offline/waiting-change.ts'
import { countChanges } from '../offline-backend.ts'
import { type Decision, resolveChange } from '../resolve-change.ts'
import { ConflictCard } from './conflict-card.tsx'

/** The changes that clash with those of others, each with its choice. What is decided is sent like any waiting change. */
export function ConflictSheet() {
  const t = useTranslations('offline.conflicts')
  const userId = useUser().id
  const { conflicts, waiting } = useOfflineMarks()
  const [changes, setChanges] = useState<WaitingChange[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts tell that the store has changed, also by another tab
  useEffect(() => {
    let isCurrent = true
    void offlineStore.changes(userId).then((all) => isCurrent && setChanges(all))
    return () => {
      isCurrent = false
    }
  }, [userId, conflicts, waiting])
  const decide = async (change: WaitingChange, decision: Decision) => {
    await resolveChange(change, decision, offlineStore)
    await countChanges(offlineStore, userId)
    if (conflicts <= 1) conflictView.close()
  }
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => isOpen || conflictView.close()}
      title={t('title')}
      description={t(conflicts > 0 ? 'lead' : 'none')}
    >
      {changes.map((change) =>
        change.conflict ? (
          <ConflictCard
            key={change.id}
            change={change}
            conflict={change.conflict}
            onDecide={(decision) => void decide(change, decision)}
          />
        ) : null,
      )}
    </Sheet>
  )
}
