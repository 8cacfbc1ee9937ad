import type { Messages } from '../../messages.ts'

/** Words around every page. */
export const frame: Messages['app']['frame'] = {
  product: 'Kilotoken',
  description: '算清 AI 服务的成本，让预算站得住脚。',
  places: '导航',
  sample: '示例',
  catalogue: '价格目录',
  skip: '跳到正文',
  openMenu: '打开菜单',
  closeMenu: '关闭菜单',
  switchLanguage: 'EN（英文）',
  otherLanguage: 'EN',
  themeIs: '{theme, select, light {主题：浅色} dark {主题：深色} other {主题：跟随系统}}',
}
