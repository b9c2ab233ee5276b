import { serveRpc } from '../../lib/rpc.ts'
import type { RpcContext, RpcHandlers } from '../../lib/rpc.ts'
import { ReadError } from '../../source/source.ts'
import type { LendApi } from '../analysisProtocol.ts'
import type { ReadApi } from '../protocol.ts'
import { channelPort } from '../workerPort.ts'
import type { ReadBackend } from './backend.ts'
import { createCourtesy } from './courtesy.ts'
import { describeError } from './describeError.ts'
import { lateDocuments } from './lateDocuments.ts'
import { lateLines } from './lines/lateLines.ts'
import { createDrops } from './drops.ts'
import { openIntoDrops } from './opening.ts'
import { createLending } from './lend.ts'
import { createLiveRuns } from './live/liveRuns.ts'
import { createPictures } from './pictures.ts'
import { createRuns } from './runs.ts'
import { lateSearches } from './search/lateSearches.ts'
import { createTexts } from './texts.ts'

/** Everything that the read worker answers, apart from the thread it runs in. */
export function createReadHandlers(backend: ReadBackend): RpcHandlers<ReadApi> {
  const courtesy = createCourtesy()
  const drops = createDrops()
  const texts = createTexts()
  const documents = lateDocuments(texts)
  const lines = lateLines()
  const live = createLiveRuns(backend, drops, (drop, paths) => {
    texts.forget(drop, paths)
    documents.forgetFiles(drop, paths)
    lines.forget()
    searches.forgetFiles(drop, paths)
  })
  const runs = createRuns(backend, drops, courtesy, live)
  const pictures = createPictures()
  const searches = lateSearches({ backend, drops, runs, courtesy })

  /** All but what goes over many runs: somebody waits for the answer. */
  function urgent<Input, Result, Event>(
    answer: (input: Input, context: RpcContext<Event>) => Promise<Result> | Result,
  ): (input: Input, context: RpcContext<Event>) => Promise<Result> {
    return (input, context) => courtesy.urgent(async () => answer(input, context))
  }

  return {
    open: urgent((input, { signal, emit }) =>
      openIntoDrops(backend, { drops, runs, pictures }, input, signal, emit),
    ),
    openAs: urgent(({ drop, root, format }) => {
      const detection = backend.readerOf(format).detectAt(drops.source(drop), root)
      if (detection === undefined) {
        throw new ReadError('unsupported', root, `${root === '' ? 'The drop' : root} holds no run.`)
      }
      return drops.addRun(drop, detection)
    }),
    close: async ({ drop }) => {
      drops.close(drop)
      texts.forget(drop)
      documents.forget(drop)
      lines.forget()
      searches.forget(drop)
    },
    readFirst: urgent(({ run, reveal }, { signal }) =>
      runs.readFirst(run, reveal === true, signal),
    ),
    read: urgent(({ run, reveal }, { signal, emit }) =>
      runs.read(run, reveal === true, signal, emit),
    ),
    peek: ({ run, reveal }, { signal }) => runs.peek(run, reveal === true, signal),
    refresh: urgent(({ run, reveal, paths }, { signal }) =>
      live.refresh({ run, reveal: reveal === true, paths: paths ?? [] }, signal),
    ),
    summarise: ({ runs: wanted }, { signal, emit }) => runs.summarise(wanted, signal, emit),
    changes: ({ runs: wanted, reveal }, { signal, emit }) =>
      runs.changes(wanted, reveal === true, signal, emit),
    search: async (wanted, { signal, emit }) => (await searches.get()).search(wanted, signal, emit),
    files: urgent(({ drop, under }) => {
      const inside = under === '' ? '' : `${under}/`
      return drops
        .source(drop)
        .entries.filter((entry) => entry.path.startsWith(inside))
        .map(({ path, bytes }) => ({ path, bytes }))
    }),
    blob: urgent(({ drop, path }, { signal }) => drops.source(drop).blob(path, signal)),
    lend: async ({ port }) =>
      serveRpc<LendApi>(channelPort(port), createLending(drops, courtesy), describeError),
    picture: urgent(({ drop, path }, { signal, emit }) =>
      pictures.read(drops.source(drop), path, signal, emit),
    ),
    thumbnail: ({ drop, path, width, height }, { signal }) =>
      pictures.thumbnail(drops.source(drop), path, { width, height }, signal),
    thumbnailFile: ({ drop, path, width, height }, { signal }) =>
      pictures.thumbnailFile(drops.source(drop), path, { width, height }, signal),
    crops: ({ drop, path, ...wanted }, { signal }) =>
      pictures.crops(drops.source(drop), path, wanted, signal),
    text: urgent(({ drop, path, ...wanted }, { signal }) =>
      texts.page(drops.source(drop), { drop, path }, wanted, signal),
    ),
    conversation: urgent(({ run, turn, reveal }, { signal }) =>
      runs.conversation(run, turn, reveal === true, signal),
    ),
    callChanges: urgent(({ run, turn, reveal }, { signal }) =>
      runs.callChanges(run, turn, reveal === true, signal),
    ),
    contextScreens: ({ run, known }, { signal, emit }) =>
      runs.contextScreens(run, known, signal, emit),
    saw: urgent(({ run, turn, saw }, { signal }) => runs.saw(run, turn, saw, signal)),
    linesOpen: urgent(async ({ drop, ...wanted }, { signal }) =>
      (await lines.get()).open(drops.source(drop), wanted, signal),
    ),
    linesRows: urgent(async ({ doc, from, to }, { signal }) =>
      (await lines.get()).rows(doc, from, to, signal),
    ),
    linesRecords: urgent(async ({ doc, from, to }, { signal }) =>
      (await lines.get()).records(doc, from, to, signal),
    ),
    linesSearch: urgent(async ({ doc, query }, { signal }) =>
      (await lines.get()).search(doc, query, signal),
    ),
    cast: urgent(async ({ drop, path, reveal }, { signal }) => {
      const { castText } = await import('./lines/castText.ts')
      return castText(texts, drops.source(drop), path, reveal, signal)
    }),
    jsonOpen: urgent(async ({ drop, path, at, bytes, reveal }, { signal }) =>
      (await documents.get()).open(
        {
          source: drops.source(drop),
          drop,
          path,
          ...(bytes === undefined ? {} : { bytes }),
        },
        at ?? [],
        reveal,
        signal,
      ),
    ),
    jsonRows: urgent(async ({ doc, from, to }) => (await documents.get()).rows(doc, from, to)),
    jsonToggle: urgent(async ({ doc, node, open, deep }) =>
      (await documents.get()).toggle(doc, node, open, deep === true),
    ),
    jsonSearch: urgent(async ({ doc, query }) => (await documents.get()).search(doc, query)),
    jsonReveal: urgent(async ({ doc, node }) => (await documents.get()).reveal(doc, node)),
    jsonPath: urgent(async ({ doc, node }) => (await documents.get()).path(doc, node)),
    jsonValue: urgent(async ({ doc, node }) => (await documents.get()).value(doc, node)),
    jsonMedia: urgent(async ({ doc, node }) => (await documents.get()).media(doc, node)),
    embeddedMedia: urgent(async ({ drop, path, pointer }, { signal }) =>
      (await documents.get()).embedded({ source: drops.source(drop), drop, path }, pointer, signal),
    ),
  }
}
