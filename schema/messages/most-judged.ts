/** Of how many SMS the health of a day and of a week is counted at most. */
export const mostJudged = 10_000
