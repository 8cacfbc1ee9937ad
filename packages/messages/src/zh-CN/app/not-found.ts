import type { Messages } from '../../messages.ts'

/** An address that leads nowhere. */
export const notFound: Messages['app']['notFound'] = {
  title: '找不到页面',
  text: '这个地址没有页面。',
  action: '打开示例',
}
