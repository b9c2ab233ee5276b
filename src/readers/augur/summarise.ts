import { field } from '../../lib/json/json.ts'
import { summarise } from '../../model/summary.ts'
import type { TrajectorySummary } from '../../model/summary.ts'
import type { Source } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { assemble } from './assemble.ts'
import { isIterated, listBundle } from './bundle.ts'
import { readContents } from './contents.ts'
import type { Contents } from './contents.ts'

const HEADS: ReadonlySet<string> = new Set(['manifest.json', 'trace.json'])

/**
 * From manifest, trace and iterations, which are in files of their own. Model calls are read where
 * a step records no costs; events, documents and signatures never: problems that only these show
 * are counted when the run is read.
 */
export async function summariseAugur(
  source: Source,
  detection: Detection,
  signal?: AbortSignal,
): Promise<TrajectorySummary> {
  const bundle = listBundle(source, detection)
  const numbers = new Set(bundle.steps.map(({ number }) => number))
  const heads = await readContents(
    source,
    bundle,
    (file) => bundle.folder === undefined || HEADS.has(file.name) || isIterated(file),
    undefined,
    signal,
  )
  // A step that trace.json does not have, or has only the beginning of, stands in its own file.
  const needsSteps =
    heads.traced.length < numbers.size ||
    heads.problems.length > 0 ||
    heads.traced.some(({ fields }) => field(fields, 'status') === 'running')
  const needsCalls = [...heads.traced, ...heads.filed].some(
    ({ fields }) => field(fields, 'costs') === undefined,
  )
  const rest = await readContents(
    source,
    bundle,
    (file) =>
      (needsSteps && file.name.startsWith('steps/') && !isIterated(file)) ||
      ((needsSteps || needsCalls) && file.name.startsWith('modelio/')),
    undefined,
    signal,
  )
  return summarise(
    await assemble({ source, bundle, contents: together(heads, rest), isRow: true, signal }),
  )
}

function together(heads: Contents, rest: Contents): Contents {
  return {
    ...heads,
    filed: [...heads.filed, ...rest.filed],
    calls: rest.calls,
    problems: [...heads.problems, ...rest.problems],
  }
}
