/** The three kinds of address that a link may have. White space and control characters have no place in one. */
export const isOutside = (href: string): boolean =>
  /^(?:https?:\/\/[^\s/?#]|mailto:[^\s])/i.test(href) && !/[\s\p{Cc}]/u.test(href);
