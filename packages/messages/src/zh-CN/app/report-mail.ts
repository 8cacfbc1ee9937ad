import type { Messages } from '../../messages.ts'

/** 报告邮件的文字。 */
export const reportMail: Messages['app']['reportMail'] = {
  subject: '预算报告：{plan}，第 {version} 版',
  text: '这是{plan}第 {version} 版的预算报告。文件见附件；也可通过链接在 Kilotoken 中查看。',
  why: '您收到此邮件，是因为团队“{team}”的{person}填写了您的地址。',
}
