/**
 * Predicates of more than one word, or of one word among them, that cannot both be said of one thing of one moment:
 * "stepped in" and "stood by", "held" and "gave way". Each pair is two closed classes.
 */
interface OpposedPhrases {
  readonly affirmed: RegExp;
  readonly opposed: RegExp;
  /** What the predicates can be said of, where their words are of other things too: "rang" of bells. */
  readonly isOf?: RegExp;
  /** Whether those are all of one sort: one alarm is a bell here and a siren there. */
  readonly isOfOne?: boolean;
}

const phrases = (affirmed: string, opposed: string, isOf?: string): OpposedPhrases => ({
  affirmed: wordsOf(affirmed),
  opposed: wordsOf(opposed),
  ...(isOf === undefined ? {} : { isOf: wordsOf(isOf) }),
});
const wordsOf = (source: string): RegExp => new RegExp(`\\b(?:${source.replaceAll('\n', '')})\\b`, 'giu');

const BELLS = String.raw`(?:alarm|bell|siren|hooter|horn|whistle|gong|buzzer|klaxon|detector|sounder|warning)s?`;
const LEAVE_UNHEARD = String.raw`(?:made|gave|uttered|emitted) (?:no|not a|never a) (?:noise|sound|warning|peep|signal)|(?:stayed|remained|was|were|kept|been|fell) (?:silent|mute|dumb|quiet)|(?:none|not one|never) (?:of them )?(?:rang|sounded|went off|was heard)|(?:was|were) (?:never|not) (?:set off|sounded|rung|triggered|heard|raised)|(?:did not|didn't|failed to|never) (?:ring|sound|go off|work|rang|sounded|went off|worked)|no (?:\w+ )?(?:${BELLS}) (?:rang|sounded|went off|was heard|was given)|not a (?:\w+ )?(?:${BELLS}) (?:rang|sounded|went off)`;

export const OPPOSED_PHRASES: readonly OpposedPhrases[] = [
  {
    isOfOne: true,
    ...phrases(
      String.raw`rang|rung|sounded|was sounding|were sounding|went off|blared|shrilled|wailed|howled|clanged|(?:was|were) (?:audible|heard|set off)`,
      LEAVE_UNHEARD,
      BELLS,
    ),
  },
  phrases(
    String.raw`undamaged|unharmed|unscathed|intact|in one piece|without a scratch|unmarked|untouched|in perfect order|(?:was|were) (?:spared|whole)`,
    String.raw`bl(?:ew|own|ow|owing) (?:it |them |the \w+ |that \w+ )?(?:up|sky[- ]high|to pieces|to bits|apart)|in (?:ruins|pieces|splinters)|(?:burn(?:ed|t)|razed) (?:down|out|to the ground)|smashed|shattered|wrecked|destroyed|gutted|flattened|demolished|ruined|torn (?:off|down|apart)|caved in|knocked down`,
  ),
  phrases(
    String.raw`(?:held|bore|stood) (?:firm|fast|throughout|its load|their load|the strain|the weight)|stood up to|withstood|stayed standing|still standing|(?:was|were) left standing|held throughout|did not (?:give way|budge|move|fall|yield)`,
    String.raw`gave way|given way|giving way|(?:was|were|been) (?:carried|swept|washed|torn|blown|borne) (?:off|away|down)|(?:carried|swept|washed|tore|blew) (?:it |them |the \w+ )?(?:away|off)|collapsed|caved in|crumbled|toppled|fell (?:down|in)|came down`,
  ),
  phrases(
    String.raw`stepped in|intervened|stepped between|went to (?:his|her|their|the \w+) (?:aid|help|rescue)|came to (?:his|her|their|the \w+) (?:aid|help|rescue)|broke (?:it|them|the \w+) up|pulled (?:them|the \w+) apart|dragged (?:them|the \w+) apart|lent a hand|pitched in|weighed in`,
    String.raw`folded (?:his|her|their) arms|looked on|stood by|stood idle|stood idly|sat on (?:his|her|their) hands|looked the other way|turned a blind eye|watched (?:it|them|the whole \w+|the \w+) ?(?:all|happen|go on)?|did (?:nothing|not move|not stir|not lift a finger)|never (?:stirred|moved|lifted a finger)|(?:did not|never) (?:lift|lifted|raise|raised) a (?:hand|finger)|kept out of it|stayed out of it|(?:made|lifted) no (?:move|attempt|effort|finger)`,
  ),
  phrases(
    String.raw`(?:handed|gave|given|giving|dealt) out|served|serving|sold|selling|(?:was|were|stayed|remained|kept) open|opened (?:its|their|his|her) doors|doing (?:good|brisk) (?:business|trade)|poured (?:out )?(?:tea|coffee|drinks)`,
    String.raw`(?:was|were|stayed|remained|kept|stood|been) (?:\w+ )?(?:shut|closed|locked|barred|bolted|shuttered)|never opened|did not open|(?:shut|closed) (?:its|their|his|her) doors|under lock and key|boarded up`,
    String.raw`(?:buffet|bar|shop|store|canteen|kitchen|cafe|café|restaurant|inn|pub|tavern|counter|kiosk|stall|bakery|dining|trolley|pharmacy|office|galley|tearoom|refectory|mess)s?`,
  ),
  phrases(
    String.raw`(?:was|were|lay|stood|hung|left) (?:\w+ )?(?:open|unlocked|ajar|unbolted|unbarred|unsecured|wide)|opened at (?:a|the first) (?:push|touch)|swung open|came open`,
    String.raw`(?:was|were|stayed|remained|kept|been|stood) (?:\w+ )?(?:shut|locked|barred|bolted|chained|padlocked|jammed|nailed up)|would not (?:open|budge|give)|(?:a|the) (?:chain|padlock|bar|bolt) (?:across|through|on)|under lock and key`,
    String.raw`(?:door|gate|exit|hatch|window|entrance|way out|gateway|shutter)s?`,
  ),
  phrases(
    String.raw`begged (?:him|her|them|\w+) (?:not to (?:go|leave|resign)|to (?:stay|remain|think again|reconsider))|(?:tried|did all|did everything) (?:\w+ )?(?:\w+ )?to (?:keep|hold|dissuade|persuade)|(?:urged|implored|pressed|pleaded with|asked) (?:him|her|them|\w+) (?:to (?:stay|remain)|not to (?:go|leave|resign))|pleaded with`,
    String.raw`(?:made|did) (?:no|not make any|not make an) (?:attempt|effort|move) to (?:keep|hold|stop|dissuade|detain|persuade)|let (?:him|her|them) go (?:without|gladly)|(?:was|were) glad to (?:see|be rid)|did not (?:try|ask|beg|urge|press) (?:to|him|her|them)|made no objection|showed (?:him|her|them) the door`,
  ),
  phrases(
    String.raw`without (?:a |any |so much as a |the least )?(?:fight|struggle|resistance|argument|scuffle|shot|blow|protest|fuss)|(?:offered|put up|made|met with|met) no (?:resistance|fight|struggle)|(?:did not|didn't|never) (?:resist|struggle|fight)|went (?:quietly|meekly|like a lamb|without a word)|came quietly|gave (?:himself|herself|themselves) up|surrendered at once|let go of`,
    String.raw`resisted|struggled|fought (?:back|hard|them|to|like|off)?|put up a (?:\w+ )?(?:fight|struggle)|hung on to|clung (?:on )?to|held on to|kicked (?:out|and)|lashed out|(?:defended|held) the \w+|barricaded`,
  ),
  phrases(
    String.raw`pleaded guilty|owned up|confessed|admitted (?:it|everything|the \w+|that he|that she|his guilt|her guilt|to)|made a (?:full )?confession|made a clean breast`,
    String.raw`pleaded not guilty|(?:protested|maintained|insisted on) (?:his|her|their) innocence|denied (?:it|everything|the \w+|all|that|having|any)|had nothing to do with it|(?:would|did) not admit|admitted nothing|made no confession|never (?:confessed|admitted)`,
  ),
  phrases(
    String.raw`(?:was|were) (?:carried|passed|adopted|approved)|scraped through|went through|got through|(?:won|gained) the vote`,
    String.raw`(?:was|were) (?:lost|defeated|rejected|thrown out|voted down|turned down)|fell (?:by|at)|voted (?:it|them) down|threw (?:it|them) out`,
    String.raw`(?:amendment|motion|bill|proposal|resolution|measure|plan|law|budget|vote)s?`,
  ),
  phrases(
    String.raw`(?:was|were|been|got) (?:all )?(?:paid|reimbursed|compensated)(?: in full)?|(?:received|drew|collected|pocketed|got) (?:the whole of |all |all of )?(?:his|her|their|its|the \w+['’]s) (?:pay|wages|fee|purse|money|due|share|reward|salary|salaries|wage)|paid (?:him|her|them) (?:in full|off|every|all)`,
    String.raw`(?:was|were) (?:never|not) paid|unpaid|empty[- ]handed|(?:got|received|saw|had|were paid|was paid) (?:nothing|not a (?:penny|cent|coin|farthing))|not a (?:penny|cent|coin|farthing)|(?:with )?nothing in (?:his|her|their) hands?|never (?:saw|got|received) (?:a|any|his|her|their)`,
  ),
  phrases(
    String.raw`(?:was|were|all|got) (?:safely )?(?:caught|arrested|captured|seized|in custody|recaptured)|under arrest`,
    String.raw`(?:got|slipped|broke|ran) (?:clean )?away|escaped|gave (?:\w+ ){1,3}the slip|still at large|(?:was|were) never (?:caught|found|seen again)|vanished`,
    String.raw`(?:thie(?:f|ves)|robbers?|burglars?|gunm[ae]n|prisoners?|convicts?|driver|man|men|gang|raiders?|suspects?|attackers?|killer|murderer|culprits?|poachers?|smugglers?|he|she|they|fugitives?|boys?)`,
  ),
  phrases(
    String.raw`passed (?:its|the|every|all|their|with)|clean bill of health|in (?:good|perfect|sound|excellent) (?:order|repair|condition)|(?:found|declared|judged) (?:\w+ )?(?:safe|sound|fit)|nothing (?:was )?(?:wrong|amiss)`,
    String.raw`failed (?:its|the|every|all|their)|fell short|(?:in|badly in) need of repair|in (?:bad|poor|a bad|a poor) (?:repair|condition|state|order)|(?:found|declared|judged) (?:\w+ )?(?:unsafe|unsound|unfit|wanting)|(?:did not|had not) pass(?:ed)?|overdue for`,
    String.raw`(?:inspection|test|check|survey|examination|inspector|surveyor|examiner)s?`,
  ),
  phrases(
    String.raw`worked (?:perfectly|well|as|without|normally|throughout)|(?:operated|functioned|ran|performed) (?:as|perfectly|without|normally|well)|took up the load|came on (?:at once|within|as)|(?:was|were) in (?:good )?working order|started (?:up )?(?:at once|within|as)|cut in`,
    String.raw`(?:was|were) (?:out of (?:order|action|use)|broken|useless|dead|not working|switched off)|(?:did|would) not (?:work|start|come on)|failed to (?:work|start|come on)|never (?:worked|started|came on)|broke down|went (?:out|dead)|failed (?:completely|altogether|at once)|(?:had|gave) no (?:power|water|pressure)`,
  ),
  phrases(
    String.raw`applauded|cheered|clapped|(?:was|were) (?:cheered|applauded)|(?:to|with|loud|some|warm|long) (?:applause|cheers|cheering)|standing ovation|(?:took it|went|behaved) (?:quietly|calmly|like lambs|in good order|well)`,
    String.raw`booed|jeered|hissed|(?:was|were) (?:booed|jeered|hissed|heckled)|the (?:booing|jeering|hissing|boos|jeers)|(?:to|with|loud) (?:boos|jeers|whistles)|(?:in|met with|stony) silence|walked out|rioted`,
    String.raw`(?:audience|crowd|hall|house|public|spectators?|listeners?|people|gallery|stands?|concert|speech|play|verdict|stage|applause|booing|boos|jeers)`,
  ),
  phrases(
    String.raw`without (?:a|any|further) (?:break|pause|interruption|stop)|uninterrupted|never (?:stopped|paused|broke off)|went on (?:without|throughout|all|as (?:if|though|before|usual|planned))|carried on (?:without|throughout|as)`,
    String.raw`(?:was|were|had to be) (?:interrupted|broken off|halted|stopped|suspended|held up|called off|abandoned)|broke off|came to a (?:halt|stop|standstill)|(?:took|had) a break|sat (?:idle|in the dark)`,
  ),
  phrases(
    String.raw`(?:had|was|were|been) (?:given (?:\w+ )?warning|warned|told|alerted|informed)|(?:had|has) (?:warned|told|alerted)|gave (?:\w+ )?(?:warning|notice)`,
    String.raw`without (?:any |the least |a word of )?(?:warning|notice)|(?:nobody|no one)(?:, [\w ,]{3,40},)? (?:had |ever )?(?:warned|told|alerted)|(?:had|was|were) (?:never|not) (?:been )?(?:warned|told|alerted|informed)|unwarned|no warning|not a word of warning`,
  ),
  phrases(
    String.raw`granted|agreed to|consented|gave (?:him|her|them|us|it) leave|made over to|said yes|(?:was|were) (?:allowed|given leave)|let (?:him|her|them|us) have`,
    String.raw`(?:was|were) (?:refused|turned down|denied)|turned (?:him|her|them|us|it) down|would not hear of|had to do without|said no|refused (?:it|him|her|them|us|to|the|permission)`,
  ),
  phrases(
    String.raw`(?:was|were) (?:crowded|packed|full|thronged|crammed|overflowing|sold out)|(?:full|packed) (?:house|to)|not a (?:seat|place) (?:was )?(?:empty|free|to be had)|standing room`,
    String.raw`(?:was|were|stood) (?:\w+ )?(?:empty|deserted|half[- ]empty)|hardly (?:anyone|a soul)|not a soul|empty seats|a handful of people`,
  ),
];
