'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { ChildAges } from '#features/trips/components/child-ages.tsx'
import { CountField } from '#features/trips/components/count-field.tsx'
import type { BriefEdit } from '../../hooks/use-brief.ts'

const alone = { adults: 1, children: 0, childAges: [], seniors: 0 }

/** How many, how old the children are, and how many of the adults are old. */
export function PartyEditor({
  party = alone,
  onEdit,
}: {
  party?: BriefValue<'party'>
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const tForm = useTranslations('trips.form')
  const tCommon = useTranslations('common')
  const [adults, setAdults] = useState(party.adults)
  const [seniors, setSeniors] = useState(party.seniors)
  const [children, setChildren] = useState(party.children)
  /** By child; '' = not known. */
  const [childAges, setChildAges] = useState(() => party.childAges.map(String))
  const save = () => {
    const known = childAges.slice(0, children).filter((age) => age !== '')
    onEdit({
      set: { party: { adults, children, childAges: known.map(Number), seniors: Math.min(seniors, adults) } },
    })
  }
  return (
    <div className="space-y-2">
      <CountField label={tForm('adults')} value={adults} min={1} max={30} onChange={setAdults} />
      <CountField
        label={t('seniors')}
        detail={t('seniorsDetail')}
        value={Math.min(seniors, adults)}
        min={0}
        max={adults}
        onChange={setSeniors}
      />
      <CountField
        label={tForm('children')}
        detail={tForm('childrenDetail')}
        value={children}
        min={0}
        max={20}
        onChange={setChildren}
      />
      <ChildAges count={children} value={childAges} onChange={setChildAges} />
      <Button size="sm" variant="primary" onClick={save}>
        {tCommon('save')}
      </Button>
    </div>
  )
}
