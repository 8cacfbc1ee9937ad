import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { to: string; subject: string; text: string; html: string }

/** A mail server of the journeys' own: it takes every mail and keeps it. */
export class MailServer {
  readonly #server: SMTPServer
  readonly #mails: ReceivedMail[] = []

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const [recipient] = session.envelope.rcptTo
          this.#mails.push({
            to: recipient?.address ?? '',
            ...readMail(Buffer.concat(chunks).toString('utf8')),
          })
          done()
        })
      },
    })
  }

  static async start(port: number): Promise<MailServer> {
    const mail = new MailServer()
    await new Promise<void>((resolve) => mail.#server.listen(port, '127.0.0.1', resolve))
    return mail
  }

  get count(): number {
    return this.#mails.length
  }

  /** The next mail that has not been taken yet. */
  async next(): Promise<ReceivedMail> {
    for (let tries = 0; tries < 100; tries++) {
      const mail = this.#mails.shift()
      if (mail !== undefined) return mail
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('no mail arrived')
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}

/** Reads a mail of two alternatives, text and HTML, as its headers say each is encoded. */
function readMail(source: string): Omit<ReceivedMail, 'to'> {
  const [head = '', ...body] = source.split('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? ''
  const parts = body.join('\r\n\r\n').split(`--${boundary}`)
  const part = (type: string) => {
    const found = parts.find((text) => text.includes(`Content-Type: ${type}`)) ?? ''
    const [partHead = '', ...content] = found.split('\r\n\r\n')
    return decoded(content.join('\r\n\r\n'), /Content-Transfer-Encoding: (\S+)/i.exec(partHead)?.[1])
  }
  return {
    subject: decodedWords(/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1] ?? ''),
    text: part('text/plain'),
    html: part('text/html'),
  }
}

function decoded(content: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? decodedQuotes(content.replaceAll('=\r\n', '')) : content
}

function decodedQuotes(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function decodedWords(subject: string): string {
  return subject
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodedQuotes(text.replaceAll('_', ' ')),
    )
}
