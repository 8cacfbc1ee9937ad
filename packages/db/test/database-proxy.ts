import { connect, createServer, type Server, type Socket } from 'node:net'

export type DatabaseProxy = {
  /** The same URL, through the proxy. */
  through: (url: string) => string
  /** Cuts every connection and refuses new ones, as a stopped server does. */
  cut: () => Promise<void>
  restore: () => Promise<void>
}

/** A loopback door to the test's PostgreSQL that can be shut: a server restart, without restarting everybody's server. */
export async function openDatabaseProxy(serverUrl: string): Promise<DatabaseProxy> {
  const target = new URL(serverUrl)
  const port = Number(target.searchParams.get('port') ?? (target.port || 5432))
  const host = target.searchParams.get('host') ?? target.hostname
  const upstream = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
  const sockets = new Set<Socket>()

  const server: Server = createServer((client) => {
    const remote = connect(upstream)
    for (const socket of [client, remote]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    client.pipe(remote).pipe(client)
  })
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')

  return {
    through: (url) => {
      const changed = new URL(url)
      changed.hostname = '127.0.0.1'
      changed.port = String(address.port)
      changed.searchParams.delete('host')
      changed.searchParams.delete('port')
      return changed.href
    },
    cut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    restore: () => listen(address.port),
  }
}
