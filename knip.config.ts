import type { KnipConfig } from 'knip'

/** Styles import packages too. */
const importsOfCss = (text: string) =>
  [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map(([, name]) => `import '${name}'`).join('\n')

export default {
  workspaces: {
    '.': {
      entry: [
        'src/app/**/{page,layout,route,error,loading,not-found,global-error}.{ts,tsx}',
        'src/server/{start,seed/seed,db/migrate-command,{backup,doctor}/*-command}.ts',
        'src/**/*.{worker,fixture}.ts',
        'scripts/*.ts',
        'scripts/fuzz/{procedures,routes}.ts',
        'bench/**/*.ts',
        'docs/examples/*.ts',
        'e2e/**/*.{spec,setup}.ts',
      ],
      project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.ts', 'bench/**/*.ts', 'e2e/**/*.ts'],
      // dependency-cruiser looks for @swc/core by itself, as its parser.
      ignoreDependencies: [
        '@swc/core',
        // Read as files: the fonts of documents.
        '@fontsource-variable/noto-sans-arabic',
        '@fontsource-variable/noto-sans-kr',
        '@fontsource-variable/noto-sans-thai',
      ],
    },
    'packages/client': { entry: ['src/index.ts', '*.test.ts'], project: ['**/*.{ts,css}', '!dist/**'] },
  },
  compilers: { css: importsOfCss },
  // The system's own.
  ignoreBinaries: ['caddy', 'prometheus', 'promtool', 'redis-server', 'mount', 'umount'],
} satisfies KnipConfig
