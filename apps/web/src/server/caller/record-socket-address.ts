import { randomUUID } from 'node:crypto'
import { IncomingMessage, Server } from 'node:http'

const KEY = Symbol.for('kilotoken.socket-header')

/**
 * Puts the address of the socket into a header of every request this process takes.
 *
 * The framework hands on x-forwarded-for alone, and only fills it in where the caller did not, so it can say anything.
 * The header made here has a name nobody outside this process knows.
 */
export function recordSocketAddress(): void {
  const name = `x-socket-${randomUUID()}`
  ;(globalThis as { [KEY]?: string })[KEY] = name
  const emit: (event: string, ...args: unknown[]) => boolean = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    const [request] = args
    if (event === 'request' && request instanceof IncomingMessage)
      request.headers[name] = request.socket.remoteAddress ?? ''
    return emit.call(this, event, ...args)
  }
}

/** The address of the other end of the connection; undefined where no server of ours took the request. */
export function socketAddress(headers: Headers): string | undefined {
  const name = (globalThis as { [KEY]?: string })[KEY]
  return (name !== undefined && headers.get(name)) || undefined
}
