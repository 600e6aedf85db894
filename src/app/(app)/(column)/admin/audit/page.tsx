import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditLog } from '#features/audit/components/audit-log.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('audit') }
}

export default function AuditPage() {
  return <AuditLog />
}
