import { serveRpc } from '../lib/rpc.ts'
import { detectRuns, readerOf } from '../readers/registry.ts'
import { openDrop } from '../source/dropSource.ts'
import type { ReadApi } from './protocol.ts'
import { describeError } from './read/describeError.ts'
import { explainNothing } from './read/explainNothing.ts'
import { createReadHandlers } from './read/handlers.ts'
import { pagePort } from './workerPort.ts'

const explain = async (source: Parameters<typeof explainNothing>[0]) => explainNothing(source)

serveRpc<ReadApi>(
  pagePort(),
  createReadHandlers({ openDrop, detectRuns, readerOf, explain }),
  describeError,
)
