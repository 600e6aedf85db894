import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ModelsView } from '#features/admin/components/models-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('models') }
}

export default function AssistantAdminPage() {
  return <ModelsView />
}
