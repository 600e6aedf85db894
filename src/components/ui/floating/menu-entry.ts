import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface MenuItemBase {
  /** Needed where two entries may have the same label. */
  id?: string
  label: string
  icon?: LucideIcon
  shortcut?: string
  disabled?: boolean
}

/** An action, a link, an option of a set, a heading or a separator. */
export type MenuEntry =
  | (MenuItemBase & { kind: 'action'; onSelect: () => void; tone?: 'danger' })
  | (MenuItemBase & { kind: 'link'; href: string /** It leads to the page that is open. */; current?: boolean })
  | (MenuItemBase & { kind: 'choice'; chosen: boolean; onSelect: () => void })
  | { kind: 'heading'; label: ReactNode }
  | { kind: 'separator'; id: string; label?: never }
