// Pages only: every API answer comes from the process that embeds Next, so nothing here touches server code.
import createNextIntlPlugin from 'next-intl/plugin'

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
  experimental: { optimizePackageImports: ['lucide-react', 'sonner'] },
}

export default createNextIntlPlugin('./src/i18n/request.ts')(config)
