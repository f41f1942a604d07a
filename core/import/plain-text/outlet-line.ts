import { parseDateLine } from './date-line';

/** "Harbour Post, 3 May 2021": who printed a text, and when, as it is written at the head of a copy. */
export function parseOutletLine(line: string): { readonly outlet: string; readonly issued: string } | null {
  if (line.length > 120) return null;
  const [, outlet = '', date = ''] =
    /^(\p{Lu}[^,|.!?]{1,60}?)(?:,| [|·–—-]) ((?:\p{L}+day,? )?(?:\d|\p{Lu}).{5,30})$/u.exec(line.trim()) ??
    [];
  // Of a sentence not every word but the small ones begins with a capital.
  const isName = outlet
    .split(' ')
    .every((word) =>
      /^(?:[\p{Lu}\d(&]|(?:of|the|and|de|la|le|du|des|der|die|das|di|for|in|y|et|und|і|та|и)$)/u.test(word),
    );
  if (
    outlet === '' ||
    !isName ||
    /^(?:(?:published|updated|posted|date|on)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day$)/i.test(outlet)
  )
    return null;
  const issued = parseDateLine(date);
  return issued === null ? null : { outlet, issued };
}
