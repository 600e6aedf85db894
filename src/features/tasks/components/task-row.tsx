'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { Task } from '#contract/task.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDay } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

/** A task with its checkbox; the title opens it. */
export function TaskRow({
  task,
  assignee,
  canWrite,
  onTick,
  onOpen,
  handle,
  className,
  ...row
}: Pick<ComponentPropsWithRef<'li'>, 'ref' | 'style' | 'className'> & {
  task: Task
  /** The name of who does it. */
  assignee?: string
  canWrite: boolean
  onTick: () => void
  onOpen: () => void
  /** At the end, to move the row by. */
  handle?: ReactNode
}) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const zone = useReaderZone()
  const isOpen = task.status === 'todo'
  return (
    <li {...row} className={classNames('relative flex items-start gap-2.5 rounded-md px-1 hover:bg-hover', className)}>
      <Checkbox
        shape="round"
        aria-label={t('tick', { title: task.title })}
        checked={task.status === 'done'}
        disabled={!canWrite}
        onChange={onTick}
        className="relative z-1 py-2.5"
      />
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-2 gap-y-1 py-2.5 pointer-coarse:py-3">
        {/* Beside a title that leaves room, below one that does not. */}
        <div className="min-w-0 grow">
          <button
            type="button"
            onClick={onOpen}
            className={classNames(
              'max-w-full break-words rounded-sm text-left text-sm after:absolute after:inset-0 after:content-[""]',
              !isOpen && 'text-ink-faint line-through',
            )}
          >
            {task.title}
          </button>
          {task.description ? (
            <p className="w-0 min-w-full truncate text-ink-faint text-xs">{task.description}</p>
          ) : null}
        </div>
        <div className="flex shrink-0 items-center gap-2 text-ink-faint text-xs">
          {task.status === 'skipped' ? <Badge>{t('status.skipped')}</Badge> : null}
          {task.priority === 'high' && isOpen ? <Badge tone="caution">{t('priority.high')}</Badge> : null}
          {assignee ? <Avatar name={assignee} size="sm" className="-my-0.5" /> : null}
          {task.dueOn ? (
            <span className={classNames(isOpen && task.dueOn < dayIn(zone, Date.now()) && 'font-medium text-danger')}>
              <span className="sr-only">{t('dueMark')} </span>
              <time dateTime={task.dueOn}>{formatDay(task.dueOn, locale, 'short')}</time>
            </span>
          ) : null}
        </div>
      </div>
      {handle}
    </li>
  )
}
