import { defineConfig } from '@playwright/test'
import { ADDRESS } from './owner.ts'

const browser = process.env.CHROMIUM_PATH

/** They need the instance to themselves as far as accounts go: they make the first one and change its password. */
const ACCOUNTS = ['account.spec.ts', 'sign-in-ways.spec.ts']
/** They sign nobody in and need nobody to have an account. */
const VISITORS = ['catalogue.spec.ts', 'edge.spec.ts']

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // Twice what a slow machine takes that has other things to do.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'accounts', testMatch: ACCOUNTS, workers: 1 },
    { name: 'visitors', testMatch: VISITORS },
    {
      name: 'members',
      testMatch: '*.spec.ts',
      testIgnore: [...ACCOUNTS, ...VISITORS],
      dependencies: ['accounts'],
    },
  ],
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1440, height: 1000 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      // Background services of the browser would make requests of their own, and the tests count requests.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
