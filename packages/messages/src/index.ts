import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'
import type { Messages } from './messages.ts'

export { type AuditEntryLike, auditActorText, auditKindText, auditText } from './audit-text.ts'
export { environmentLocale } from './environment-locale.ts'
export {
  type ExplanationLike,
  explanationText,
  noteText,
  provenanceText,
  rangeText,
} from './explanation-text.ts'
export { fieldText } from './field-text.ts'
export { type FigureText, figureLine, figureText } from './figure-text.ts'
export { type ContextLike, contextText, type LabelLike, labelText, type PlanNames } from './label-text.ts'
export { DEFAULT_LOCALE, findLocale, LOCALES, type Locale } from './locale.ts'
export type { Messages } from './messages.ts'
export { momentText } from './moment-text.ts'
export { moneyText } from './money-text.ts'
export { type ProblemLike, problemText } from './problem-text.ts'
export { reasonText } from './reason-text.ts'
export {
  offsetText,
  type RecurrenceWordsLike,
  type ScheduleZone,
  scheduleProblemText,
  scheduleText,
} from './schedule-text.ts'
export {
  conversionText,
  labelInContext,
  monthOfPlanText,
  phraseParts,
  type TokenLike,
  tokensText,
} from './tokens-text.ts'
export { translate } from './translate.ts'
export { unitText } from './unit-text.ts'
export { type VerdictAbout, type VerdictLike, verdictText } from './verdict-text.ts'
export { withUnit } from './with-unit.ts'

/** The whole catalogue of a language. */
export function messagesOf(locale: Locale): Messages {
  return CATALOGUES[locale]
}
