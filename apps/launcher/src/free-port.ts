import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { LaunchError } from './launch-error.ts'
import { say } from './say.ts'

/** A TCP port of 127.0.0.1 that nothing listens on now; `preferred` when that one is free. */
export async function freePort(preferred = 0): Promise<number> {
  const port = await listenOnce('127.0.0.1', preferred).catch(() => undefined)
  return port ?? (await listenOnce('127.0.0.1', 0))
}

/**
 * Checks that the page's own port can be taken, for `patienceMs` again and again: after a killed launcher its page may
 * need a moment to end.
 *
 * @throws LaunchError when it is in use, not allowed, or the host is not an address of this machine
 */
export async function requirePort(host: string, port: number, patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs
  for (;;) {
    try {
      await listenOnce(host, port)
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const mayWait = code === 'EADDRINUSE' && performance.now() < end
      if (!mayWait) throw new LaunchError(portSentence(host, port, code))
      await sleep(100)
    }
  }
}

function portSentence(host: string, port: number, code: string | undefined): string {
  switch (code) {
    case 'EADDRINUSE':
      return say('settings.portInUse', { port, next: port + 1 })
    case 'EACCES':
      return say('settings.portNotAllowed', { port })
    default:
      return say('settings.noSuchHost', { host, code: code ?? '' })
  }
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
