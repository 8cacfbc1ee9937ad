import { join } from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const repositoryRoot = join(import.meta.dirname, '../..')

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  transpilePackages: [
    '@kilotoken/catalogue',
    '@kilotoken/cost-core',
    '@kilotoken/db',
    '@kilotoken/messages',
    '@kilotoken/reports',
    '@kilotoken/ui',
  ],
  serverExternalPackages: ['postgres'],
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
}

export default createNextIntlPlugin('./src/i18n/request.ts')(config)
