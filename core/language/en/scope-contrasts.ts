/**
 * Words by which two values are said of two things: mutually exclusive fates, steps of one affair, roles, senses. One
 * passage has a member of a class and the other a different one, and neither has both (co-hyponyms, as in de Marneffe
 * et al. 2008).
 */
import { lemmaStem } from './verbs';
import { itemAt } from '../../text/item-at';

type Reason = 'other-act' | 'other-person' | 'other-count';

const CLASSES: readonly (readonly [Reason, string])[] = [
  [
    'other-count',
    'kill dead die death fatal fatality drown perish body|injure injured injury wound wounded hurt burn burned casualty|miss missing|bury buried|arrest detain|rescue save|evacuate|homeless|treat treated|capture captured prisoner|infect infected|displace displaced',
  ],
  ['other-count', 'man men male|woman women female|child children boy girl|soldier troops|civilian'],
  [
    'other-act',
    'verdict convict|appeal|sentence|charge|arrest|inquest|funeral bury burial|trial|adjourn|retire|resign|elect|swear sworn|acquit|bail',
  ],
  ['other-act', 'fall sick ill|die death'],
  ['other-act', 'heard hear scream shout noise sound bang|saw see sight glow'],
  ['other-act', 'arrive arrival return|depart departure sail'],
  ['other-act', 'begin start open launch|end finish close conclude cancel abandon'],
  ['other-act', 'order|deliver delivery'],
  ['other-act', 'build built|restore rebuild repair refit'],
  ['other-act', 'buy bought purchase|sell sold sale'],
  ['other-act', 'call summon invite|open'],
  ['other-act', 'lose lost|find found|recover'],
  ['other-act', 'propose offer bid ask asked seek sought demand|pay paid settle fetch award'],
  [
    'other-act',
    'fine penalty|damages compensation|reward|ransom|bail|rent|deposit|pension|wage salary|loan|tax|debt|insure insurance',
  ],
  ['other-act', 'raise collect donate donor|spend spent|owe|promise pledge'],
  ['other-act', 'estimate insure insured value|sell sold fetch'],
  ['other-person', 'driver|passenger|conductor|cyclist|pedestrian|pilot|captain|guard'],
  ['other-person', 'husband|wife|son|daughter|brother|sister|father|mother|uncle|aunt'],
  [
    'other-person',
    'victim|attacker assailant|suspect|witness|killer murderer|accused defendant|judge|survivor',
  ],
  ['other-count', 'adult|child children|pupil|teacher'],
  ['other-count', 'import|export'],
  ['other-count', 'climb rise ascend descend|run stretch extend'],
  ['other-person', 'prosecution crown|defence defense'],
  ['other-person', 'lead leading first|last'],
  ['other-count', 'width wide broad|length long|height high tall|depth deep'],
  ['other-count', 'north northern|south southern|east eastern|west western'],
  ['other-count', 'upper|lower'],
  ['other-count', 'front|back rear'],
  ['other-count', 'inner|outer'],
  ['other-person', 'senior|junior'],
  ['other-count', 'gross|net'],
  ['other-count', 'return ticket|single'],
  ['other-act', 'drown|rescue|recover'],
  ['other-act', 'sign|ratify|announce|enter force'],
  ['other-act', 'lay keel|launch|commission'],
  ['other-act', 'decide decision agree|roll roll leave depart move evacuate'],
  ['other-act', 'first earliest|last final|second|third'],
  ['other-act', 'kidnap abduct seize|release free'],
  ['other-act', 'close shut|reopen'],
  ['other-act', 'outward outbound|return back homeward homebound home'],
];

const MEMBERS: ReadonlyMap<string, readonly (readonly [number, number])[]> = buildMembers();

function buildMembers(): Map<string, (readonly [number, number])[]> {
  const members = new Map<string, (readonly [number, number])[]>();
  CLASSES.forEach(([, line], group) =>
    line.split('|').forEach((forms, member) =>
      forms.split(' ').forEach((form) => {
        const stem = lemmaStem(form);
        members.set(stem, [...(members.get(stem) ?? []), [group, member]]);
      }),
    ),
  );
  return members;
}

/** Why two sets of stems are of two things; `null` where no class parts them. */
export function partingReason(a: readonly string[], b: readonly string[]): Reason | null {
  const [ofA, ofB] = [membersIn(a), membersIn(b)];
  for (const [group, members] of ofA) {
    const others = ofB.get(group);
    if (others !== undefined && ![...members].some((member) => others.has(member)))
      return itemAt(CLASSES, group)[0];
  }
  return null;
}

function membersIn(stems: readonly string[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const stem of stems)
    for (const [group, member] of MEMBERS.get(stem) ?? [])
      found.set(group, (found.get(group) ?? new Set()).add(member));
  return found;
}
