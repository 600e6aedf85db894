'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { CountField } from '#features/trips/components/count-field.tsx'
import type { BriefEdit } from '../../hooks/use-brief.ts'

const alone = { adults: 1, children: 0, childAges: [], seniors: 0 }

export function PartyEditor({
  party = alone,
  onEdit,
}: {
  party?: BriefValue<'party'>
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('trips.form')
  const tCommon = useTranslations('common')
  const [adults, setAdults] = useState(party.adults)
  const [children, setChildren] = useState(party.children)
  const save = () =>
    onEdit({
      set: {
        party: {
          adults,
          children,
          childAges: party.childAges.slice(0, children),
          seniors: Math.min(party.seniors, adults),
        },
      },
    })
  return (
    <div className="space-y-2">
      <CountField label={t('adults')} value={adults} min={1} max={30} onChange={setAdults} />
      <CountField
        label={t('children')}
        detail={t('childrenDetail')}
        value={children}
        min={0}
        max={20}
        onChange={setChildren}
      />
      <Button size="sm" variant="primary" onClick={save}>
        {tCommon('save')}
      </Button>
    </div>
  )
}
