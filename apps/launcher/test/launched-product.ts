import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { answers } from '../src/answers.ts'
import { childEnd } from '../src/end-child.ts'
import { findLaunchedPart, type LaunchedPart } from '../src/faults/launched-part.ts'
import { freePort } from '../src/free-port.ts'
import { repositoryRoot } from '../src/repository-root.ts'
import { until } from './until.ts'

/** A launcher as a test runs it, with all it printed. */
export class LaunchedProduct {
  /** The process the test started: the launcher itself, or npm. */
  readonly launcher: ChildProcess
  readonly address: string
  #output = ''

  private constructor(launcher: ChildProcess, port: number) {
    this.launcher = launcher
    this.address = `http://127.0.0.1:${port}`
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output += chunk
      })
    }
  }

  /** Starts the launcher on a data directory; `settings` are further environment variables. */
  static start(dataDirectory: string, settings: Record<string, string> = {}): Promise<LaunchedProduct> {
    const program = path.join(repositoryRoot, 'apps/launcher/src/commands/start.ts')
    return LaunchedProduct.#run([process.execPath, program], dataDirectory, settings)
  }

  /** Starts it as a person does, with npm and its shell between. */
  static startByNpm(dataDirectory: string): Promise<LaunchedProduct> {
    return LaunchedProduct.#run(['npm', 'start'], dataDirectory, {})
  }

  static async #run(
    [command = '', ...args]: string[],
    dataDirectory: string,
    settings: Record<string, string>,
  ) {
    const port = settings.PORT ? Number(settings.PORT) : await freePort()
    const { DATABASE_URL: _, HOST: __, ...inherited } = process.env
    const launcher = spawn(command, args, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited, KILOTOKEN_DATA_DIR: dataDirectory, PORT: String(port), ...settings },
    })
    return new LaunchedProduct(launcher, port)
  }

  get output(): string {
    return this.#output
  }

  isReady(): Promise<boolean> {
    return answers(`${this.address}/readyz`)
  }

  /** Waits until the launcher says it is ready. Building the page may be part of that. */
  async ready(): Promise<void> {
    await until('ready', 200_000, () => {
      if (this.launcher.exitCode !== null) throw new Error(`the launcher ended:\n${this.#output}`)
      return this.#output.includes('is ready')
    })
  }

  /** Number of the process that runs one part now, if one does. */
  find(part: LaunchedPart): number | undefined {
    return findLaunchedPart(this.launcher.pid ?? 0, part)
  }

  /** The same where the part must run. */
  pid(part: LaunchedPart): number {
    const pid = this.find(part)
    if (pid === undefined) throw new Error(`no ${part} runs`)
    return pid
  }

  /** Waits for the launcher's end and returns its exit code. */
  async end(): Promise<number | null> {
    await childEnd(this.launcher)
    return this.launcher.exitCode
  }

  /** Asks it to stop and returns its exit code; harmless when it ended before. */
  async stop(): Promise<number | null> {
    this.launcher.kill('SIGTERM')
    return await this.end()
  }
}
