'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { MemoryWish, RememberedWish, TripBrief } from '#contract/trip-brief.ts'
import { useBriefText } from '#features/trips/hooks/use-brief-text.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'

/** On a trip with others: what is remembered of the reader, seen by the reader alone until it is added by a tap. */
export function RememberedSuggestions({
  wishes,
  brief,
  disabled,
  onEdit,
}: {
  wishes: readonly RememberedWish[]
  brief: TripBrief
  disabled: boolean
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const { wishText } = useBriefText()
  if (wishes.length === 0) return null
  return (
    <div>
      <p className="text-ink-faint text-xs">{t('suggestedLead')}</p>
      <ul aria-label={t('suggestedLead')} className="mt-1.5 flex flex-wrap gap-1.5">
        {wishes.map(({ ref, field, wish }) => (
          <li key={`${ref}-${field}`} className="max-w-full">
            <Button
              size="sm"
              disabled={disabled}
              className="max-w-full rounded-full border-dashed font-normal"
              onClick={() => onEdit({ set: besideKnown(wish, brief) })}
            >
              <Plus aria-hidden />
              <span className="text-ink-faint">{t(`field.${field}`)}</span>
              <span className="min-w-0 truncate">{wishText(field, wish)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A diet or an allergy comes on top of those that are known. */
function besideKnown(wish: MemoryWish, { diets, allergies }: TripBrief): MemoryWish {
  return {
    ...wish,
    ...(wish.diets && { diets: [...new Set([...(diets?.value ?? []), ...wish.diets])] }),
    ...(wish.allergies && { allergies: [...new Set([...(allergies?.value ?? []), ...wish.allergies])] }),
  }
}
