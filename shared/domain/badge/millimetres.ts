/** Millimetres in one point of 1/72 inch. */
export const millimetresPerPoint = 25.4 / 72
