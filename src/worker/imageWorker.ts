import { serveRpc } from '../lib/rpc.ts'
import { describeImageError, thumbnailOf } from './image/thumbnail.ts'
import { takeTurns } from './image/takeTurns.ts'
import type { ImageApi } from './protocol.ts'
import { pagePort } from './workerPort.ts'

/** Decoding is bounded by memory, not by waiting: two at a time. */
const takeTurn = takeTurns(2)

serveRpc<ImageApi>(
  pagePort(),
  {
    thumbnail: ({ blob, width, height }, { signal }) =>
      takeTurn(() => thumbnailOf(blob, { width, height }, signal), signal),
  },
  describeImageError,
)
