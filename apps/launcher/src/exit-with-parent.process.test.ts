import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const preload = pathToFileURL(path.join(import.meta.dirname, 'exit-with-parent.mjs')).href
const deaf = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`

const env = (launcher: string) => `{ ...process.env, KILOTOKEN_LAUNCHER: ${launcher} }`
const args = (rest: string[]) => JSON.stringify(['--import', preload, ...rest])

/** Runs a launcher that starts a program and prints its number; kills the launcher; tells whether the program ends. */
async function endsAfterLauncher(program: string): Promise<boolean> {
  const script = `const { spawn } = require('node:child_process'); ${program}; setInterval(() => {}, 1000)`
  const launcher = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = await new Promise<number>((resolve) =>
    launcher.stdout.once('data', (line) => resolve(Number(line))),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  launcher.kill('SIGKILL')
  const end = performance.now() + 5_000
  while (performance.now() < end) {
    if (!runs(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  process.kill(pid, 'SIGKILL')
  return false
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test.each([`['ignore', 'ignore', 'ignore', 'ipc']`, `'ignore'`])(
  'a program that ignores SIGTERM ends within 5 s of its launcher, started with %s',
  async (stdio) => {
    const options = `{ detached: true, stdio: ${stdio}, env: ${env('process.pid')} }`
    const program = `console.log(spawn(process.execPath, ${args(['-e', deaf])}, ${options}).pid)`
    expect(await endsAfterLauncher(program)).toBe(true)
  },
  15_000,
)

test('a program between that does not look itself ends too', async () => {
  // As Node's watch mode: it starts the real program and stays when that ends.
  const between = `require('node:child_process').spawn(process.execPath, ${args(['-e', deaf])}); setInterval(() => {}, 1000)`
  const options = `{ detached: true, stdio: 'ignore', env: ${env('process.pid')} }`
  const program = `console.log(spawn(process.execPath, ['-e', ${JSON.stringify(between)}], ${options}).pid)`
  expect(await endsAfterLauncher(program)).toBe(true)
}, 15_000)

test('a program that waits for a message of its own parent is kept waiting', async () => {
  const waiting = `process.once('message', () => process.exit(9))`
  const child = spawn(process.execPath, ['--import', preload, '-e', waiting], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, KILOTOKEN_LAUNCHER: String(process.ppid) },
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await new Promise((resolve) => setTimeout(resolve, 500))
  child.send('go')
  expect(await ended).toBe(9)
})
