import type { AnalysisApi, HeatPicture } from '../../worker/analysisProtocol.ts'

/**
 * Red where two screens differ, and what differs. The bitmap belongs to whoever asked:
 * close it when it is not shown any more.
 */
export async function heat(
  screens: AnalysisApi['heat']['input'],
  signal?: AbortSignal,
): Promise<HeatPicture> {
  const { getAnalysisClient } = await import('./analysisClient.ts')
  return getAnalysisClient().call('heat', screens, { signal })
}
