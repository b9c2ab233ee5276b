/** From this scale on, single pixels are what one looks for. */
export const CRISP_FROM = 3
