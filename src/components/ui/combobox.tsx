'use client'
import { useCombobox } from 'downshift'
import { type KeyboardEvent, type ReactNode, useCallback } from 'react'
import { classNames } from '#lib/class-names.ts'
import { isComposing } from '#lib/input-method.ts'
import { useEarlyText } from '#lib/use-early-text.ts'
import type { FieldControl } from './field.tsx'
import { AffixedInput } from './input.tsx'

export interface ComboboxProps<Item> {
  control: FieldControl
  /** Accessible name of the list. */
  label: string
  value: string
  /** Suggestions for the typed text. */
  items: readonly Item[]
  itemKey: (item: Item) => string
  renderItem: (item: Item) => ReactNode
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onType: (text: string) => void
  onSelect: (item: Item) => void
  before?: ReactNode
  placeholder?: string
  maxLength?: number
  autoFocus?: boolean
  /** The list stands below the input, not over what follows. */
  isInline?: boolean
  /** Enter takes the first suggestion. */
  takesFirst?: boolean
  /** Suggestions for the last characters are on their way. Enter comes too early: `onEarlyEnter`. */
  isBusy?: boolean
  onEarlyEnter?: () => void
  inputRef?: (element: HTMLInputElement | null) => void
}

/**
 * A text input with suggestions. Typing opens the list; choosing, Escape, leaving the input and submitting close it.
 * Text that is no suggestion stays as typed. Keys of an input method are left alone.
 */
export function Combobox<Item>({
  control,
  label,
  value,
  items,
  itemKey,
  renderItem,
  isOpen,
  onOpenChange,
  onType,
  onSelect,
  inputRef,
  isInline = false,
  takesFirst = false,
  isBusy = false,
  onEarlyEnter,
  ...input
}: ComboboxProps<Item>) {
  const { id, ...aria } = control
  const isShown = isOpen && items.length > 0
  const early = useEarlyText(value, (text, element) => {
    onType(text)
    if (element === document.activeElement) onOpenChange(true)
  })
  const setInput = useCallback(
    (element: HTMLInputElement | null) => {
      early.current = element
      inputRef?.(element)
    },
    [early, inputRef],
  )
  const combobox = useCombobox<Item>({
    items: [...items],
    inputId: id,
    inputValue: value,
    selectedItem: null,
    itemToString: () => value,
    itemToKey: (item) => item && itemKey(item),
    isOpen,
    defaultHighlightedIndex: takesFirst ? 0 : -1,
    onIsOpenChange: (change) => onOpenChange(change.isOpen),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onSelect(selectedItem),
    stateReducer: (state, { type, changes }) => {
      const types = useCombobox.stateChangeTypes
      if (type === types.InputBlur) return { ...changes, selectedItem: null, inputValue: state.inputValue }
      return type === types.InputClick ? state : changes
    },
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isSubmit = event.key === 'Enter' && combobox.highlightedIndex < 0
    if (isComposing(event)) {
      if (event.key === 'Enter') event.preventDefault()
    } else if (event.key === 'Enter' && isBusy && onEarlyEnter) {
      event.preventDefault()
      onEarlyEnter()
    } else if (isSubmit || (event.key === 'Escape' && !isShown)) combobox.closeMenu()
    else return
    // Downshift would select or clear on these keys.
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
  }
  return (
    <div className="relative">
      <AffixedInput
        {...input}
        {...combobox.getInputProps({
          ...aria,
          ref: setInput,
          onKeyDown,
          onChange: (event) => onType(event.currentTarget.value),
          'aria-expanded': isShown,
          'data-inline': isInline ? '' : undefined,
          // The field's label is bound by `id`.
          'aria-labelledby': undefined,
        })}
      />
      <ul
        {...combobox.getMenuProps({ 'aria-label': label })}
        hidden={!isShown}
        aria-busy={isBusy || undefined}
        className={classNames(
          isInline
            ? 'mt-2'
            : 'absolute inset-x-0 top-full z-20 mt-1 max-h-72 animate-appear overflow-y-auto rounded-lg bg-raised p-1 shadow-float',
        )}
      >
        {isShown
          ? items.map((item, index) => (
              <li
                key={itemKey(item)}
                {...combobox.getItemProps({ item, index })}
                className={classNames(
                  'flex min-h-9 cursor-pointer items-center gap-3 rounded-sm px-2.5 py-1 text-sm hover:bg-hover pointer-coarse:min-h-11',
                  combobox.highlightedIndex === index && 'bg-hover',
                )}
              >
                {renderItem(item)}
              </li>
            ))
          : null}
      </ul>
    </div>
  )
}
