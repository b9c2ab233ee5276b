import { createRpcClient } from '../../lib/rpc.ts'
import type { RpcClient, RpcHandlers } from '../../lib/rpc.ts'
import { takeTurns } from '../../lib/takeTurns.ts'
import { spotReadings } from '../../model/spaces/spotReadings.ts'
import { compareScreens } from '../../analysis/pixels/compareScreens.ts'
import { signatureOf } from '../../analysis/pixels/screenSignature.ts'
import { spotAt } from '../../analysis/pixels/spotAt.ts'
import { CHECKS, checkInfos } from '../../analysis/registry.ts'
import type { AnalysisApi, LendApi } from '../analysisProtocol.ts'
import { describeError } from '../read/describeError.ts'
import { channelPort } from '../workerPort.ts'
import { createAnalyser } from './analyser.ts'
import { breathe } from './breathe.ts'
import { createGate } from './gate.ts'
import { databaseStore } from './databaseStore.ts'
import { decodeScreen, readScreen } from './decodeScreen.ts'
import { heatPicture } from './heatPicture.ts'
import type { Lender } from './screenFiles.ts'

/** Everything that the analysis worker answers. */
export function createAnalysisHandlers(): RpcHandlers<AnalysisApi> {
  let reader: RpcClient<LendApi> | undefined
  const lender: Lender = {
    known: async (drop, paths, signal) => readerNow().call('known', { drop, paths }, { signal }),
    blob: async (drop, path, signal) => readerNow().call('blob', { drop, path }, { signal }),
  }
  const pixels = {
    read: readScreen,
    decode: decodeScreen,
    compare: compareScreens,
    signature: signatureOf,
    spot: spotAt,
  }
  const store = databaseStore(() => Date.now())
  const analyser = createAnalyser({
    lender,
    pixels,
    store,
    checks: CHECKS,
    readings: spotReadings,
    describe: (error) => describeError(error).message,
    clock,
    breathe,
  })
  /** Two runs that are aligned have their screens measured beside the analysis. */
  const gate = createGate()
  const turn = takeTurns(1)

  function readerNow(): RpcClient<LendApi> {
    if (reader === undefined) throw new Error('There is nobody to read files from.')
    return reader
  }

  return {
    connect: async ({ port }) => {
      reader = createRpcClient<LendApi>(channelPort(port))
    },
    checks: async () => checkInfos(),
    analyse: (input, { signal, emit }) => turn(() => analyser.analyse(input, signal, emit), signal),
    attend: async ({ stop }) => analyser.attend(stop),
    pause: async ({ paused }) => {
      analyser.pause(paused)
      gate.setShut(paused)
    },
    forget: async ({ drop, paths }) => analyser.forget(drop, paths),
    align: async (input, { signal, emit }) => {
      const { alignRuns } = await import('./align/alignRuns.ts')
      const { bookOf } = analyser
      const parts = { lender, pixels, store, bookOf, gate, clock, sleep }
      return alignRuns(input, parts, signal, emit)
    },
    heat: (wanted, { signal }) => heatPicture(lender, wanted, signal),
  }
}

function clock(): number {
  return performance.now()
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
