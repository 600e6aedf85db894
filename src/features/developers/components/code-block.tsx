import { CopyButton } from '#components/ui/copy-button.tsx'
import { classNames } from '#lib/class-names.ts'

/** Code that scrolls inside its box, with the keyboard too. `label` says what it is. */
export function CodeBlock({ code, label, className }: { code: string; label: string; className?: string }) {
  return (
    <div className="relative">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className={classNames(
          'max-h-120 overflow-auto rounded-md border border-line bg-sunken p-4 pr-12 pointer-coarse:pt-12 pointer-coarse:pr-4',
          className,
        )}
      >
        <pre className="font-mono text-ink text-xs leading-5">{code}</pre>
      </section>
      <div className="absolute top-2 right-2 rounded-md bg-sunken">
        <CopyButton text={code} />
      </div>
    </div>
  )
}
