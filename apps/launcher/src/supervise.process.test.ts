import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Service } from './service.ts'
import { supervise } from './supervise.ts'

const never = 'setInterval(() => {}, 1000)'

function service(script: string, parts: Partial<Service> = {}): Service {
  return {
    name: 'sample',
    spawn: () =>
      Promise.resolve(spawn(process.execPath, ['-e', script], { detached: true, stdio: 'ignore' })),
    whenUp: () => sleep(50),
    stop: {
      signals: [
        ['SIGTERM', 300],
        ['SIGKILL', 1_000],
      ],
      wholeGroup: true,
    },
    ...parts,
  }
}

test('a killed program is started again and said to be', async () => {
  const lines: string[] = []
  const supervised = supervise(service(never), (line) => lines.push(line))
  await supervised.up()
  const first = supervised.pid() ?? 0
  process.kill(first, 'SIGKILL')
  await expect.poll(() => lines).toEqual(['sample ended (signal SIGKILL): starting it again in 0.25 s.'])
  await expect.poll(() => supervised.pid(), { timeout: 5_000 }).not.toBe(first)
  await supervised.up()
  await supervised.stop()
})

test('a program that never comes up is given up with its last words', async () => {
  const lines: string[] = []
  const failing = service('process.exit(3)', { whenUp: () => sleep(60_000), lastWords: () => 'no room' })
  const supervised = supervise(failing, (line) => lines.push(line))
  await expect(supervised.up()).rejects.toThrow('sample does not start (exit code 3: no room).')
  expect(lines).toHaveLength(4)
}, 20_000)

test('a program that cannot be found is given up too', async () => {
  const missing = service('', {
    spawn: () => Promise.resolve(spawn('/nowhere/program')),
    whenUp: () => sleep(60_000),
  })
  await expect(supervise(missing, () => {}).up()).rejects.toThrow(
    /sample does not start \(spawn \/nowhere\/program ENOENT\)/,
  )
}, 20_000)

test('stopping ends a program that does not listen, and starts none again', async () => {
  const deaf = service(`process.on('SIGTERM', () => {}); ${never}`, { whenUp: () => sleep(500) })
  const supervised = supervise(deaf, () => {})
  await supervised.up()
  const pid = supervised.pid() ?? 0
  await supervised.stop()
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
  await sleep(400)
  expect(supervised.pid()).toBe(pid)
})

test('stopping while a start is under way leaves nothing running', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow = service(never)
  const spawned: number[] = []
  const supervised = supervise(
    {
      ...slow,
      spawn: async () => {
        await promise
        const child = await slow.spawn()
        spawned.push(child.pid ?? 0)
        return child
      },
    },
    () => {},
  )
  const stopped = supervised.stop()
  resolve()
  await stopped
  for (const pid of spawned) expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
})
