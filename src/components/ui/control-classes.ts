// Shared style of inputs and selects: 16 px on touch screens, so that phones do not zoom in.
export const controlClasses =
  'w-full min-w-0 rounded-md border border-control/70 bg-surface px-3 text-ink text-sm transition-colors hover:not-disabled:border-control focus-visible:border-focus focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-faint aria-invalid:border-danger pointer-coarse:text-base'
