/** How a thing or a body can lie: on its side, upside down, upright. One excludes the others. */

/** By posture the phrases for it. */
const POSTURES: readonly (readonly [string, RegExp])[] = [
  [
    'side',
    /\bon (?:its|her|his|their|the) (?:(?:left|right|port|starboard|near|off)(?:-hand)? )?(?:side|beam ends)\b/giu,
  ],
  [
    'upturned',
    /\b(?:upside[- ]down|bottom[- ]up|keel[- ]up|wheels? (?:up|uppermost)|on (?:its|her|their) (?:roof|roofs|head)|with (?:its|her|their) wheels in the air)\b/giu,
  ],
  ['upright', /\b(?:upright|on an even keel|(?:on|kept) (?:its|her|his|their) (?:wheels|feet|legs))\b/giu],
  ['back', /\b(?:(?:flat )?on (?:his|her|their) backs?|face up(?:wards?)?)\b/giu],
  ['face', /\b(?:on (?:his|her|their) (?:face|faces|stomach|belly)|face down(?:wards?)?)\b/giu],
];

export interface Posture {
  readonly name: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

export const listPostures = (text: string): Posture[] =>
  POSTURES.flatMap(([name, phrase]) =>
    [...text.matchAll(phrase)].map((match) => ({
      name,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
