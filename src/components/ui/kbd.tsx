import { classNames } from '#lib/class-names.ts'

/** Keys to press, such as "Ctrl K"; each word is one key. */
export function Kbd({ children, tone = 'normal' }: { children: string; tone?: 'normal' | 'inverse' }) {
  return (
    <span className="inline-flex gap-0.5">
      {children.split(' ').map((key) => (
        <kbd
          key={key}
          className={classNames(
            'inline-flex h-5 min-w-5 items-center justify-center rounded-sm border px-1 font-sans text-xs',
            tone === 'normal' ? 'border-line-strong bg-sunken text-ink-soft' : 'border-canvas/40 text-canvas',
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
