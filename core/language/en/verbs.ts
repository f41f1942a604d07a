/**
 * Verbs that are frequent in news, testimony and history, by base form. A list in place of a part-of-speech tagger: a
 * word counts as a verb where its stem is listed, which is right often enough to find what governs a value.
 */
import { BASE_FORMS } from './irregular-verbs';
import { stemWord } from '../tokens';

const LIST = `abandon abduct abolish abscond absorb accelerate accept accompany accumulate accuse achieve acknowledge acquire acquit
adapt adjourn adjust administer admire admit adopt adorn advance advise affect affirm agree aim alert allege allow
alter amputate amuse announce answer apologise appeal appear apply appoint apprehend approach approve argue arise
arrange arrest arrive ascend assassinate assault assemble assert assign assume assure attach attack attempt attend
attract auction avoid await award back ban baptise bar bark batter bear beat beg begin behead belong bend beseech
bestow bet betray bind bite blame blast bless block blow board boast boil bomb borrow bother break breathe bribe bring
broadcast build burn burst bury buy calculate call calm campaign cancel capsize capture carry carve cast catch cause
cease celebrate certify chain change charge chase cheer chew choose christen cite claim clean clear climb cling close
clutch coax coincide collapse collect collide combine come command commemorate commit compare compel compete compile
complain complete compose comprise compute conceal concede conceive conclude condemn conduct confess confine confirm
confiscate confront congratulate conquer consent consider consist conspire construct consult contain contaminate
continue contribute convene convert convict cooperate cope correspond cost count cover crack crash crawl create creep
cremate criticise cross crown crumble crush cry cure cut damage dance dare deal deceive decide declare decline
decorate decrease deepen deface defeat defend defy delay delegate deliver demand demolish denounce deny depart depict
deploy depose deprive derail derive descend describe desert deserve despise destine destroy detain detect deter
deteriorate determine detonate devastate develop devise devote diagnose die dig diminish dine direct disagree
disappear disarm discard discharge disclose disconnect discourage discover discuss disembark dislike dismiss disperse
display dispose dispute disregard disrupt dissolve distinguish disturb dive divert divide dock dodge dominate donate
doubt drag drain draw dress drift drill drink drive drop drown dry dump dwindle earn eat elect eliminate elude embark
embrace emerge employ empower empty enable enact enclose encounter encourage end endanger endorse endure enforce
engage enjoy enlarge enlist enrage enrich enrol ensue ensure enter entertain entitle entrust erase erect erupt escape
escort establish evacuate evade evolve exaggerate examine excavate exceed exchange exclude execute exert exhaust
exhume exile exist expand expect expel expire explain explode explore export expose extend extinguish extract face
fade fail faint fall falsify fasten favour fear feed fell fetch fight fill find fine finish fire fix flag flatten
flatter flee fling flip float flog flood flourish flow fly follow forbid force forge forget forgive formulate forward
foster found free freeze frighten fulfil furnish gain gasp gather gaze give glance glide go govern grab grant grasp
graze greet grip grow grumble guard guess guide halt hamper hand hang happen harbour harm haul head heal hear heat
help hesitate hide hijack hinder hire hit hoist hold hope house hunt hurl hurt identify ignite ignore illustrate
imagine imply impose impress imprison improve inaugurate include increase incur inflict inform infuriate inherit
initiate inject injure inquire insert insist inspect install instruct insult insure intend intensify intercept
interfere interpret interrupt introduce invade invent invest investigate invite invoke isolate jail join jump justify
keep kick kidnap kill kiss kneel knit knock know lack land last laugh launch lay lead leak lean leap learn leave lend
let level liberate lie lift light limit load lock lodge loosen loot lose lower lure lurk magnify maintain make manage
manipulate march mark marry massacre measure meet melt mend mention merge migrate mislead miss mistake modify moor
mount mourn move multiply murder muster name negotiate nominate note notice notify obey object oblige observe obtain
occupy occur offer omit open operate oppose order organise oust outnumber overcome overflow overhear overlap overlook
overrun overtake overthrow overturn overwhelm owe own pack paddle paint pardon park part pass patrol pay peak
penetrate perceive perform perish permit persist persuade photograph pick pierce pitch place plan plant play plead
pledge plough plunder point poison ponder pose possess post postpone pour praise pray preach precede predict prefer
prepare present preserve press presume pretend prevail prevent print proceed proclaim produce prohibit prolong promise
promote pronounce propose prosecute protect protest prove provide provoke pry publish pull pump punch punish purchase
pursue push put quarrel quell question quit quote race raid rain raise rally ram ransack rape ration rattle reach
react read reap reassure rebuild rebuke recall recede receive recite reckon reclaim recognise recommend reconcile
reconstruct record recover recruit redeem reduce refer refine reflect refuel refuse regain regard register regret
reinforce reinstate reject relax relay release relent relieve rely remain remember remind remove renew rent repair
repeal repeat repel replace reply report represent repress require rescue resemble resent resign resist resolve resort
respond restore restrain restrict resume retain retire retreat retrieve return reunite reveal reverse revert review
revise revive revolt ride ring rinse riot rise roam roar rob roll rot rotate rouse row ruin rule run rush sack sail
salvage save say scan scare scatter scold scorch scrape scream screen scrub scuttle seal search see seek seize select
sell send sentence separate serve set settle sever shake shatter shave shed shell shelter shift shine ship shoot shout
shove show shrink shrug shuffle shun shut sight sign signal silence simplify sing sink sit slam slash slaughter sleep
slide slip smash smell smoke smuggle snap snatch sneak sniff soak soar soften solve soothe sound speak specify
speculate spend spill split spot spread spring sprinkle sprout squeeze stab stage stalk stand stare start startle
starve stay steal steer stick stifle sting stir stone stop store storm stow strand strangle stretch strike strip
struggle stumble stun submerge submit subside substitute succeed succumb sue suffer suggest summon supervise supply
support suppress surge surpass surrender surround survive suspect suspend sustain swallow swap sway swear sweep swell
swim swing swoop take talk taste taunt teach tear telegraph telephone tell tempt tend terminate terrify test testify
thank thaw think threaten thrive throw thump thwart tie tighten tilt tip tolerate topple torture total touch tow trace
trade train trample transfer translate transmit transport trap travel tread treat trickle trip try tunnel turn twist
uncover undermine understand undertake unearth unload unveil uphold uproot urge use usher utter vacate vaccinate
vanish vibrate violate visit volunteer vote vow wade wait wake walk wane want warn wash watch water wave weaken wear
weep weigh welcome win witness work worship wound wreck write yield`;

export const VERB_STEMS: ReadonlySet<string> = new Set(LIST.split(/\s+/).map(stemWord));

/** The stem under which all forms of a word meet: "sank", "sunk" and "sinks" with "sink". */
export function lemmaStem(form: string): string {
  const base = BASE_FORMS.get(form);
  return stemWord(base ?? (/['’]s$/.test(form) ? form.slice(0, -2) : form));
}
