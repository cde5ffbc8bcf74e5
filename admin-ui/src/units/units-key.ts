/** Under which the list of units is remembered. */
export const UNITS_KEY = ['units'];
