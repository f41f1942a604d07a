/** Garments for one part of the body, which two witnesses call by two names: a shirt and a top, a cap and a hat. */
import { lemmaStem } from './verbs';

const GROUPS: readonly string[] = [
  'shirt top jersey jumper sweater pullover t-shirt blouse vest sweatshirt hoodie',
  'coat jacket overcoat anorak raincoat cloak mackintosh parka cape',
  'hat cap bonnet beret helmet hood',
  'trousers jeans breeches slacks leggings',
  'dress frock gown',
  'shoe boot trainer slipper',
  'scarf shawl muffler',
];

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap((line, group) => line.split(' ').map((form) => [lemmaStem(form), group] as const)),
);

/** @param one,other stems */
export const areOneGarment = (one: string, other: string): boolean =>
  GROUP_OF.has(one) && GROUP_OF.get(one) === GROUP_OF.get(other);
