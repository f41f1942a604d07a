/**
 * Sets of near-synonyms in news and testimony, in the manner of WordNet's synsets but looser. A stemmer cannot see that
 * "killed" and "deaths" report one thing; a full thesaurus merges too much and takes megabytes. Written by hand,
 * general English.
 */
import { stemWord } from '../tokens';

const SETS = `
die death dead kill fatal fatality fatalities slain perish slay deadly lethal murder homicide casualty
injure injury wound hurt harm
police officer cop policeman policemen trooper deputy
fire blaze flame burn arson inferno
quake earthquake tremor seismic magnitude aftershock
arrest detain detention custody apprehend captive capture imprison jail prison inmate
attack assault strike raid offensive bomb bombing shell shelling bombard
shoot shot gunfire gunman gunmen firearm gun weapon rifle
explode explosion blast detonate detonation bomb
buy purchase acquire acquisition takeover
sell sale sold
win victory triumph won beat defeat
lose loss lost
vote election poll ballot elect
president presidential presidency
court judge trial tribunal hearing lawsuit sue
lawyer attorney counsel prosecutor
guilty convict conviction sentence verdict
charge accuse accusation allege allegation indict indictment
resign resignation quit step-down depart departure leave
appoint name nominate nomination nominee
doctor physician medical hospital clinic medic
soldier troop army military serviceman servicemen force conscript
war conflict battle combat fight fighting clash skirmish
protest demonstrate demonstration demonstrator rally march riot unrest
child children kid minor youth teenager boy girl
woman women female lady
man men male
wife husband spouse
mother father parent
house home residence dwell
car vehicle automobile truck van
plane aircraft airplane jet flight airline aviation
ship boat vessel ferry crew
storm hurricane typhoon cyclone tornado
flood flooding inundate rain rainfall deluge
money fund finance financial cash
price cost expense expensive fee
pay payment compensate compensation wage salary
job employment employ employee worker staff
company firm corporation business
increase rise rose grow growth grew climb surge soar
decrease decline fall fell drop reduce reduction cut shrink
start begin began launch commence open
end finish conclude conclusion close cease
help aid assist assistance support relief
rescue save survivor survive survival
escape flee fled evacuate evacuation
build construct construction erect
destroy destruction damage demolish devastate devastation ruin wreck
report announce announcement statement declare
show reveal disclose disclosure unveil
plan intend propose proposal
agree agreement deal accord pact treaty
deny denial reject refuse refusal
ban prohibit forbid outlaw
allow permit approve approval authorise authorize
find found discover discovery recover
search hunt seek sought
investigate investigation probe inquiry inquire
cause reason
suspect suspicion
victim
thief steal stole stolen theft rob robbery burglary loot
film movie cinema
song music album singer band
actor actress star celebrity
game match tournament championship
team squad club
player athlete
coach manager
goal score
study research survey scientist researcher
climate warming emission carbon
disease illness virus infection outbreak epidemic sick ill
vaccine vaccination immunise immunize
drug narcotic cocaine heroin cartel trafficker smuggle
food meal eat fed feed hunger starve starvation
water drink thirst
beat beating struck torture abuse mistreat mistreatment
threat threaten warn warning
fear afraid frighten scare terror
anger angry outrage fury
happy joy pleased delight
hostage kidnap abduct abduction
nation country national state
city town municipal village
border frontier
government administration authority regime
minister ministry cabinet
law legislation bill act statute
tax levy duty
trade export import commerce
market stock share investor
bank lender loan credit
computer software device phone internet online web
school student pupil teacher university college education
church priest religious religion
pope vatican
king queen royal prince monarch
anniversary commemorate commemoration memorial remembrance
dozen twelve
hundred
thousand
million
half
year annual yearly
month monthly
week weekly
today day daily
night evening
morning dawn
winner champion prize award
crash collide collision accident derail derailment
train rail railway
road street highway motorway
bridge
power electricity energy
oil petroleum gas fuel
nuclear atomic reactor radiation
mission space rocket astronaut spacecraft satellite
record
large big huge massive major enormous
small little tiny minor
new recent latest
old ancient
fast quick rapid swift
official spokesman spokeswoman spokesperson representative
leader chief head chairman
expert analyst observer
opponent critic opposition
supporter advocate
resident inhabitant local citizen civilian
passenger traveller traveler tourist visitor
rebel insurgent militant guerrilla extremist terrorist terrorism
order command instruct instruction
send sent dispatch deploy deployment
return
meet met meeting summit talks
letter note message
speak spoke speech address
interview
photo photograph picture image video footage
believe think thought opinion
expect anticipate predict forecast
want wish desire
need require requirement
use usage utilise utilize
change alter alteration
continue persist ongoing
remain stay
stop halt suspend suspension
delay postpone postponement
cancel cancellation
`;

/** By stem the number of its first set; a stem in no set is absent. */
export const SYNONYM_SETS: ReadonlyMap<string, number> = buildSynonymSets();

function buildSynonymSets(): Map<string, number> {
  const families = new Map<string, number>();
  SETS.trim()
    .split('\n')
    .forEach((line, number) => {
      for (const word of line.split(' ')) {
        const stem = stemWord(word);
        if (!families.has(stem)) families.set(stem, number);
      }
    });
  return families;
}
