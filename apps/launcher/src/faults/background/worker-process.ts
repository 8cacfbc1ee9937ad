import path from 'node:path'
import type { DatabaseUrls } from '@kilotoken/db'
import { nodeService } from '../../node-service.ts'
import type { Service } from '../../service.ts'
import { tracedUrl } from './trace-runs.ts'

const TICK_MS = 300

type WorkerParts = {
  /** By which the trace tells it from the others. */
  name: string
  /** The repository it is of: this one, or a copy with a fault planted. */
  root: string
  urls: Pick<DatabaseUrls, 'appUrl' | 'systemUrl'>
  smtpUrl: string
  waitFor?: () => Promise<void>
}

/** A worker under faults, beside the one the launcher starts. */
export function workerProcess({ name, root, urls, smtpUrl, waitFor }: WorkerParts): Service {
  return nodeService({
    name,
    args: [path.join(root, 'apps/worker/src/main.ts')],
    cwd: root,
    env: {
      DATABASE_URL: tracedUrl(urls.appUrl, name),
      SYSTEM_DATABASE_URL: urls.systemUrl,
      ...inAHurry(smtpUrl),
    },
    waitFor: waitFor ?? (() => Promise.resolve()),
    whenUp: () => Promise.resolve(),
  })
}

/** What every worker under faults is given: a hurry with schedules, and a mail server of the harness. */
export function inAHurry(smtpUrl: string) {
  return {
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Kilotoken <plans@kilotoken.test>',
    KILOTOKEN_SCHEDULE_TICK_MS: String(TICK_MS),
    LOG_LEVEL: 'warn',
  }
}
