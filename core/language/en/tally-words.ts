/** Words for what goes on being counted after it happened: casualties, arrests, cases, losses, collections. */
import { lemmaStem } from './verbs';

const STEMS: ReadonlySet<string> = new Set(
  `toll tally die dead death fatality fatal kill slay perish drown casualty victim body life injure injury wound hurt burn
hospital treat miss unaccounted survivor survive rescue save evacuate homeless displace flee refugee arrest detain charge
infect case sick ill test destroy damage ruin collapse flood loss lose cost claim donate donation raise collect fund pledge
sign signature`
    .split(/\s+/)
    .map(lemmaStem),
);

export const isTallyWord = (stem: string): boolean => STEMS.has(stem);
