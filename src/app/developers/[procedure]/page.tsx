import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestOrigin, serverApi } from '#lib/server-api.ts'
import { ProcedurePage } from '#screens/developers/procedure-page.tsx'

export async function generateMetadata({ params }: PageProps<'/developers/[procedure]'>): Promise<Metadata> {
  return { title: (await params).procedure }
}

export default async function Page({ params }: PageProps<'/developers/[procedure]'>) {
  const [{ procedure: path }, origin] = await Promise.all([params, requestOrigin()])
  const procedure = serverApi().describeProcedure(path)
  if (!procedure) notFound()
  return <ProcedurePage procedure={procedure} origin={origin} />
}
