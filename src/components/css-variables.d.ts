import 'react'

// React passes custom properties through; its types leave them out.
declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
