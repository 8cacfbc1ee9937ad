import { spawn } from 'node:child_process'
import { childEnd, endChild } from './end-child.ts'

interface ToolRun {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly shutdown: AbortSignal
  /** File its output goes to; without one this terminal. */
  readonly output?: number | undefined
}

/**
 * Runs a tool until it ends, and returns its exit code (1 when a signal ended it).
 *
 * A shutdown ends the tool and everything it started.
 *
 * @throws the reason of the shutdown
 */
export async function runTool({ command, args, cwd, env, shutdown, output }: ToolRun): Promise<number> {
  shutdown.throwIfAborted()
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit'],
    env: { ...process.env, ...quietTools, ...plainWithoutTerminal, ...env },
  })
  const onShutdown = () =>
    endChild(child, {
      signals: [
        ['SIGTERM', 3_000],
        ['SIGKILL', 500],
      ],
      wholeGroup: true,
    })
  shutdown.addEventListener('abort', onShutdown)
  const how = await childEnd(child)
  shutdown.removeEventListener('abort', onShutdown)
  shutdown.throwIfAborted()
  if (child.pid === undefined) throw new Error(`${command} could not be started: ${how}`)
  return child.exitCode ?? 1
}

/** No tool reports anything to its makers. */
const quietTools = { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Some tools colour what goes to a file as well. */
const plainWithoutTerminal = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
