'use client'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { PackingItem } from '#contract/packing.ts'
import { classNames } from '#lib/class-names.ts'

/** A thing to pack with its checkbox; the title opens it. */
export function PackingRow({
  item,
  person,
  bag,
  canWrite,
  onTick,
  onOpen,
}: {
  item: PackingItem
  /** The name, where the list is not by person. */
  person: string | undefined
  /** Where the list is not by bag. */
  bag: string | null
  canWrite: boolean
  onTick: () => void
  onOpen: () => void
}) {
  const t = useTranslations('packing')
  return (
    <li className="relative flex items-start gap-2.5 rounded-md px-1 hover:bg-hover">
      <Checkbox
        aria-label={t('tick', { title: item.title })}
        checked={item.isPacked}
        disabled={!canWrite}
        onChange={onTick}
        className="relative z-1 py-2"
      />
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-2 gap-y-1 py-2 pointer-coarse:py-3">
        <button
          type="button"
          onClick={onOpen}
          className={classNames(
            'min-w-0 max-w-full grow break-words rounded-sm text-left text-sm after:absolute after:inset-0 after:content-[""]',
            item.isPacked && 'text-ink-faint line-through',
          )}
        >
          {item.title}
          {item.count > 1 ? <span className="tabular text-ink-faint"> × {item.count}</span> : null}
        </button>
        {bag || person ? (
          <div className="flex min-w-0 items-center gap-2">
            {bag ? (
              <Badge className="min-w-0 max-w-full">
                <span className="truncate">{bag}</span>
              </Badge>
            ) : null}
            {person ? <Avatar name={person} size="sm" className="-my-0.5" /> : null}
          </div>
        ) : null}
      </div>
    </li>
  )
}
