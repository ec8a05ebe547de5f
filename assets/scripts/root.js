// @ts-check
// The element on which the page's states stand as `data-` attributes, for scripts and style sheets alike.

export const root = document.documentElement;
