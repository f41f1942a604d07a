/** How the numbers of lists are written, in HTML and in Word alike; `null` where a number has no such form. */
export type NumeralStyle = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

export function numeral(value: number, style: NumeralStyle): string {
  switch (style) {
    case 'decimal':
      return String(value);
    case 'lower-alpha':
      return alphabetic(value) ?? String(value);
    case 'upper-alpha':
      return alphabetic(value)?.toUpperCase() ?? String(value);
    case 'lower-roman':
      return roman(value)?.toLowerCase() ?? String(value);
    case 'upper-roman':
      return roman(value) ?? String(value);
  }
}

/** a … z, aa, ab …, as browsers count. */
function alphabetic(value: number): string | null {
  if (value < 1) return null;
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string | null {
  if (value < 1 || value > 3_999) return null;
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}
