import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseUrls } from '@kilotoken/db'
import { answers } from './answers.ts'
import { nodeService } from './node-service.ts'
import { repositoryRoot } from './repository-root.ts'
import { openSecret } from './secret-file.ts'
import type { Service } from './service.ts'
import type { Settings } from './settings.ts'

/** `built` runs the page's production build, `watched` both programs from their sources, restarted on change. */
export type Mode = 'built' | 'watched'

interface ProductParts {
  readonly settings: Settings
  readonly urls: DatabaseUrls
  /** The built page's server; unused when watched. */
  readonly webServer: string | undefined
  readonly untilDatabase: () => Promise<void>
}

const workerSettlesMs = 1_000
const pollMs = 100

/** The page, as the role that row-level security binds. */
export function webService({ settings, urls, webServer, untilDatabase }: ProductParts): Service {
  const { host, port, dataDirectory, probeAddress } = settings
  const folder = path.join(repositoryRoot, 'apps/web')
  const next = [
    path.join(folder, 'node_modules/next/dist/bin/next'),
    'dev',
    '--hostname',
    host,
    '--port',
    String(port),
  ]
  return nodeService({
    name: 'web',
    args: webServer ? [webServer] : next,
    cwd: webServer ? path.dirname(webServer) : folder,
    env: {
      DATABASE_URL: urls.appUrl,
      NEXTAUTH_SECRET: openSecret(dataDirectory, 'nextauth-secret'),
      NEXTAUTH_URL: settings.address,
      HOSTNAME: host,
      PORT: String(port),
      NODE_ENV: webServer ? 'production' : 'development',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    waitFor: untilDatabase,
    whenUp: async (child) => {
      while (child.exitCode === null && child.signalCode === null) {
        if (await answers(`${probeAddress}/healthz`)) return
        await sleep(pollMs)
      }
    },
  })
}

/** The worker. It has no door to knock at: `/readyz` says whether its heartbeat arrives. */
export function workerService({ settings, urls, webServer, untilDatabase }: ProductParts): Service {
  const program = path.join(repositoryRoot, 'apps/worker/src/main.ts')
  return nodeService({
    name: 'worker',
    args: webServer ? [program] : ['--watch', '--watch-preserve-output', program],
    cwd: repositoryRoot,
    env: {
      DATABASE_URL: urls.appUrl,
      SYSTEM_DATABASE_URL: urls.systemUrl,
      KILOTOKEN_ADDRESS: settings.address,
    },
    waitFor: untilDatabase,
    whenUp: () => sleep(workerSettlesMs),
  })
}
