import { expect, test } from 'vitest'
import { invitationMail } from './invitation-mail.ts'

const link = 'https://kilotoken.example/invite#abc'

test.each(['en', 'zh-CN'] as const)(
  '%s: says who invites to which team, and names cannot be markup',
  (locale) => {
    const mail = invitationMail({
      locale,
      to: 'ben@team.test',
      link,
      teamName: '<b>Analytics</b>',
      invitedBy: 'Ada',
    })
    expect(mail.subject).toContain('<b>Analytics</b>')
    expect(mail.text).toContain('Ada')
    expect(mail.text).toContain(`\n${link}\n`)
    expect(mail.text).toContain('72')
    expect(mail.html).toContain('&lt;b&gt;Analytics')
    expect(mail.html).not.toContain('<b>')
  },
)
