/** The height of the bar above every page, in px. */
export const TOP_HEIGHT = 52;

/** Wide enough for two columns and high enough that a bar may stay in view beside what is read. */
export const DESK = '@media (min-width: 1200px) and (min-height: 600px)';
