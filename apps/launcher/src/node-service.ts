import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { relayLines } from './relay-lines.ts'
import type { Service } from './service.ts'

interface NodeProgram {
  readonly name: string
  /** Arguments of node: the program and its own. */
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly waitFor: () => Promise<void>
  readonly whenUp: (child: ChildProcess) => Promise<void>
}

const exitWithParent = pathToFileURL(path.join(import.meta.dirname, 'exit-with-parent.mjs')).href

/** Variables only the launcher may see: addresses with more rights, and what npm adds. */
const withheld = /^(DATABASE_URL|SYSTEM_DATABASE_URL|PG.*|npm_.*|NODE_CHANNEL_.*|INIT_CWD)$/

/**
 * A Node program as a service: it ends with the launcher, leads its own process group, and its lines appear under its
 * name.
 *
 * The preload goes through NODE_OPTIONS, so that it also reaches programs this one starts (the watch mode of
 * development runs the real program as a child).
 */
export function nodeService({ name, args, cwd, env, waitFor, whenUp }: NodeProgram): Service {
  return {
    name,
    spawn: () => Promise.resolve(spawnNode(name, args, cwd, env)),
    waitFor,
    whenUp,
    stop: {
      signals: [
        ['SIGTERM', 3_500],
        ['SIGKILL', 500],
      ],
      wholeGroup: true,
    },
  }
}

function spawnNode(
  name: string,
  args: readonly string[],
  cwd: string,
  env: NodeProgram['env'],
): ChildProcess {
  const inherited = Object.entries(process.env).filter(([key]) => !withheld.test(key))
  const child = spawn(process.execPath, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...Object.fromEntries(inherited),
      ...env,
      KILOTOKEN_LAUNCHER: String(process.pid),
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${exitWithParent}`.trim(),
    },
  })
  for (const stream of [child.stdout, child.stderr]) if (stream) relayLines(name, stream)
  return child
}
