'use client'
import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.tsx'
import { mostDocumentBytes } from '#contract/limits.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Opens a file that was exported as JSON as a new trip. */
export function ImportTripButton() {
  const t = useTranslations('imports.trip')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const input = useRef<HTMLInputElement>(null)
  const importing = trpc.imports.trip.useMutation()

  async function open(file: File) {
    if (file.size > mostDocumentBytes) return void toast.problem(t('failed'), { description: t('tooLarge') })
    try {
      const trip = await importing.mutateAsync({ json: await file.text() })
      await utils.trips.list.invalidate()
      router.push(`/trips/${trip.id}`)
    } catch (error) {
      toast.problem(t('failed'), { description: explain(error) ?? undefined })
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t('choose')}
        className="hidden"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) void open(file)
        }}
      />
      <Button busy={importing.isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t('action')}
      </Button>
    </>
  )
}
