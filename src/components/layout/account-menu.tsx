'use client'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { DropdownMenu, type MenuEntry } from '#components/ui/dropdown-menu.tsx'

/** Account menu at the right end of the header. */
export function AccountMenu({ name, email, items }: { name: string; email: string; items: readonly MenuEntry[] }) {
  const t = useTranslations('layout')
  return (
    <DropdownMenu
      trigger={
        <button
          type="button"
          aria-label={t('accountOf', { name })}
          className="grid size-9 place-items-center rounded-full pointer-coarse:size-11"
        >
          <Avatar name={name} decorative />
        </button>
      }
      items={[
        {
          kind: 'heading',
          label: (
            <>
              <span className="block truncate font-medium text-ink text-sm">{name}</span>
              <span className="block truncate">{email}</span>
            </>
          ),
        },
        { kind: 'separator', id: 'person' },
        ...items,
      ]}
    />
  )
}
