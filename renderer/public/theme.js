// Stands before the style sheet, so that the first paint is in the theme of the last time. The security policy admits
// no script inside the page. `renderer/state/looks.ts` keeps the key.
document.documentElement.dataset.theme =
  localStorage.getItem('synoptic.theme') ??
  (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
