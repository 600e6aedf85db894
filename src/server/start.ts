// What is run in production: what was compiled at the last start need not be compiled again.
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./main.ts')
