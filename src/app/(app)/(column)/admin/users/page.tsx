import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UserList } from '#features/admin/components/user-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('users') }
}

export default function UsersPage() {
  return <UserList />
}
