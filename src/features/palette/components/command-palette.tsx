'use client'
import { useCombobox } from 'downshift'
import { Compass, CornerDownLeft, Luggage, MapPin, NotebookPen, Search } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { AffixedInput } from '#components/ui/input.tsx'
import { classNames } from '#lib/class-names.ts'
import { isComposing } from '#lib/input-method.ts'
import { usePaletteEntries } from '../hooks/use-palette-entries.ts'
import { type PaletteEntry, tripOfPath } from '../palette-entries.ts'

const icons = { actions: Compass, notes: NotebookPen, trips: Luggage, places: MapPin }

/** One field that finds trips, places and pages; arrows choose, Enter goes there. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useTranslations('layout.palette')
  const router = useRouter()
  const [text, setText] = useState('')
  const entries = usePaletteEntries(text, tripOfPath(usePathname()))
  const combobox = useCombobox<PaletteEntry>({
    items: entries,
    inputValue: text,
    selectedItem: null,
    itemToString: () => text,
    itemToKey: (entry) => entry?.id,
    isOpen: true,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return
      onClose()
      router.push(selectedItem.href)
    },
    stateReducer: (state, { changes }) => ({ ...changes, isOpen: true, inputValue: state.inputValue }),
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      className="top-24 translate-y-0 max-w-lg"
    >
      <AffixedInput
        {...combobox.getInputProps({
          autoFocus: true,
          'aria-label': t('open'),
          'aria-labelledby': undefined,
          placeholder: t('placeholder'),
          maxLength: 100,
          onChange: (event) => setText(event.currentTarget.value),
          onKeyDown: (event) => {
            if (isComposing(event)) event.preventDefault()
            else if (event.key === 'Escape') onClose()
            else return
            // Downshift would choose or clear on these keys.
            Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
          },
        })}
        before={<Search aria-hidden strokeWidth={1.75} />}
      />
      <ul {...combobox.getMenuProps({ 'aria-label': t('open') })} className="mt-2 max-h-[50dvh] overflow-y-auto">
        {entries.map((entry, index) => {
          const Icon = icons[entry.group]
          const isLit = combobox.highlightedIndex === index
          return (
            <li
              key={entry.id}
              {...combobox.getItemProps({ item: entry, index })}
              className={classNames(
                'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1 text-sm pointer-coarse:min-h-11',
                isLit && 'bg-hover',
              )}
            >
              <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
              <span className="min-w-0 truncate font-medium">{entry.label}</span>
              <span className="min-w-0 flex-1 truncate text-ink-faint text-xs">{entry.detail || t(entry.group)}</span>
              {isLit ? <CornerDownLeft aria-hidden className="size-4 shrink-0 text-ink-faint" /> : null}
            </li>
          )
        })}
      </ul>
      <p role="status" className={entries.length > 0 ? 'sr-only' : 'py-6 text-center text-ink-soft text-sm'}>
        {entries.length > 0 ? '' : t('nothing')}
      </p>
    </Dialog>
  )
}
