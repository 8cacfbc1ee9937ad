import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from '../answers.ts'
import { childEnd, endChild } from '../end-child.ts'
import { freePort } from '../free-port.ts'
import { repositoryRoot } from '../repository-root.ts'
import { runTool } from '../run-tool.ts'
import { scratchDataDirectory } from '../scratch-data-directory.ts'
import { playwrightCounts } from './playwright-counts.ts'
import type { Step } from './step.ts'
import { withReportFile } from './with-report-file.ts'

const startProgram = path.join(repositoryRoot, 'apps/launcher/src/commands/start.ts')
const playwright = path.join(repositoryRoot, 'e2e/node_modules/@playwright/test/cli.js')

/** The journeys in a real browser, against the product as `npm start` starts it, on data of their own. */
export function browserStep(chromium: string): Step {
  return {
    name: 'browser tests',
    run: async (shutdown) => {
      const scratch = scratchDataDirectory()
      const port = await freePort()
      const address = `http://127.0.0.1:${port}`
      const product = startProduct(scratch.path, port)
      try {
        await untilReady(product, address, shutdown)
        return await withReportFile(
          (file) =>
            runTool({
              command: process.execPath,
              args: [playwright, 'test', '--reporter=list,json'],
              cwd: path.join(repositoryRoot, 'e2e'),
              env: { E2E_BASE_URL: address, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
              shutdown,
            }),
          playwrightCounts,
        )
      } finally {
        await endChild(product, {
          signals: [
            ['SIGTERM', 12_000],
            ['SIGKILL', 1_000],
          ],
          wholeGroup: false,
        })
        scratch.remove()
      }
    },
  }
}

/** Detached, so that Ctrl-C does not reach it before this command has taken down the browser. */
function startProduct(dataDirectory: string, port: number) {
  const { DATABASE_URL: _, HOST: __, PUBLIC_URL: ___, ...env } = process.env
  return spawn(process.execPath, [startProgram], {
    cwd: repositoryRoot,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...env, KILOTOKEN_DATA_DIR: dataDirectory, PORT: String(port) },
  })
}

async function untilReady(product: ReturnType<typeof startProduct>, address: string, shutdown: AbortSignal) {
  let isOver = false
  void childEnd(product).then(() => {
    isOver = true
  })
  while (!(await answers(`${address}/readyz`))) {
    shutdown.throwIfAborted()
    if (isOver) throw new Error('the product did not start')
    await sleep(200)
  }
}
