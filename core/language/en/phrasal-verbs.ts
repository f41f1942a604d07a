/** Phrasal verbs and set phrases by a verb of the same meaning: "gave way" collapsed, "went off" sounded. */
import { lemmaStem } from './verbs';

const PHRASES = `give way=collapse|come down=collapse|fall in=collapse|cave in=collapse|bring down=topple|knock down=demolish
|pull down=demolish|tear down=demolish|blow up=explode|go off=explode|break out of=escape|break out=begin|set in=begin|start out=begin|set out=depart
|set off=depart|set sail=depart|put to sea=depart|cast off=depart|take off=depart|take place=happen|come about=happen
|turn up=arrive|get in=arrive|pull in=arrive|tie up=arrive|put out of=expel|put out the=extinguish|put out by=extinguish|put out from=depart|die down=subside|go out=fail|run aground=ground
|go down=sink|set fire=burn|set alight=burn|set light=burn|catch fire=burn|catch light=burn|take fire=burn|burn down=burn|break into=burgle|break in=burgle
|make off=flee|run away=flee|run off=flee|get away=flee|ride away=flee|drive off=flee|walk out=strike|down tools=strike
|call off=cancel|put off=postpone|hand over=deliver|give up=surrender|give in=surrender|turn down=reject|throw out=reject
|vote down=reject|turn back=return|turn away=refuse|turn out=expel|put out of=expel|drive out=expel|lay to rest=bury|lay in the ground=bury|lay in earth=bury|pass away=die|lose life=die
|lose lives=die|fall ill=sicken|fall sick=sicken|take ill=sicken|strike down=sicken|give evidence=testify|find guilty=convict
|bring in=introduce|carry out=perform|work out=calculate|point out=note|pick up=collect|take over=occupy|hold out=resist
|shut down=close|shut up=close|close down=close|open fire=shoot|shoot down=shoot|gun down=shoot|run over=hit|knock over=hit
|knock down=hit|let go=release|set free=release|let out=release|let off=release|let through=admit|call on=urge|send home=dismiss
|lay off=dismiss|step down=resign|stand down=resign|give birth=bear|grow up=mature|turn over=overturn|tip over=overturn
|keel over=capsize|wash away=sweep|carry away=sweep|sweep away=sweep|hang up=suspend|shut off=close|cut off=isolate
|take prisoner=capture|take captive=capture|lock up=imprison|put in jail=imprison|come across=find|come upon=find|go missing=disappear
|come back=return|go back=return|get back=return|strike up=begin|wind up=end|die out=end|break off=end|run on to=ground|run on the=ground|run ashore=ground|run onto=ground|take the stand=testify|take stand=testify|bring up=recover|bring to an end=end|come to an end=end|come to a stop=halt|fall silent=stop
|hold up=rob|put to death=execute|break down=fail|go dead=fail|stay away=absent|keep away from=absent|show up=arrive|touch down=land
|make off with=steal|get away with=steal|walk off with=steal|wipe out=destroy
|burn to the ground=burn|come into force=begin|go into force=begin|sign up=enlist|join up=enlist|hand in resignation=resign
|hand in his resignation=resign|hand in her resignation=resign|hand in notice=resign|leave office=resign|lay down arms=surrender
|take hostage=kidnap|shoot dead=kill|stab to death=kill|beat to death=kill|burn to death=die|freeze to death=die
|starve to death=die|bleed to death=die|get married=marry|tie the knot=marry|get divorced=divorce|put on trial=try
|bring to trial=try|stand trial=try|plead guilty=confess|own up=confess|cover up=conceal|hush up=conceal`;

/** By the stem of the verb its phrases: the words after it, and the stem that they mean. */
export const PHRASAL_VERBS: ReadonlyMap<
  string,
  readonly { readonly rest: readonly string[]; readonly stem: string }[]
> = buildPhrases();

function buildPhrases(): Map<string, { rest: readonly string[]; stem: string }[]> {
  const phrases = new Map<string, { rest: readonly string[]; stem: string }[]>();
  for (const entry of PHRASES.replaceAll('\n', '').split('|')) {
    const [phrase = '', meaning = ''] = entry.split('=');
    const [verb = '', ...rest] = phrase.split(' ');
    const stem = lemmaStem(verb);
    phrases.set(stem, [...(phrases.get(stem) ?? []), { rest, stem: lemmaStem(meaning) }]);
  }
  for (const list of phrases.values()) list.sort((x, y) => y.rest.length - x.rest.length);
  return phrases;
}
