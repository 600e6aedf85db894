'use client'
import { useTranslations } from 'next-intl'
import { Table } from '#components/ui/table.tsx'
import { errorCodes } from '#contract/error-code.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'

/** The closed list, with the sentence that people read. */
export function ErrorCodeTable() {
  const t = useTranslations('developers')
  const errorMessage = useErrorMessage()
  return (
    <Table
      caption={t('errors')}
      rows={errorCodes}
      rowKey={(code) => code}
      columns={[
        { id: 'code', header: t('code'), cell: (code) => <span className="break-all font-mono text-xs">{code}</span> },
        { id: 'meaning', header: t('meaning'), cell: (code) => errorMessage(code) },
      ]}
    />
  )
}
