import { SMTPServer } from 'smtp-server'
import type { SeenMail } from '../check/evidence.ts'

type Behaviour = SeenMail['verdict'] | 'cut'

/** A mail server on the loopback that takes mails, refuses them, says nothing or hangs up, as it is told. */
export class MailSink {
  readonly seen: SeenMail[] = []
  readonly #server: SMTPServer
  #port = 0

  /** `next` decides what becomes of the next mail. */
  constructor(next: () => Behaviour) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const behaviour = next()
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          if (behaviour === 'cut') this.#hangUp()
        })
        stream.on('end', () => {
          if (behaviour === 'cut') return
          const [recipient] = session.envelope.rcptTo
          this.seen.push({
            at: Date.now(),
            messageId: /^Message-ID:\s*(\S+)/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '',
            to: recipient?.address ?? '',
            verdict: behaviour,
          })
          answer(behaviour, done)
        })
      },
    })
    // A connection that was cut is what was asked for.
    this.#server.on('error', () => undefined)
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`
  }

  start(port: number): Promise<void> {
    this.#port = port
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#hangUp()
      this.#server.close(() => resolve())
    })
  }

  #hangUp(): void {
    for (const connection of this.#server.connections) connection._socket?.destroy()
  }
}

/** Nothing for a mail that is to stay unanswered: its sender has to give up by itself. */
function answer(verdict: SeenMail['verdict'], done: (error?: Error) => void): void {
  if (verdict === 'taken') done()
  if (verdict === 'refused-for-now') done(Object.assign(new Error('try again'), { responseCode: 451 }))
  if (verdict === 'refused') done(Object.assign(new Error('not here'), { responseCode: 550 }))
}
