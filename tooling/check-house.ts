import { checkBannedSyntax } from './check-banned-syntax.ts'
import { checkBoundaries } from './check-boundaries.ts'
import { checkCatalog } from './check-catalog.ts'
import { checkDocuments } from './check-documents.ts'
import { checkNames } from './check-names.ts'
import { checkPureEngine } from './check-pure-engine.ts'
import { REPOSITORY, reportFailures } from './report-failures.ts'

reportFailures('boundaries between packages', await checkBoundaries(REPOSITORY))
reportFailures('pure engine', checkPureEngine(REPOSITORY))
reportFailures('banned syntax', checkBannedSyntax(REPOSITORY))
reportFailures('names of files and folders', checkNames(REPOSITORY))
reportFailures('versions from the catalog', checkCatalog(REPOSITORY))
reportFailures('files the documents speak of', checkDocuments(REPOSITORY))
