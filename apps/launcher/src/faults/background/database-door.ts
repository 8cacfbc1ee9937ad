import { connect, createServer, type Server, type Socket } from 'node:net'

/**
 * A port of the loopback that leads to the database wherever it listens now, and that stays the same when the database
 * comes back on another.
 *
 * Closed, it is a network that loses everything: nothing passes either way, nobody is told, and what was sent meanwhile
 * arrives once it is open again.
 */
export class DatabaseDoor {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #isClosed = false
  #waiting: (() => void)[] = []

  /** `port`: of the database now; undefined while it is away. */
  constructor(port: () => number | undefined) {
    this.#server = createServer((inner) => {
      this.#keep(inner)
      inner.pause()
      this.#whenOpen(() => {
        const now = port()
        if (now === undefined || inner.destroyed) {
          inner.destroy()
          return
        }
        const outer = this.#keep(connect({ port: now, host: '127.0.0.1' }))
        this.#join(inner, outer)
        this.#join(outer, inner)
      })
    })
  }

  start(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
  }

  close(): void {
    this.#isClosed = true
    for (const socket of this.#sockets) socket.pause()
  }

  open(): void {
    this.#isClosed = false
    for (const socket of this.#sockets) socket.resume()
    for (const wake of this.#waiting.splice(0)) wake()
  }

  stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  #whenOpen(enter: () => void): void {
    if (this.#isClosed) this.#waiting.push(enter)
    else enter()
  }

  #keep(socket: Socket): Socket {
    socket.setNoDelay(true)
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    // The other side is told by the end of its connection.
    socket.on('error', () => undefined)
    return socket
  }

  #join(from: Socket, to: Socket): void {
    from.on('data', (chunk) => to.write(chunk))
    from.on('end', () => to.end())
    from.on('close', () => this.#whenOpen(() => to.destroySoon()))
    from.resume()
  }
}
