import type { RunFile, TurnFiles } from './runFile.ts'

interface OpenTurn {
  files: RunFile[]
  requests: RunFile[]
  response?: RunFile
  decision?: RunFile
  screensBefore: RunFile[]
  executed: RunFile[]
}

function openTurn(): OpenTurn {
  return { files: [], requests: [], screensBefore: [], executed: [] }
}

/**
 * Groups files of the agent's saver into turns by the order in which they were written, whatever
 * folders they stand in: the writer puts a decision in one folder and its execution in the next,
 * patched writers put several calls in one. A turn begins with the screens taken for a call, or
 * with the call itself.
 */
export function foldEvents(files: readonly RunFile[]): readonly TurnFiles[] {
  const calls = files.some(isCallFile)
  return calls ? foldCalls(files) : foldDemonstration(files)
}

function isCallFile({ role }: RunFile): boolean {
  return role === 'request' || role === 'response' || role === 'decision'
}

function foldCalls(files: readonly RunFile[]): readonly TurnFiles[] {
  const turns: OpenTurn[] = []
  /** Files that wait for the call that they were made for. */
  let waiting: RunFile[] = []
  let turn: OpenTurn | undefined

  function begin(): OpenTurn {
    const begun = openTurn()
    for (const file of waiting) {
      // Whatever was on screen before the first call of the record is what that call saw.
      add(begun, file.role === 'screen-after' ? { ...file, role: 'screen' } : file)
    }
    waiting = []
    turns.push(begun)
    turn = begun
    return begun
  }

  for (const file of files) {
    const answered = turn !== undefined && (turn.response ?? turn.decision) !== undefined
    switch (file.role) {
      case 'request': {
        const to = turn === undefined || answered ? begin() : turn
        add(to, file)
        break
      }
      case 'response': {
        const to = turn === undefined || answered ? begin() : turn
        add(to, file)
        break
      }
      case 'decision': {
        const to = turn === undefined || turn.decision !== undefined ? begin() : turn
        add(to, file)
        break
      }
      case 'screen':
        // After a function call it is that call's screen; else it was taken for the next call.
        if (turn === undefined || (isDecided(turn) && !followsResult(turn))) waiting.push(file)
        else add(turn, file)
        break
      case 'drawn-before':
        if (turn === undefined || isDecided(turn)) waiting.push(file)
        else add(turn, file)
        break
      case 'result':
      case 'error':
      case 'screen-after':
      case 'drawn':
      case 'action':
      case 'state':
      case 'other':
        if (turn === undefined) waiting.push(file)
        else add(turn, file)
    }
  }
  if (waiting.length > 0) {
    const last: OpenTurn = turn ?? begin()
    for (const file of waiting) add(last, file)
  }
  return turns
}

/** The documented layout has a screen between response and decision: that turn is not decided. */
function isDecided(turn: OpenTurn): boolean {
  return turn.decision !== undefined || turn.executed.length > 0
}

function followsResult(turn: OpenTurn): boolean {
  const last = turn.files.at(-1)
  return last?.role === 'result' && last.name.startsWith('function_call')
}

/** No call files at all: a demonstration. Each recorded result is a turn, else each folder. */
function foldDemonstration(files: readonly RunFile[]): readonly TurnFiles[] {
  const turns: OpenTurn[] = []
  const results = files.some(({ role }) => role === 'result')
  let turn: OpenTurn | undefined
  for (const file of files) {
    if (turn === undefined || (results ? beginsNext(turn, file) : leavesFolder(turn, file))) {
      turn = openTurn()
      turns.push(turn)
    }
    add(turn, file)
  }
  return turns
}

function beginsNext(turn: OpenTurn, file: RunFile): boolean {
  const hasResult = turn.executed.some(({ role }) => role === 'result')
  if (!hasResult) return false
  if (file.role === 'result') return true
  if (file.role === 'screen') return leavesFolder(turn, file)
  if (file.role !== 'screen-after') return false
  return turn.executed.some(({ role }) => role === 'screen-after')
}

function leavesFolder(turn: OpenTurn, file: RunFile): boolean {
  return turn.files.at(-1)?.folderNumber !== file.folderNumber
}

/** One turn per folder: writers that put a whole step into one. */
export function foldFolders(files: readonly RunFile[]): readonly TurnFiles[] {
  const turns: OpenTurn[] = []
  let turn: OpenTurn | undefined
  for (const file of files) {
    if (turn === undefined || leavesFolder(turn, file)) {
      turn = openTurn()
      turns.push(turn)
    }
    add(turn, file)
  }
  return turns
}

function add(turn: OpenTurn, file: RunFile): void {
  turn.files.push(file)
  switch (file.role) {
    case 'request':
      turn.requests.push(file)
      break
    case 'response':
      turn.response ??= file
      break
    case 'decision':
    case 'action':
      turn.decision ??= file
      break
    case 'screen':
      if (isDecided(turn)) turn.executed.push(file)
      else turn.screensBefore.push(file)
      break
    case 'result':
    case 'screen-after':
    case 'drawn':
      turn.executed.push(file)
      break
    case 'error':
    case 'drawn-before':
    case 'state':
    case 'other':
  }
}
