import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from '../../answers.ts'
import { readPostmasterFile } from '../../postgres/postmaster-file.ts'
import { repositoryRoot } from '../../repository-root.ts'
import type { Service } from '../../service.ts'
import { findLaunchedPart } from '../launched-part.ts'
import type { History } from './history.ts'
import type { Kept } from './keep-running.ts'

/** What a fault hits: it has a process, and is up when it works. */
export type Part = Pick<Kept, 'pid' | 'up'>

const START = path.join(repositoryRoot, 'apps/launcher/src/commands/start.ts')
const LOOK_MS = 50

/**
 * The product as `npm start` runs it, with database, page and a worker below it, as a service of the harness: it is up
 * when the whole product is ready.
 *
 * A start that does not get so far is written down: whoever starts the product again after a kill is let in at the first
 * try. It is stopped as it is killed, with -9, which leaves its database behind for whoever looks into it.
 */
export function launcherProcess(
  { address, env }: { address: string; env: Readonly<Record<string, string | undefined>> },
  history: History,
): Service {
  return {
    name: 'launcher',
    spawn: async () =>
      spawn(process.execPath, [START], {
        cwd: repositoryRoot,
        detached: true,
        // It ends with the harness: its channel closes.
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env,
      }),
    whenUp: async (child) => {
      while (!(await answers(`${address}/readyz`))) {
        if (child.exitCode !== null) {
          history.add({ kind: 'refused start', code: child.exitCode, at: Date.now() })
          return
        }
        if (child.signalCode !== null) return
        await sleep(LOOK_MS)
      }
    },
    stop: { signals: [['SIGKILL', 5000]], wholeGroup: false },
  }
}

/** The parts below a launcher. Each has another process after it was started again, by the launcher or with it. */
export function launchedParts(launcher: Part, { address, cluster }: { address: string; cluster: string }) {
  const find = (part: 'web' | 'worker') => () => {
    const pid = launcher.pid()
    return pid === undefined ? undefined : findLaunchedPart(pid, part)
  }
  const postmaster = () => readPostmasterFile(cluster)
  const [webPid, workerPid] = [find('web'), find('worker')]
  return {
    database: {
      pid: () => postmaster()?.pid,
      up: () => until(() => postmaster()?.status === 'ready'),
    },
    web: {
      pid: webPid,
      up: () => until(async () => webPid() !== undefined && (await answers(`${address}/healthz`))),
    },
    worker: { pid: workerPid, up: () => until(() => workerPid() !== undefined) },
  } satisfies Record<string, Part>
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(LOOK_MS)
}
