import type { Messages } from '../messages.ts'
import { account } from './app/account.ts'
import { audit } from './app/audit.ts'
import { catalogue } from './app/catalogue.ts'
import { editor } from './app/editor.ts'
import { errors } from './app/errors.ts'
import { estimate } from './app/estimate.ts'
import { failure } from './app/failure.ts'
import { figure } from './app/figure.ts'
import { frame } from './app/frame.ts'
import { notFound } from './app/not-found.ts'
import { plan } from './app/plan.ts'
import { sample } from './app/sample.ts'
import { team } from './app/team.ts'

/** Words of the web pages in Chinese. */
export const app: Messages['app'] = {
  frame,
  failure,
  errors,
  account,
  notFound,
  editor,
  figure,
  estimate,
  plan,
  sample,
  catalogue,
  team,
  audit,
}
