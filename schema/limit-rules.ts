/** The fewest weeks with results that make the limits of a control chart. */
export const fewestLimitWeeks = 12
/** Letters of a note on it. */
export const longestNote = 120
