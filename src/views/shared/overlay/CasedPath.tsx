import { AIM_COLOUR, CASING, CASING_COLOUR, STROKE } from './markStyle.ts'

interface CasedPathProps {
  readonly d: string
  readonly width?: number
  readonly dash?: string
  readonly colour?: string
  /** In image pixels: the stroke keeps its width on screen. */
  readonly isScaled?: boolean
}

/** A line that stays visible on any screenshot: the aim colour in a white casing. */
export function CasedPath(props: CasedPathProps) {
  const { d, width = STROKE, dash, colour = AIM_COLOUR, isScaled = false } = props
  const shared = {
    d,
    fill: 'none',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    ...(isScaled ? { vectorEffect: 'non-scaling-stroke' } : {}),
  } as const
  return (
    <>
      <path
        {...shared}
        stroke={CASING_COLOUR}
        strokeWidth={width + CASING - STROKE}
        strokeOpacity={0.9}
      />
      <path
        {...shared}
        stroke={colour}
        strokeWidth={width}
        {...(dash === undefined ? {} : { strokeDasharray: dash })}
      />
    </>
  )
}
