import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../src/repository-root.ts'

const bootstrap = path.join(repositoryRoot, 'apps/launcher/bootstrap.mjs')
const wordsFile = path.join(repositoryRoot, 'apps/launcher/bootstrap/words.mjs')
const english = { ...process.env, LC_ALL: 'C.UTF-8' }
const runProgram = pathToFileURL(path.join(repositoryRoot, 'apps/launcher/bootstrap/run-program.mjs')).href

/** Runs a program through the part of the bootstrap that passes exits and signals on. */
function runThrough(program: string) {
  const script = `import { runProgram } from '${runProgram}'; await runProgram(process.execPath, ['-e', ${JSON.stringify(program)}])`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function exitOf(child: ReturnType<typeof runThrough>): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', (code) => resolve(code)))
}

test('an unknown command names those there are', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bootstrap, 'begin'], {
    encoding: 'utf8',
    env: english,
  })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^Unknown command "begin": use one of start, dev, test/)
})

test('it says so in Chinese where the shell speaks Chinese', () => {
  const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'begin'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' },
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^没有命令“begin”，可用的命令有：start, dev, test/u)
})

test.each(['12.22.12', '18.20.8', '19.9.0'])(
  'Node %s is refused with one sentence before anything is loaded',
  (version) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-bootstrap-'))
    const copy = path.join(folder, 'bootstrap.mjs')
    const source = readFileSync(bootstrap, 'utf8')
    expect(source).toContain('process.versions.node')
    writeFileSync(copy, source.replace('process.versions.node', `'${version}'`))
    mkdirSync(path.join(folder, 'bootstrap'))
    cpSync(wordsFile, path.join(folder, 'bootstrap/words.mjs'))
    const { status, stdout, stderr } = spawnSync(process.execPath, [copy, 'start'], {
      encoding: 'utf8',
      env: english,
    })
    rmSync(folder, { recursive: true })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      `Kilotoken needs Node 20 or newer and this is Node ${version}: install a current one`,
    )
    expect(stderr.trim().split('\n')).toHaveLength(1)
  },
)

test('exit codes pass through', async () => {
  expect(await exitOf(runThrough('process.exit(7)'))).toBe(7)
  expect(await exitOf(runThrough(''))).toBe(0)
})

test('a program ended by a signal gives 128 and its number', async () => {
  expect(await exitOf(runThrough(`process.kill(process.pid, 'SIGKILL')`))).toBe(137)
})

test('signals reach the program, and its answer counts', async () => {
  const child = runThrough(
    `process.on('SIGTERM', () => process.exit(5)); console.log('up'); setInterval(() => {}, 1000)`,
  )
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGTERM')
  expect(await exitOf(child)).toBe(5)
})
