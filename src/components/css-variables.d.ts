import 'react'

// React supports custom properties, its types do not list them.
declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
