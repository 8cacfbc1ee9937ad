import { account } from './app/account.ts'
import { audit } from './app/audit.ts'
import { catalogue } from './app/catalogue.ts'
import { compare } from './app/compare.ts'
import { decide } from './app/decide.ts'
import { editor } from './app/editor.ts'
import { errors } from './app/errors.ts'
import { estimate } from './app/estimate.ts'
import { failure } from './app/failure.ts'
import { figure } from './app/figure.ts'
import { frame } from './app/frame.ts'
import { notFound } from './app/not-found.ts'
import { plan } from './app/plan.ts'
import { report } from './app/report.ts'
import { reportMail } from './app/report-mail.ts'
import { run } from './app/run.ts'
import { sample } from './app/sample.ts'
import { schedule } from './app/schedule.ts'
import { scheduleWords } from './app/schedule-words.ts'
import { team } from './app/team.ts'

/** Words of the web pages, one file a feature. ICU: `{name}` is filled in, `select` chooses by value. */
export const app = {
  frame,
  failure,
  errors,
  account,
  notFound,
  editor,
  figure,
  estimate,
  plan,
  compare,
  decide,
  report,
  run,
  sample,
  catalogue,
  team,
  audit,
  reportMail,
  schedule,
  scheduleWords,
}
