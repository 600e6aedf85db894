import type { ReactNode } from 'react'

/** Title, lead, form and a link to the related page. */
export function FormPage({
  title,
  lead,
  below,
  children,
}: {
  title: string
  lead?: ReactNode
  below?: ReactNode
  children?: ReactNode
}) {
  return (
    <>
      <h1 className="font-semibold text-xl">{title}</h1>
      {lead ? <p className="mt-2 text-ink-soft">{lead}</p> : null}
      {children ? <div className="mt-7">{children}</div> : null}
      {below ? <p className="mt-7 border-line border-t pt-4 text-ink-soft text-sm">{below}</p> : null}
    </>
  )
}
