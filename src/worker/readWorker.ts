import { serveRpc } from '../lib/rpc.ts'
import { explainNoRun } from '../readers/refusal.ts'
import { detectRuns, readerOf } from '../readers/registry.ts'
import { openDrop } from '../source/dropSource.ts'
import type { ReadApi } from './protocol.ts'
import { describeError } from './read/describeError.ts'
import { createReadHandlers } from './read/handlers.ts'
import { pagePort } from './workerPort.ts'

serveRpc<ReadApi>(
  pagePort(),
  createReadHandlers({ openDrop, detectRuns, readerOf, explain: explainNoRun }),
  describeError,
)
