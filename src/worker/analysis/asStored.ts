/**
 * Colours as the file has them, whatever profile it names: both ways of decoding give the same
 * pixels then, and screens of one run name one profile.
 */
export const AS_STORED = { colorSpaceConversion: 'none' } as const
