import { expect, test } from 'vitest'
import { linkMail } from './link-mail.ts'

const link = 'https://kilotoken.example/reset#abc&"<'

test.each(['en', 'zh-CN'] as const)(
  '%s: the link stands in both bodies, and the address cannot be markup',
  (locale) => {
    const mail = linkMail({ kind: 'reset', locale, to: `"<b>"@team.test`, link })
    expect(mail.text).toContain(`\n${link}\n`)
    expect(mail.text).toContain('kilotoken.example')
    expect(mail.html).toContain('href="https://kilotoken.example/reset#abc&amp;&quot;&lt;"')
    expect(mail.html).not.toContain('<b>')
    expect(mail.html).not.toMatch(/<img|https?:[^"<]*\?[^"<]*=/)
    expect(mail.subject).not.toBe('')
  },
)
