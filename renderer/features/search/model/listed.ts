export const RESULTS_ID = 'search-results';
