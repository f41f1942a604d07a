/** Predicates that cannot both hold of one thing at one time, beside WordNet's antonyms. The first of a pair affirms. */
import { lemmaStem } from './verbs';

const PAIRS = `pass|fail,succeed|fail,work|fail,work|break,accept|refuse,accept|reject,accept|decline,agree|refuse,consent|refuse,
give|withhold,grant|withhold,carry|unarmed,stay|go,admit|deny,admit|refuse,confess|deny,acknowledge|deny,confirm|deny,confirm|exclude,guilty|innocent,guilty|acquit,convict|acquit,convict|clear,
survive|die,survive|perish,survive|kill,survive|drown,open|shut,open|close,unlock|lock,approve|reject,approve|refuse,approve|veto,
support|oppose,obey|disobey,obey|defy,win|lose,rise|fall,increase|decrease,gain|lose,advance|retreat,attend|absent,present|absent,
intact|damage,intact|destroy,undamaged|damage,unhurt|injure,unhurt|hurt,unharmed|injure,unharmed|hurt,unscathed|injure,safe|danger,
calm|panic,legal|illegal,licensed|unlicensed,insured|uninsured,armed|unarmed,loaded|unloaded,lit|unlit,alive|dead,awake|asleep,
voluntary|force,willing|force,deny|boast,keep|break,grant|refuse,grant|deny,grant|reject,allow|forbid,allow|ban,allow|refuse,permit|forbid,
permit|refuse,uphold|overturn,uphold|quash,uphold|reject,resist|surrender,ignore|heed,stand|collapse,hold|collapse,hold|burst,
upright|collapse,remember|forget,drunk|sober,sign|refuse,answer|ignore,silent|speak,
sealed|open,visible|invisible,heal|die,arrive|miss,pay|default,true|false,genuine|forge,authentic|forge,
accident|deliberate,accidental|deliberate,unanimous|split,recognise|deny,clean|dirty,wet|dry,dark|lit,sink|float,afloat|sink,
continue|stop,continue|abandon,restore|abandon,reopen|close,warn|surprise,identify|anonymous,public|secret,
shut|ajar,lock|open,through|away,spare|execute,spare|destroy,pardon|execute,buried|burn,lift|impose,raise|lower,full|empty,
undamaged|ruin,undamaged|destroy,unharmed|kill,intact|ruin,intact|break,intact|burn,spare|burn,present|absence,presence|absence,
attend|absence,attend|miss,ready|unprepared,warn|unwarned,known|unknown,conscious|unconscious,possible|impossible,able|unable,
usable|useless,fit|unfit,visible|hide,awake|drug,locked|unlocked,guard|unguarded,occupied|empty,deserted|crowd,closed|open,
successful|fail,repair|break,restore|destroy,recover|die,recover|lose,thank|blame,apologise|refuse,willingly|force,peaceful|violent,
peaceful|riot,quiet|riot,orderly|riot,orderly|panic,calm|rough,crowd|empty,crowd|desert,inhabited|desert,welcome|hostile,friendly|hostile,cheer|boo,cheer|jeer,praise|condemn,satisfied|complain`;

/** By stem the stems that contradict it. */
export const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = buildOpposites();

function buildOpposites(): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  for (const pair of PAIRS.replaceAll('\n', '').split(',')) {
    const [one = '', other = ''] = pair.trim().split('|').map(lemmaStem);
    opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
    opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
  }
  return opposites;
}
