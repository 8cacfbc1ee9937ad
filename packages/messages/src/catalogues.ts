import { en } from './en/index.ts'
import type { Locale } from './locale.ts'
import type { Messages } from './messages.ts'
import { zhCN } from './zh-CN/index.ts'

/** Every language's words. */
export const CATALOGUES: { readonly [L in Locale]: Messages } = { en, 'zh-CN': zhCN }
