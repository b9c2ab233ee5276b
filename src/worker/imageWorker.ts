import { serveRpc } from '../lib/rpc.ts'
import { takeTurns } from '../lib/takeTurns.ts'
import { describeImageError, thumbnailOf } from './image/thumbnail.ts'
import type { ImageApi } from './protocol.ts'
import { pagePort } from './workerPort.ts'

/** One at a time: the stage decodes beside it, and machines with two cores have no more. */
const takeTurn = takeTurns(1)

serveRpc<ImageApi>(
  pagePort(),
  {
    thumbnail: ({ blob, width, height }, { signal }) =>
      takeTurn(() => thumbnailOf(blob, { width, height }, signal), signal),
  },
  describeImageError,
)
