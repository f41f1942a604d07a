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
peaceful|riot,quiet|riot,orderly|riot,orderly|panic,calm|rough,crowd|empty,crowd|desert,inhabited|desert,welcome|hostile,friendly|hostile,cheer|boo,cheer|jeer,praise|condemn,satisfied|complain,survive|destroy,survive|burn,save|drown,save|die,save|perish,save|burn,rescue|drown,
rescue|perish,rescue|die,survive|wreck,unharmed|die,unharmed|dead,unhurt|die,unhurt|kill,unscathed|die,unscathed|kill,
unscathed|hurt,uninjured|injure,uninjured|hurt,uninjured|kill,guilty|deny,guilty|clear,unarmed|rifle,unarmed|pistol,
unarmed|gun,unarmed|knife,unarmed|revolver,unarmed|shotgun,unarmed|sword,unarmed|bayonet,unarmed|musket,unarmed|weapon,
sober|intoxicate,drunk|abstain,asleep|wide-awake,unlocked|bolt,unlocked|padlock,open|bolt,open|padlock,open|bar,
open|chain,ajar|lock,ajar|bolt,agree|reject,agree|decline,accept|spurn,accept|rebuff,welcome|reject,welcome|refuse,
welcome|spurn,endorse|reject,endorse|oppose,favour|oppose,adopt|reject,adopt|defeat,pass|defeat,pass|reject,
approve|defeat,approve|disapprove,ratify|reject,concede|deny,plead|deny,acknowledge|dispute,confirm|dispute,
confirm|refute,corroborate|contradict,verify|refute,grant|withhold,disclose|conceal,reveal|conceal,publish|suppress,
publish|withhold,release|detain,discharge|detain,escape|capture,escape|catch,escape|recapture,elude|catch,evade|catch,
functional|break,functioning|break,operate|break,work|useless,work|inoperative,working|dead,intact|smash,intact|shatter,
intact|wreck,intact|crush,undamaged|wreck,undamaged|burn,undamaged|gut,untouched|destroy,untouched|damage,
untouched|ruin,untouched|burn,sealed|break,unbroken|break,unopened|open,sealed|unsealed,unread|read,signed|unsigned,
sound|rotten,sound|defective,sound|corrode,seaworthy|unseaworthy,seaworthy|rotten,stable|unstable,inspected|uninspected,
tested|untested,trained|untrained,qualified|unqualified,paid|unpaid,fed|starve,well-fed|hungry,plenty|shortage,
ample|scarce,abundant|scarce,sufficient|insufficient,enough|insufficient,adequate|inadequate,attend|stay-away,
appear|absent,hasten|delay,prompt|delay,punctual|late,legal|unlawful,lawful|unlawful,lawful|illegal,valid|invalid,
valid|void,binding|void,conscious|senseless,conscious|delirious,lucid|delirious,bound|untied,tied|untied,
blindfold|unblindfolded,clothed|naked,dressed|naked,manned|unmanned,attended|unattended,staffed|unstaffed,
guarded|unattended,watch|unwatched,passable|impassable,passable|block,navigable|impassable,unblocked|block,smooth|rough,
moonlit|moonless,honour|breach,fulfil|break,fulfilled|unfulfilled,keep|breach,respect|violate,observe|violate,
observe|flout,comply|defy,comply|refuse,volunteer|conscript,volunteer|force,volunteer|press,willingly|coerce,
freely|duress,freely|torture,freely|force,unprovoked|provoke,accident|murder,accidental|arson,accident|arson,
suicide|murder,natural|poison,surplus|deficit,solvent|bankrupt,unanimous|divide,unanimously|split,unanimously|majority,
unopposed|contest,win|defeat,triumph|defeat,repulse|overrun,repel|overrun,beaten|victorious,renew|cancel,continue|halt,
proceed|cancel,proceed|postpone,proceed|abandon,resume|abandon,reinstate|dismiss,retain|dismiss,reappoint|dismiss,
promote|demote,promote|dismiss,thank|curse,forgive|condemn,mercy|execute,reprieve|execute,reprieve|hang,
commute|execute,answer|silent,believe|doubt,trust|distrust,trust|suspect,childless|children,sterile|fertile,
literate|illiterate,defective|work,defective|sound,faulty|work,faulty|sound,jam|work,
object|agree,object|consent,object|approve,attend|skip,attend|boycott,
participate|boycott,join|boycott,guilty|exonerate,convict|exonerate,blame|exonerate,blame|absolve,convict|absolve,sane|insane,
sane|mad,healthy|sick,healthy|diseased,immune|infect,vaccinated|unvaccinated,contagious|harmless,toxic|harmless,
poisonous|harmless,poisonous|edible,venomous|harmless,safe|unsafe,legal|forbidden,allow|prohibit,permit|prohibit,permit|ban,
authorise|ban,authorise|forbid,authorised|unauthorised,compulsory|voluntary,mandatory|optional,compulsory|optional,
anonymous|sign,married|unmarried,married|bachelor,married|spinster,solvent|insolvent,sold|unsold,complete|incomplete,
watertight|leak,waterproof|leak,airtight|leak,labelled|unlabelled,marked|unmarked,loyal|disloyal,loyal|traitor,
faithful|unfaithful,honest|dishonest,true|invent,true|fabricate,genuine|fake,original|forgery,original|replica,original|forge,
authentic|fake,legitimate|illegitimate,profit|loss,profitable|loss,profit|deficit,victory|defeat,victorious|defeat,
alive|perish,alive|drown,alive|corpse,sighted|blind,legible|illegible,readable|illegible,vacant|occupied,
registered|unregistered,supervised|unsupervised,sworn|unsworn,masked|unmasked`;

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
