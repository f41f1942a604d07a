/**
 * Words that report one kind of act or thing, closer than the sets of `synonym-sets.ts`: what is said of two members of
 * one set is said of one happening. Written by hand, general English.
 */
import { lemmaStem } from './verbs';

const SETS = `
die death dead kill fatal fatality fatalities slay slain perish toll lethal deadly life lives killed deaths
injure injury injured wound hurt casualty casualties
drown drowned drowning
miss missing unaccounted
bury burial buried funeral interment entomb
marry marriage married wedding wed bride nuptials
birth born
burst break broke broken breach rupture collapse
strike hit collide collision ground aground wreck
rise rose risen stand stood reach peak crest level
carry bring take recover fetch retrieve lift pull
resign
topple collapse fall fell crash cave crumble overturn capsize tip
crush flatten smash squash
explode explosion blast detonate burst bang
burn fire blaze flame alight ignite arson kindle fires
begin start commence open outset onset opening first earliest originate
end finish conclude close over last final cease stop halt
arrive arrival reach come came get got pull
deliver delivered delivery reach arrive arrival
leave left depart departure sail sailed embark
return back
flee escape abscond getaway
free freed release let liberate discharge
arrest detain seize capture custody apprehend held
convict convicted conviction guilty
acquit acquitted acquittal cleared
sentence sentenced jail imprison prison term
fine fined penalty
charge charged accuse accused indict indictment
appeal
judge magistrate justice
jury juror jurors deliberate deliberation
hearing trial sat sit court
resign resignation quit office step
sack plunder loot pillage ransack burnt
rob robbery raid robber robbers thief thieves steal stole stolen theft burgle burglar burglary heist
pay paid payment handed hand give given compensation award
cost price spend spent worth value
fund collection appeal donor donate given raise raised
strike walkout stoppage walk
meet meeting assembly gathering talks summit
vote voted ballot poll election elect
sign signed signing treaty agreement accord pact
march marcher marchers procession parade demonstration demonstrator demonstrators protest protesters rally
crowd turnout attendance people spectators
flood flooding water river inundate
storm gale hurricane tempest
earthquake quake tremor ground shook shake
avalanche slide landslide landslip slip
tram train coach bus lorry truck vehicle car van
ship vessel boat ferry steamer trawler liner
plane aircraft jet airliner helicopter
house home dwelling building cottage
child boy girl infant little baby kid
man men male gentleman
woman women female lady
wife widow spouse
police officer officers constable detective detectives
doctor physician surgeon
nurse
soldier troops army military soldiers
sailor crew seaman hands mariner
passenger passengers aboard riding traveller
hostage hostages captive captives held
worker workers workforce employee employees staff hands
resident residents household households villager villagers inhabitant inhabitants neighbour
patient patients case cases ill sick infected
outbreak epidemic plague
sink sank sunk founder foundered
search hunt
find found discover discovered discovery recover
hear heard
see saw seen sight sighted spot spotted witness watch
shoot shot fire fired gunfire bullet round
stab stabbed knife
shell shells shelling bombard round rounds
attack assault storm
occupy hold held garrison seize
siege besieged shut invest
trap trapped stuck pinned
rescue rescued save saved survivor survivors survive survived
power electricity lights supply
restore restored back return returned
build built construction erect
deep depth metres feet
high height tall
long length
wide width
weigh weight heavy
warn warning warned alert
announce announced announcement proclaim
publish published issue issued out release
name named called christen christened known
snow snowfall drift
rain rainfall
lose lost loss
win won victory
old oldest eldest
young youngest
new newest
injury treated treatment hospital
drift adrift drifting
overturn overturned tip tipped topple
wash swept sweep
swallow fell
kidnap kidnapped abduct abducted snatch
close closed shut
open opened reopened
test tested sample samples
confirm confirmed verify
complain complained complaint
refuse refused decline declined reject
agree agreed consent accept accepted approve approved
plan planned intend
order ordered command
order ordered evacuation evacuate evacuated
lorry truck
dismiss dismissed sacked
strike struck hit beat
bring brought
put laid
win won award awarded prize present presented receive received honour
strike struck hit ram rammed collide collided bump
loot looted looting plunder pillage
tangle entangled tangle foul fouled snag
prorogue dissolve adjourn suspend
appoint appointed name named choose chose chosen elect elected
pick picked collect collected gather fetch
hide hid hidden conceal concealed stow
order ordered instruct instructed direct directed command
command commanded lead led march headed
`;

/** By stem the sets it is in. */
export const EVENT_SETS: ReadonlyMap<string, readonly number[]> = buildSets();

function buildSets(): Map<string, number[]> {
  const sets = new Map<string, number[]>();
  SETS.trim()
    .split('\n')
    .forEach((line, number) => {
      for (const stem of new Set(line.split(' ').map(lemmaStem)))
        sets.set(stem, [...(sets.get(stem) ?? []), number]);
    });
  return sets;
}
