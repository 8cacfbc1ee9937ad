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
      const peers = { mailPort: await freePort(), providerPort: await freePort() }
      const product = startProduct(scratch.path, port, peers)
      const setUpLink = printedSetUpLink(product)
      try {
        await untilReady(product, address, shutdown)
        const link = await setUpLink
        return await withReportFile(
          (file) =>
            runTool({
              command: process.execPath,
              args: [playwright, 'test', '--reporter=list,json'],
              cwd: path.join(repositoryRoot, 'e2e'),
              env: {
                E2E_BASE_URL: address,
                E2E_SET_UP_LINK: link,
                E2E_MAIL_PORT: String(peers.mailPort),
                E2E_PROVIDER_PORT: String(peers.providerPort),
                CHROMIUM_PATH: chromium,
                PLAYWRIGHT_JSON_OUTPUT_FILE: file,
              },
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

/** Where the journeys play the mail server and the identity provider of the instance. */
interface Peers {
  readonly mailPort: number
  readonly providerPort: number
}

/** Detached, so that Ctrl-C does not reach it before this command has taken down the browser. */
function startProduct(dataDirectory: string, port: number, { mailPort, providerPort }: Peers) {
  const { DATABASE_URL: _, HOST: __, PUBLIC_URL: ___, ...env } = process.env
  return spawn(process.execPath, [startProgram], {
    cwd: repositoryRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...env,
      KILOTOKEN_DATA_DIR: dataDirectory,
      PORT: String(port),
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      MAIL_FROM: 'Kilotoken <kilotoken@team.test>',
      OIDC_ISSUER: `http://127.0.0.1:${providerPort}`,
      OIDC_CLIENT_ID: 'kilotoken',
      OIDC_CLIENT_SECRET: 'only-for-the-journeys',
      OIDC_NAME: 'Example ID',
    },
  })
}

/** The link that the launcher prints when it is ready; everything it prints is handed on. */
function printedSetUpLink({ stdout }: ReturnType<typeof startProduct>): Promise<string> {
  return new Promise((resolve) => {
    let printed = ''
    stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      printed += chunk
      const [link] = /http\S+\/set-up#[\w-]{43}/.exec(printed) ?? []
      if (link !== undefined) resolve(link)
    })
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
