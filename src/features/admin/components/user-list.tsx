'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { SearchInput } from '#components/ui/search-input.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import type { AdminUser } from '../hooks/use-user-admin.ts'
import { LockButton, RoleSelect } from './user-controls.tsx'
import { UserSheet } from './user-sheet.tsx'

const pageSize = 30

export function UserList() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const users = trpc.admin.users.list.useInfiniteQuery(
    { limit: pageSize, ...(wanted ? { text: wanted } : {}) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  )
  const rows = users.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <p className="mb-5 max-w-prose text-ink-soft">{t('usersLead')}</p>
      <search className="mb-5 block max-w-72">
        <SearchInput
          label={t('userSearch')}
          placeholder={t('userSearchExample')}
          maxLength={100}
          value={text}
          onChange={setText}
        />
      </search>
      {users.isPending ? <TableSkeleton rows={5} /> : null}
      {users.isError && !users.data ? (
        <ErrorState title={t('loadFailed')} onRetry={() => users.refetch()}>
          {explain(users.error)}
        </ErrorState>
      ) : null}
      {users.data && rows.length === 0 ? <EmptyState title={t('noUsers')} /> : null}
      {rows.length > 0 ? (
        <>
          <UserTable rows={rows} />
          <LoadMore
            hasMore={users.hasNextPage}
            loading={users.isFetchingNextPage}
            onLoadMore={() => users.fetchNextPage()}
          />
        </>
      ) : null}
    </>
  )
}

function UserTable({ rows }: { rows: AdminUser[] }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const zone = useReaderZone()
  const me = useUser()
  const columns: Column<AdminUser>[] = [
    {
      id: 'name',
      header: t('columns.name'),
      cell: (user) => (
        <div className="flex min-w-0 items-center gap-3">
          <Avatar name={user.name} decorative className="max-sm:hidden" />
          <div className="min-w-0">
            <p className="flex items-center gap-2 font-medium">
              {user.id === me.id ? <span className="truncate">{user.name}</span> : <UserSheet user={user} />}
              {user.id === me.id ? <Badge tone="accent">{t('you')}</Badge> : null}
              {user.locked ? <Badge tone="danger">{t('locked')}</Badge> : null}
            </p>
            <p className="max-w-64 truncate text-ink-faint max-sm:max-w-32">{user.email}</p>
          </div>
        </div>
      ),
    },
    {
      id: 'since',
      header: t('columns.since'),
      wideOnly: true,
      className: 'whitespace-nowrap text-ink-soft',
      cell: ({ createdAt }) => <time dateTime={createdAt}>{formatInstant(createdAt, zone, locale)}</time>,
    },
    {
      id: 'role',
      header: t('columns.role'),
      className: 'w-32 sm:w-60',
      cell: (user) => (
        <div className="flex items-center justify-between gap-2 max-sm:flex-col max-sm:items-stretch">
          <RoleSelect user={user} disabled={user.id === me.id} />
          {user.id === me.id ? null : <LockButton user={user} />}
        </div>
      ),
    },
  ]
  return <Table caption={t('users')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
