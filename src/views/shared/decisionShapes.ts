import type { DecisionEffect } from '../../model/decision.ts'

interface DecisionShape {
  /** Colour is never the only sign: the shape tells the same. */
  readonly className: string
  /** Where there is no room for a shape. */
  readonly fill: string
  readonly strokeWidth: number
  /** SVG path around a centre; `r` is half of its height. */
  readonly path: (x: number, y: number, r: number) => string
}

/** Filled is what a policy did, hollow what it would have done; squares deny, triangles ask. */
export const decisionShapes: Readonly<Record<DecisionEffect, DecisionShape>> = {
  denied: {
    className: 'fill-error stroke-error',
    fill: 'fill-error',
    strokeWidth: 1,
    path: square,
  },
  escalated: {
    className: 'fill-warning stroke-warning',
    fill: 'fill-warning',
    strokeWidth: 1,
    path: triangle,
  },
  'would-deny': {
    className: 'fill-none stroke-error',
    fill: 'fill-error',
    strokeWidth: 1.5,
    path: square,
  },
  'would-escalate': {
    className: 'fill-none stroke-warning',
    fill: 'fill-warning',
    strokeWidth: 1.5,
    path: triangle,
  },
  allowed: { className: 'fill-success', fill: 'fill-success', strokeWidth: 0, path: dot },
}

function square(x: number, y: number, r: number): string {
  const half = r * 0.85
  return `M${px(x - half)} ${px(y - half)}h${px(2 * half)}v${px(2 * half)}h${px(-2 * half)}z`
}

function triangle(x: number, y: number, r: number): string {
  return `M${px(x)} ${px(y - r)}L${px(x + r)} ${px(y + r * 0.8)}H${px(x - r)}z`
}

function dot(x: number, y: number, r: number): string {
  const radius = px(r * 0.45)
  const turn = `a${radius} ${radius} 0 1 0 `
  return `M${px(x - radius)} ${px(y)}${turn}${2 * radius} 0${turn}${-2 * radius} 0z`
}

/** Tenths of a pixel are enough, and keep the paths short. */
function px(value: number): number {
  return Math.round(value * 10) / 10
}
