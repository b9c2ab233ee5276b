import { findingId } from '../model/finding.ts'
import type { Finding } from '../model/finding.ts'
import type { Action } from '../model/action.ts'
import type { Decision } from '../model/decision.ts'
import type { FactSection } from '../model/fact.ts'
import type { ActionPoint } from '../model/point.ts'
import type { RunEvent } from '../model/runEvent.ts'
import type { SearchHit } from '../model/search/searchHit.ts'
import type { Trajectory, Turn } from '../model/trajectory.ts'

/** A point in screenshot pixels, executed. */
export function aPoint(change: Partial<ActionPoint> = {}): ActionPoint {
  return { role: 'target', x: 10, y: 20, space: 'screenshot-pixel', origin: 'executed', ...change }
}

/** A finished left click at (10, 20). */
export function anAction(change: Partial<Action> = {}): Action {
  return {
    id: 'a0.0',
    intent: { kind: 'click', button: 'left', count: 1 },
    points: [aPoint()],
    status: 'done',
    frames: {},
    safetyChecks: [],
    fields: { type: 'click', button: 'left', x: 10, y: 20 },
    ...change,
  }
}

/** A policy's allow, in govern mode. */
export function aDecision(change: Partial<Decision> = {}): Decision {
  return { verdict: 'allow', mode: 'govern', policies: [], sections: [], ...change }
}

/** A section of one fact: `confidence 0.92`. */
export function aSection(change: Partial<FactSection> = {}): FactSection {
  return {
    id: 'grounding',
    title: 'Grounding',
    facts: [{ label: 'confidence', value: { kind: 'text', text: '0.92' } }],
    ...change,
  }
}

/** A layer's own decision. */
export function anEvent(change: Partial<RunEvent> = {}): RunEvent {
  return {
    layer: 'planner',
    kind: 'decision',
    summary: 'chose to click',
    tone: 'neutral',
    ...change,
  }
}

/** A turn that was read; without actions unless given. */
export function aTurn(change: Partial<Turn> = {}): Turn {
  return {
    index: 0,
    status: 'done',
    run: 0,
    folders: ['turn_000'],
    actions: [],
    frames: {},
    artifacts: [],
    ...change,
  }
}

/** A completed Cua run; `turns` get their indexes, and their actions their ids, from their place. */
export function aTrajectory(change: Partial<Trajectory> = {}): Trajectory {
  return {
    format: 'cua',
    writer: 'Cua agent',
    id: '2026-01-01_model_000000_abcd',
    root: 'trajectories/2026-01-01_model_000000_abcd',
    fingerprint: 'cua:2026-01-01_model_000000_abcd:0',
    reading: 'complete',
    outcome: { status: 'completed', source: 'recorded' },
    clock: 'utc',
    usage: {},
    tools: [],
    artifacts: [],
    problems: [],
    metadata: {},
    ...change,
    turns: (change.turns ?? []).map(placed),
  }
}

function placed(turn: Turn, index: number): Turn {
  const actions = turn.actions.map((action, part) =>
    anAction({ ...action, id: `a${index}.${part}` }),
  )
  return aTurn({ ...turn, index, actions })
}

export function aFinding(change: Partial<Finding> = {}): Finding {
  const stop = change.stop ?? 0
  const kind = change.kind ?? 'no-change'
  return {
    id: findingId(kind, `action ${stop}`),
    kind,
    severity: 'warning',
    confidence: 'likely',
    title: 'No visible change after click (10, 20)',
    sentence: '0 of 1,295,784 pixels differ.',
    stop,
    turn: stop,
    stops: [stop],
    evidence: [],
    ...change,
  }
}

/** A result of a search in the run `r1` as a whole. */
export function aHit(change: Partial<SearchHit> = {}): SearchHit {
  return {
    run: 'r1',
    field: 'thought',
    text: 'I see blankets',
    found: [{ from: 6, to: 14 }],
    more: 0,
    ...change,
  }
}
