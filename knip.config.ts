import type { KnipConfig } from 'knip'

/** Styles import packages too. */
const importsOfCss = (text: string) =>
  [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map(([, name]) => `import '${name}'`).join('\n')

export default {
  entry: [
    'src/app/**/{page,layout,route,error,loading,not-found,global-error}.{ts,tsx}',
    'src/server/{seed/seed,db/migrate-command}.ts',
    'src/**/*.{worker,fixture}.ts',
    'scripts/*.ts',
    'bench/**/*.ts',
    'docs/examples/*.ts',
    'e2e/**/*.{spec,setup}.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.ts', 'bench/**/*.ts', 'e2e/**/*.ts'],
  compilers: { css: importsOfCss },
  // dependency-cruiser looks for it by itself, as its parser.
  ignoreDependencies: ['@swc/core'],
  // The system's own.
  ignoreBinaries: ['redis-server', 'apt-get', 'mount', 'umount'],
} satisfies KnipConfig
