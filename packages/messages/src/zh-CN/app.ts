import type { Messages } from '../messages.ts'
import { catalogue } from './app/catalogue.ts'
import { failure } from './app/failure.ts'
import { figure } from './app/figure.ts'
import { frame } from './app/frame.ts'
import { notFound } from './app/not-found.ts'
import { sample } from './app/sample.ts'

/** Words of the web pages in Chinese. */
export const app: Messages['app'] = { frame, failure, notFound, figure, sample, catalogue }
