'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CurrencySelect } from '#components/ui/currency-select.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { formatMoneyInput, readMoney } from '#lib/money.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { ChoiceChips, toggled } from './choice-chips.tsx'

const kindsOffered = ['hotel', 'guesthouse', 'hostel', 'apartment', 'resort'] as const
const ratings = [3.5, 4, 4.5]
const fewRooms = [1, 2, 3, 4]

/** Kinds, what a night may cost, how good it has to be and how many rooms; areas and needs that a message named can be removed. */
export function LodgingEditor({
  lodging = { kinds: [], areas: [], needs: [] },
  currency: usual,
  onEdit,
}: {
  lodging?: BriefValue<'lodging'>
  /** Of the budget, else of the trip. */
  currency: string
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const tForm = useTranslations('trips.form')
  const tCommon = useTranslations('common')
  const [text, setText] = useState(lodging.maxNightly ? formatMoneyInput(lodging.maxNightly) : '')
  const [currency, setCurrency] = useState(lodging.maxNightly?.currency ?? usual)
  const [minRating, setMinRating] = useState(lodging.minRating)
  const [kinds, setKinds] = useState(lodging.kinds)
  const [rooms, setRooms] = useState(lodging.rooms)
  const [words, setWords] = useState([...lodging.areas, ...lodging.needs])
  const roomsOffered = [...fewRooms, ...(lodging.rooms && !fewRooms.includes(lodging.rooms) ? [lodging.rooms] : [])]
  const money = text.trim() === '' ? null : readMoney(text, currency)
  const save = () => {
    const kept = (list: readonly string[]) => list.filter((word) => words.includes(word))
    const { areas, needs } = lodging
    onEdit({
      set: {
        lodging: {
          ...{ kinds, areas: kept(areas), needs: kept(needs) },
          ...(rooms && { rooms }),
          ...(money && { maxNightly: money }),
          ...(minRating && { minRating }),
        },
      },
    })
  }
  return (
    <div className="space-y-3">
      <ChoiceChips
        label={t('lodgingKinds')}
        options={kindsOffered.map((kind) => ({ label: t(`lodgingKind.${kind}`), isOn: kinds.includes(kind) }))}
        onPick={(index) => setKinds(kindsOffered[index] ? toggled(kinds, kindsOffered[index]) : kinds)}
      />
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label={t('maxNightly')} error={money === undefined ? tForm('budgetProblem') : undefined}>
            {(control) => (
              <Input {...control} inputMode="decimal" value={text} onChange={({ target }) => setText(target.value)} />
            )}
          </Field>
        </div>
        <CurrencySelect
          aria-label={tForm('currency')}
          value={currency}
          onChange={({ target }) => setCurrency(target.value)}
        />
      </div>
      <ChoiceChips
        label={t('minRating')}
        options={ratings.map((rating) => ({ label: t('ratingFrom', { rating }), isOn: rating === minRating }))}
        onPick={(index) => setMinRating(ratings[index] === minRating ? undefined : ratings[index])}
      />
      <ChoiceChips
        label={t('roomsLabel')}
        options={roomsOffered.map((count) => ({ label: String(count), isOn: count === rooms }))}
        onPick={(index) => setRooms(roomsOffered[index] === rooms ? undefined : roomsOffered[index])}
      />
      {words.length > 0 ? (
        <ChoiceChips
          label={t('tapToRemove')}
          options={words.map((label) => ({ label, isOn: true }))}
          onPick={(index) => setWords(words.filter((_, at) => at !== index))}
        />
      ) : null}
      <Button size="sm" variant="primary" disabled={money === undefined} onClick={save}>
        {tCommon('save')}
      </Button>
    </div>
  )
}
