/** Nouns for persons, by stem: who can have an age, do a deed or say a thing. General English. */
import { lemmaStem } from './verbs';

const LIST = `man men woman women boy girl child children baby infant toddler teenager youth adult person people mother father
parent son daughter brother sister uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter husband wife
widow widower bride bridesmaid bridegroom groom twin orphan friend neighbour neighbor lover fiance fiancee heir
driver passenger pilot captain skipper master mate sailor seaman deckhand stoker cook steward stewardess conductor guard
porter cyclist motorcyclist pedestrian rider walker climber skier swimmer diver fisherman fishermen angler hunter
farmer shepherd miller baker butcher carter carpenter blacksmith mason weaver tailor miner blower roofer glazier collier engineer electrician
mechanic plumber builder labourer worker workman foreman apprentice clerk cashier manager director owner employer employee
servant maid housekeeper gardener gamekeeper coachman ostler landlord landlady innkeeper tenant lodger
doctor physician surgeon nurse midwife patient chemist pharmacist dentist scientist professor lecturer teacher headmaster
headmistress pupil student scholar librarian author poet novelist painter sculptor artist musician singer violinist pianist
composer actor actress dancer player footballer goalkeeper striker referee coach captain champion boxer jockey winner runner
officer constable sergeant inspector detective policeman policewoman soldier private corporal lieutenant colonel general
commander guerrilla rebel gunman sniper spy agent prisoner convict inmate hostage captive fugitive suspect accused defendant
plaintiff witness juror judge magistrate lawyer solicitor barrister prosecutor coroner warder jailer hangman executioner
thief robber burglar murderer killer attacker assailant intruder raider smuggler pirate bandit poacher arsonist kidnapper
priest vicar curate bishop archbishop cardinal pope monk nun friar abbot abbess prior rabbi imam pastor preacher sexton verger
king queen prince princess emperor empress duke duchess earl count countess baron lord lady knight squire president minister
premier chancellor senator deputy mayor councillor alderman governor ambassador consul envoy secretary treasurer chairman
chairwoman spokesman spokeswoman spokesperson official candidate delegate activist marcher demonstrator protester organiser
villager townsman resident inhabitant citizen native foreigner stranger visitor tourist traveller guest bystander onlooker
survivor victim casualty casualties dead wounded refugee evacuee migrant
journalist reporter correspondent editor photographer cameraman
firefighter fireman paramedic lifeguard rescuer volunteer watchman nightwatchman caretaker janitor keeper lighthouse-keeper
lock-keeper signalman postman messenger courier telegraphist dairymaid chambermaid barmaid waiter waitress barman
bookkeeper accountant banker merchant trader shopkeeper grocer pedlar broker auctioneer jeweller goldsmith lodgers
surveyor architect pathologist expert analyst crew deponent householder ratepayer trapper whaler trustee supporter docker
striker picket shopper customer client commuter jogger hiker camper stowaway fugitive lad lass bachelor spinster newcomer contender climber mountaineer helmsman coxswain bosun oarsman gunner pensioner veteran crowd mob gang bandits troops student`;

const PERSON_STEMS: ReadonlySet<string> = new Set(LIST.split(/\s+/).map(lemmaStem));

export const isPerson = ({ stem }: { readonly stem: string }): boolean =>
  PERSON_STEMS.has(stem) || (COMPOUND.test(stem) && !NO_PERSONS.test(stem));

/** "Railwaymen", "charwoman". */
const COMPOUND = /..(?:man|men|woman|women)$/;
const NO_PERSONS =
  /^(?:human|roman|german|norman|ottoman|talisman|specimen|abdomen|omen|acumen|regimen|stamen|yemen)$/;

const stemsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(lemmaStem));

/** Words for persons that say nothing of what they are: by age and sex, by number, by part in the affair alone. */
const GENERAL =
  stemsOf(`man men woman women boy girl child children youth teenager lad lass people person crowd mob gang
witness victim other survivor neighbour stranger volunteer rescuer group party team adult passer-by bystander onlooker`);
export const isGeneral = (stem: string): boolean => GENERAL.has(stem);

const MALE =
  stemsOf(`man men boy lad father son brother husband uncle nephew grandfather grandson widower king prince duke
lord monk friar abbot waiter actor steward headmaster landlord emperor count baron priest gentleman bridegroom`);
const FEMALE =
  stemsOf(`woman women girl lass mother daughter sister wife aunt niece grandmother granddaughter widow queen
princess duchess lady nun abbess waitress actress stewardess headmistress landlady empress countess bride maid dairymaid
chambermaid barmaid housekeeper midwife`);
export const sexOf = (stem: string): 'male' | 'female' | null =>
  FEMALE.has(stem) || /..wom[ae]n$/.test(stem)
    ? 'female'
    : MALE.has(stem) || (/..m[ae]n$/.test(stem) && isPerson({ stem }))
      ? 'male'
      : null;

const COLLECTIVES =
  stemsOf(`army navy airforce police militia garrison cavalry infantry coastguard gendarmes partisans guerrillas looters rioters
rebels troops regiment battalion squadron fleet crew jury team tribe orchestra choir congregation audience council committee board company firm union government ministry parliament cabinet court church parish brigade
fireman firemen customs commission authority authorities owners`);
/** Bodies that act as one person does. */
export const isCollective = ({ stem }: { readonly stem: string }): boolean => COLLECTIVES.has(stem);
