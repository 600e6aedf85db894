// Pages only: every API answer comes from the process that embeds Next, so nothing here touches server code.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'

const basePath = process.env.BASE_PATH ?? ''

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  // The sign-in library finds its routes by this in the browser; on the server it is not bundled and reads its own.
  compiler: basePath ? { define: { 'process.env.NEXTAUTH_URL': `http://localhost${basePath}/api/auth` } } : {},
  // Types are checked by `tsc` itself: TypeScript 7 has no compiler API for Next to call.
  typescript: { ignoreBuildErrors: true },
  // Used by the sign-in route; both load native or Node-only parts that must not be bundled.
  serverExternalPackages: ['next-auth', '@node-rs/argon2'],
  experimental: {
    optimizePackageImports: ['lucide-react', 'sonner'],
    // While it starts, the server has better to do; once it listens, it makes a page of its own accord.
    preloadEntriesOnStart: false,
  },
}

/** Messages are parsed here, so that no page carries a parser, but only what renders them. */
function compileMessages() {
  const renderer = fileURLToPath(import.meta.resolve('use-intl/format-message/format-only'))
  return {
    rules: {
      '*.json': {
        loaders: ['./scripts/compile-messages.mjs'],
        condition: { path: /i18n\/messages\/.+\.json$/ },
        as: '*.json',
      },
    },
    resolveAlias: { 'use-intl/format-message': `./${relative(process.cwd(), renderer)}` },
  }
}

/** The plugin has its say in a build alone; with it comes a compiler, which a started app would load and never use. */
export default async function configure(/** @type {string} */ phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createPlugin } = await import('next-intl/plugin')
  return createPlugin('./src/i18n/request.ts')({ ...config, turbopack: compileMessages() })
}
