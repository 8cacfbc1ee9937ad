import type { Messages } from '../../messages.ts'

/** Words around every page. */
export const frame: Messages['app']['frame'] = {
  product: 'Kilotoken',
  description: '算清 AI 服务的成本，让预算站得住脚。',
  places: '导航',
  plans: '方案',
  sample: '示例',
  catalogue: '价格目录',
  settings: '设置',
  signIn: '登录',
  switchTeam: '切换团队',
  noTeam: '尚无团队',
  newTeam: '新建团队',
  yourAccount: '你的账号',
  account: '账号',
  signOut: '退出登录',
  skip: '跳到正文',
  openMenu: '打开菜单',
  closeMenu: '关闭菜单',
  toasts: '操作提示',
  dismiss: '关闭提示',
  switchLanguage: 'EN（英文）',
  otherLanguage: 'EN',
  themeIs: '{theme, select, light {主题：浅色} dark {主题：深色} other {主题：跟随系统}}',
}
