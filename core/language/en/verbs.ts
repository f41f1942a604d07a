/**
 * Verbs that are frequent in news, testimony and history, by base form. A list in place of a part-of-speech tagger: a
 * word counts as a verb where its stem is listed, which is right often enough to find what governs a value.
 */
import { BASE_FORMS } from './irregular-verbs';
import { stemWord } from '../tokens';

const LIST = `abandon abduct abolish abscond accept accompany accuse acknowledge acquire acquit admit adopt advance advise
agree aim alert allow amputate announce answer apologise appeal appear appoint approach approve arise arrange arrest
arrive assassinate assault assemble attack attempt attend auction avoid award back ban bar bark baptise bear beat begin
behead belong bend beseech betray bind bite blame blast bless block blow board bomb borrow bother break breathe bribe
bring broadcast build burn burst bury buy call calm campaign cancel capsize capture carry carve cast catch cause cease
celebrate chain change charge chase cheer choose christen claim clean clear climb close collapse collect collide come
command commit complain complete concede conclude condemn conduct confess confine confirm confiscate confront congratulate
conquer consent consist contain continue convene convert convict cost count cover crack crash crawl creep cremate cross
crown crush cry cure cut damage dance dare deal decide declare decline decorate deface defeat defend defy delay deliver
demand demolish deny depart depose derail desert deserve destroy detain detect detonate devastate die dig dine direct
disappear discharge discover discuss disembark dismiss disperse display dispute dissolve dive divert divide dock donate
doubt drag drain draw dress drift drill drink drive drop drown dry dump earn eat elect embark emerge employ empty enclose
encounter end endure enforce engage enlist enter entertain escape escort establish evacuate examine excavate exceed
exchange execute exhaust exhume exile exist expect expel expire explain explode explore export expose extend extinguish
extract face fail faint fall fasten favour fear feed fell fetch fight fill find fine finish fire fix flag flatten flee
fling float flog flood flow fly follow forbid force forge forget forgive found free freeze fulfil gain gather give go
govern grant graze greet grow guard guide halt hand hang happen harbour harm haul head heal hear heat help hesitate hide
hijack hire hit hoist hold hope house hunt hurl hurt identify ignite ignore impose imprison improve inaugurate include
increase inform inherit injure inject inquire insist inspect install instruct insult intercept interrupt introduce
invade invent invest investigate invite jail join jump keep kick kidnap kill kiss kneel knock know lack land last laugh
launch lay lead leak lean leap learn leave lend let level liberate lie lift light limit load lock lodge loot lose lower
maintain make manage march mark marry massacre measure meet melt mend miss mistake moor mount move murder muster
name negotiate nominate note notice notify obey object oblige observe obtain occupy occur offer open operate oppose order
organise overcome overflow overhear overlook overrun overturn own pack paint pardon park part pass patrol pay peak perform
perish permit persuade photograph pick pitch place plan plant play plead pledge plough plunder point poison post postpone
pour praise pray preach prefer prepare present preserve press prevent print proceed proclaim produce prohibit promise
promote propose prosecute protect protest prove provide publish pull pump punch punish purchase pursue push put quarrel
question quit race raid rain raise rally ram ransack ration reach read rebuild receive recognise recommend record recover
recruit refuel refuse register regret reject release relieve remain remember remove rent repair repeal repeat
replace reply report rescue resign resist restore resume retire retreat retrieve return reveal review revolt
ride ring riot rise rob roll row ruin rule run rush sack sail salvage save say scatter scream screen scuttle seal search
see seek seize sell send sentence separate serve set settle shake shell shelter shift shine ship shoot shout show shrink
shut sight sign signal silence sing sink sit slaughter sleep slide slip smash smell smoke smuggle sound speak spend
spill split spot spread spring stab stage stand start starve stay steal steer stick sting stone stop store storm stow strand
strike strip struggle submit succeed suffer suggest summon supply support suppress surrender surround survive suspect
suspend swallow swear sweep swell swim swing take talk taste teach tear telegraph telephone tell tend test testify thank
think threaten throw tie tip topple torture total touch tow trace trade train transfer transport trap travel tread treat
trip try tunnel turn twist unload unveil urge use vaccinate vacate vanish visit volunteer vote vow wade wait wake walk
want warn wash watch water wave weaken wear weep weigh welcome win witness work worship wound wreck write yield`;

export const VERB_STEMS: ReadonlySet<string> = new Set(LIST.split(/\s+/).map(stemWord));

/** The stem under which all forms of a word meet: "sank", "sunk" and "sinks" with "sink". */
export function lemmaStem(form: string): string {
  const base = BASE_FORMS.get(form);
  return stemWord(base ?? (/['’]s$/.test(form) ? form.slice(0, -2) : form));
}
