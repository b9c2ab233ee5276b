import type { EventName } from './names.ts'
import type { FileRole } from './runFile.ts'

const EVENT_ROLES: ReadonlyMap<string, FileRole> = new Map([
  ['api_start', 'request'],
  ['api_result', 'response'],
  ['agent_response', 'decision'],
  ['computer_call_result', 'result'],
  ['function_call_result', 'result'],
  ['screenshot', 'screen'],
  ['screenshot_before', 'screen'],
  ['screenshot_initial', 'screen'],
  ['screenshot_after', 'screen-after'],
  ['screenshot_action', 'drawn'],
  ['annotated_image', 'drawn-before'],
  ['annotated_form_ui', 'drawn-before'],
] satisfies (readonly [string, FileRole])[])

const IMAGES = new Set(['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp'])

/** Names of the agent's saver. Users may save under names of their own: those are kept as `other`. */
export function agentRole({ name, extension }: EventName): FileRole {
  const role = EVENT_ROLES.get(name)
  if (role === undefined) return 'other'
  const wantsImage = role.startsWith('screen') || role.startsWith('drawn')
  return wantsImage === IMAGES.has(extension) ? role : 'other'
}

interface Described {
  readonly order: number
  readonly name: string
  readonly role: FileRole
}

/** `cua do`: one decision, then the screen after it. */
export function sessionRole(file: string): Described {
  const stem = stemOf(file)
  if (stem.startsWith('turn_') && stem.endsWith('agent_response')) {
    return { order: 0, name: 'agent_response', role: 'decision' }
  }
  if (stem === 'screenshot') return { order: 1, name: stem, role: 'screen-after' }
  return { order: 2, name: stem, role: 'other' }
}

const API_CALL = /^api_call_(\d{8}_\d{6})_(request|response|agent_response|error)\.json$/
const SCREEN = /^screenshot_(\d{3,})_?(.*)_(\d{10,})\.png$/
const DRAWN = /^vis_(.*)_(\d{10,})\.png$/
const CALL_ROLES: ReadonlyMap<string, { readonly rank: number; readonly role: FileRole }> = new Map(
  [
    ['request', { rank: 1, role: 'request' }],
    ['response', { rank: 2, role: 'response' }],
    ['error', { rank: 3, role: 'error' }],
    ['agent_response', { rank: 4, role: 'decision' }],
  ] satisfies (readonly [string, { rank: number; role: FileRole }])[],
)

const AFTER_CALLS = 3e15
const AFTER_SCREENS = 4e15

/**
 * ExperimentManager: the state is shot before the call, other screens follow it. Names of screens
 * hold milliseconds, names of calls local seconds, so inside a folder states come first, then
 * calls by their second, then other screens.
 */
export function experimentRole(file: string): Described {
  const call = API_CALL.exec(file)
  if (call !== null) {
    const known = CALL_ROLES.get(call[2] ?? '')
    const name = `api_${call[2] ?? ''}`
    const second = Number((call[1] ?? '').replace('_', ''))
    return { order: second * 10 + (known?.rank ?? 9), name, role: known?.role ?? 'other' }
  }
  const screen = SCREEN.exec(file)
  if (screen !== null) {
    const isState = screen[2] === 'state' || screen[2] === ''
    const rank = Number(screen[1]) % 1_000_000
    const name = screen[2] === '' ? 'screenshot' : `screenshot ${screen[2] ?? ''}`
    return {
      order: (isState ? 0 : AFTER_CALLS) + rank,
      name,
      role: isState ? 'screen' : 'screen-after',
    }
  }
  const drawn = DRAWN.exec(file)
  if (drawn !== null) return { order: AFTER_SCREENS, name: `vis ${drawn[1] ?? ''}`, role: 'drawn' }
  return { order: AFTER_SCREENS + 1, name: stemOf(file), role: 'other' }
}

const DRIVER_ROLES: ReadonlyMap<string, readonly [number, FileRole]> = new Map([
  ['before.png', [0, 'screen']],
  ['before_state.json', [1, 'state']],
  ['action.json', [2, 'action']],
  ['click.png', [3, 'drawn']],
  ['after.png', [4, 'screen-after']],
  ['after_state.json', [5, 'state']],
  ['screenshot.png', [6, 'screen-after']],
  ['app_state.json', [7, 'state']],
  ['evidence.json', [8, 'other']],
] satisfies (readonly [string, readonly [number, FileRole]])[])

/** cua-driver; `screenshot.png` is the same picture as `after.png`. */
export function driverRole(file: string): Described {
  const [order, role] = DRIVER_ROLES.get(file) ?? [9, 'other']
  return { order, name: stemOf(file), role }
}

function stemOf(file: string): string {
  const dot = file.lastIndexOf('.')
  return dot > 0 ? file.slice(0, dot) : file
}
