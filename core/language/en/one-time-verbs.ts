/**
 * Stems for events that happen once to one thing: it dies, is signed, found, sold. What can happen again, to stop or to
 * inspect, is two events where two names or places are reported, however alike the rest is.
 */
export const ONE_TIME_VERBS: ReadonlySet<string> = new Set(
  `die dead death kill murder shot shoot execut hang buri buri grave born birth found discov invent design built build
  broke broken sign fire print wrote written compos paint bought buy sold sell marri wed elect appoint crash aground
  sank sink sunk explod burn burnt arrest captur ambush detain jail imprison prison hide hidden stolen convict sentenc
  acquit crown abdic surrend accord treati trial verdict move kept drown wreck poison behead baptis ordain winner won
  win conclud invent patent begun start begin find bear land collaps capsiz ground launch strike steal trace originat
  fall christen cast name identifi
  stab strangl assassin baptiz duel unveil divorc bequeath adopt behead
  mutini ground recov retriev found establish preside
  deliv award rescu save escap flee fled kidnap abduct ransom leak derail overturn overturned toppl
  ignit ram collid anchor moor strand inaugur nominat choos chosen chose command dictat certifi
  swore sworn confess interrog try tri defeat beaten rang rung alarm warn discov unearth lay laid invent compil
  translat donat inherit auction settl negoti mediat broker ceasefir armistic truce rout betray denounc inform
  guid led lead conven summon announc proclaim declar
  drove driven piloted steered detonat plant deton blew blown sabotag extinguish spot sight blockad storm seiz
  loot deciding cast casting amput`.split(/\s+/),
);
