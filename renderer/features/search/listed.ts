/** Articles listed for one query; more are found by a narrower one. */
export const LISTED = 50;

export const RESULTS_ID = 'search-results';
