import { type ReactNode, useId } from 'react'

/** A part of the page of the people: a heading, a sentence, what can be done. */
export function PeopleSection({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="py-6 first:pt-2">
      <h2 id={id} className="font-semibold text-base">
        {title}
      </h2>
      {lead ? <p className="mt-1 max-w-prose text-ink-soft text-sm">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}
