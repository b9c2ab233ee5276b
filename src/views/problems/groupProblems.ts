import type { Problem, ProblemCode } from '../../model/problem.ts'

export interface ProblemGroup {
  readonly code: ProblemCode
  readonly severity: Problem['severity']
  readonly problems: readonly Problem[]
}

const ORDER: Record<Problem['severity'], number> = { error: 0, warning: 1, notice: 2 }

/** Problems of one code together, the gravest first; inside a group as they were found. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<ProblemCode, Problem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.code)
    if (group === undefined) groups.set(problem.code, [problem])
    else group.push(problem)
  }
  return [...groups]
    .map(([code, group]) => ({ code, severity: gravestOf(group), problems: group }))
    .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
}

function gravestOf(problems: readonly Problem[]): Problem['severity'] {
  const [gravest] = problems.map(({ severity }) => severity).toSorted((a, b) => ORDER[a] - ORDER[b])
  return gravest ?? 'notice'
}

export const codeLabels: Record<ProblemCode, string> = {
  'metadata-missing': 'Metadata is missing',
  'metadata-truncated': 'Metadata ends early',
  'metadata-invalid': 'Metadata is not valid',
  'file-truncated': 'Files end early',
  'file-invalid': 'Files are not valid',
  'file-empty': 'Files are empty',
  'file-unreadable': 'Files could not be read',
  'file-too-large': 'Files are too large',
  'image-missing': 'Screenshots are missing',
  'image-invalid': 'Screenshots are damaged',
  'turn-empty': 'Turns without content',
  'turn-in-flight': 'Calls without an answer',
  'call-retried': 'Calls that were retried',
  'result-missing': 'Actions without a result',
  'total-differs': 'Totals differ',
  'value-unexpected': 'Unexpected values',
  'event-unknown': 'Unknown events',
  'list-cut': 'Lists that were cut',
}

/** For the clipboard: one line each. */
export function problemsText(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, code, message, turn, artifact }) =>
      [severity, code, turn === undefined ? '' : `turn ${turn + 1}`, artifact ?? '', message].join(
        '\t',
      ),
    )
    .join('\n')
}
