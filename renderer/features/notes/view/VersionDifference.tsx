import type { ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import type { NoteVersion } from '@core/contract/history';
import { wordDifference } from '@core/history/word-difference';
import { plainColourName } from '../../../app/colours';
import { shortQuote } from '../model/short-quote';
import { t } from '../../../app/messages';
import { DifferenceRuns } from '../../../ui/DifferenceRuns';

interface Props {
  /** `null` for the first version, which is shown as it is. */
  readonly before: NoteVersion | null;
  readonly version: NoteVersion;
}

/** What a version of a note says, with what it took away and added, told by signs and not by colour alone. */
export function VersionDifference({ before, version }: Props): ReactNode {
  const { annotation } = version;
  const runs = wordDifference(before?.annotation.text ?? annotation.text, annotation.text);
  const facts = factsOf(before?.annotation ?? annotation, annotation);
  return (
    <div className="note-version" role="region" aria-label={t('history.difference')} tabIndex={0}>
      {version.isRemoved ? <p>{t('history.was-removed')}</p> : null}
      {annotation.text === '' && runs.length === 0 ? <p className="muted">{t('history.no-text')}</p> : null}
      <p className="note-version-text" dir="auto">
        <DifferenceRuns runs={runs} />
      </p>
      {facts.length === 0 ? null : (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which of the other fields changed, in words. */
function factsOf(before: Annotation, after: Annotation): readonly string[] {
  const tags = (all: readonly string[]): string => (all.length === 0 ? t('history.none') : all.join(', '));
  const label = (name: string): string => (name === '' ? t('history.none') : name);
  const colour = (one: Annotation['colour']): string =>
    one === null ? t('history.none') : plainColourName(one);
  const passage = ({ target }: Annotation): string =>
    target.on === 'passage' ? `“${shortQuote(target.anchor.exact)}”` : t('history.none');
  const relation = (one: Annotation): string =>
    one.relation === undefined ? t('history.none') : t(`link.to.${one.relation}`);
  const linked = ({ linkedTo }: Annotation): string =>
    linkedTo === undefined ? t('history.none') : `“${shortQuote(linkedTo.anchor.exact)}”`;
  return [
    { field: 'passage', from: passage(before), to: passage(after) },
    { field: 'relation', from: relation(before), to: relation(after) },
    { field: 'linked', from: linked(before), to: linked(after) },
    { field: 'label', from: label(before.label), to: label(after.label) },
    { field: 'tags', from: tags(before.tags), to: tags(after.tags) },
    { field: 'colour', from: colour(before.colour), to: colour(after.colour) },
  ]
    .filter(({ from, to }) => from !== to)
    .map((change) => t('history.changed', change));
}
