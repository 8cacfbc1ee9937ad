import { SMTPServer } from 'smtp-server'

export type SunkMail = { to: string; messageId: string; source: string }

export type MailSink = {
  url: string
  mails: readonly SunkMail[]
  /** Refuses the next mails as a server does that is busy. */
  refuse: (count: number) => void
  close: () => Promise<void>
}

/** A mail server on loopback that keeps what it takes. */
export async function openMailSink(): Promise<MailSink> {
  const mails: SunkMail[] = []
  let refusals = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (refusals === 0) return done()
      refusals--
      done(Object.assign(new Error('busy, try again later'), { responseCode: 451 }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('latin1')
        mails.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          messageId: /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim() ?? '',
          source,
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the sink has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    refuse: (count) => {
      refusals = count
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
